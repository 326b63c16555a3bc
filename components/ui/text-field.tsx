"use client";

import type { ComponentProps, ReactNode } from "react";
import { FieldError, Input, Label, Text, TextField as AriaTextField } from "react-aria-components";

export type TextFieldProps = Omit<ComponentProps<"input">, "className" | "style"> & {
  label: ReactNode;
  /** A hint, under the label. */
  description?: ReactNode;
  errorMessage?: string;
  /** Stands after the input, in one line with it. */
  after?: ReactNode;
};

/** One line of text. Label above, hint under the label, error beside the field. */
export function TextField({ id, label, description, errorMessage, after, ...input }: TextFieldProps) {
  return (
    <AriaTextField id={id} isInvalid={errorMessage !== undefined} validationBehavior="aria">
      <Label className="block font-semibold">{label}</Label>
      {description && (
        <Text slot="description" className="text-soft mt-0.5 block text-[0.94rem]">
          {description}
        </Text>
      )}
      <div className="mt-1.5 flex gap-2">
        <Input {...input} className="field" />
        {after}
      </div>
      <FieldError className="text-bad mt-1 block font-semibold">{errorMessage}</FieldError>
    </AriaTextField>
  );
}
