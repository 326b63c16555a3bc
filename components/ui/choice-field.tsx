import type { ComponentProps, ReactNode } from "react";

type Choice = { value: string; label: ReactNode; description?: ReactNode };
type ChoiceFieldProps = Omit<ComponentProps<"input">, "className" | "style" | "id"> & {
  id: string;
  label: ReactNode;
  errorMessage?: string;
  choices: readonly Choice[];
  /** The value that is chosen, where the browser does not keep it. */
  chosen?: string;
};

/** One of a few, each with a line that says what it means. */
export function ChoiceField({
  id,
  label: legend,
  errorMessage,
  choices,
  chosen,
  ...input
}: ChoiceFieldProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      <div className="mt-2 space-y-2">
        {choices.map(({ value, label, description }, at) => (
          <label
            key={value}
            className="border-rule has-checked:border-accent has-checked:bg-tint has-focus-visible:outline-accent flex cursor-pointer gap-3 rounded border px-4 py-3 has-focus-visible:outline-3 has-focus-visible:outline-offset-2"
          >
            <input
              {...input}
              id={at === 0 ? id : `${id}-${value}`}
              type="radio"
              value={value}
              {...(chosen === undefined ? {} : { checked: chosen === value })}
              className="accent-accent mt-1 size-4 shrink-0 outline-none"
            />
            <span>
              <span className="font-semibold">{label}</span>
              {description && <span className="text-soft block text-[0.94rem]">{description}</span>}
            </span>
          </label>
        ))}
      </div>
      {errorMessage && <p className="text-bad mt-1 font-semibold">{errorMessage}</p>}
    </fieldset>
  );
}
