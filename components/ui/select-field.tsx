import type { ComponentProps, ReactNode } from "react";

type SelectFieldProps = Omit<ComponentProps<"select">, "className" | "style"> & {
  id: string;
  label: ReactNode;
  description?: ReactNode;
  errorMessage?: string;
};

/** One of several, by the browser's own list: it is right on every device. */
export function SelectField({ id, label, description, errorMessage, ...select }: SelectFieldProps) {
  const described = [description && `${id}-hint`, errorMessage && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {description && (
        <p id={`${id}-hint`} className="text-soft mt-0.5 text-[0.94rem]">
          {description}
        </p>
      )}
      <select
        {...select}
        id={id}
        className="field mt-1.5"
        aria-invalid={errorMessage !== undefined}
        {...(described ? { "aria-describedby": described } : {})}
      />
      {errorMessage && (
        <p id={`${id}-error`} className="text-bad mt-1 font-semibold">
          {errorMessage}
        </p>
      )}
    </div>
  );
}
