"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { Input, Label } from "react-aria-components";

export type TextFieldProps = Omit<ComponentProps<"input">, "className" | "style"> & {
  label: ReactNode;
  /** A hint, under the label. */
  description?: ReactNode;
  errorMessage?: string;
  /** Stands after the input, in one line with it. */
  after?: ReactNode;
};

/**
 * One line of text. Label above, hint under the label, error beside the field. Its value is the browser's to keep
 * unless one is given: react-aria's own TextField would hold a second one.
 */
export function TextField({ id, label, description, errorMessage, after, ...input }: TextFieldProps) {
  const made = useId();
  const own = id ?? made;
  const described = [description && `${own}-hint`, errorMessage && `${own}-error`].filter(Boolean).join(" ");
  return (
    <div>
      <Label htmlFor={own} className="block font-semibold">
        {label}
      </Label>
      {description && (
        <p id={`${own}-hint`} className="text-soft mt-0.5 text-[0.94rem]">
          {description}
        </p>
      )}
      <div className="mt-1.5 flex gap-2">
        <Input
          {...input}
          id={own}
          className="field"
          aria-invalid={errorMessage !== undefined}
          {...(described ? { "aria-describedby": described } : {})}
        />
        {after}
      </div>
      {errorMessage && (
        <p id={`${own}-error`} className="text-bad mt-1 font-semibold">
          {errorMessage}
        </p>
      )}
    </div>
  );
}
