"use client";

import { useEffect, useRef } from "react";

export type FieldProblem = { id?: string; message: string };

/** What has to be put right, all at once and with links to the fields. Takes the focus whenever it says something new. */
export function ErrorSummary({ title, problems }: { title: string; problems: readonly FieldProblem[] }) {
  const summary = useRef<HTMLDivElement>(null);
  const said = problems.map(({ message }) => message).join("\n");
  useEffect(() => {
    if (said !== "") summary.current?.focus();
  }, [said]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="alert"
      className="border-bad mb-8 rounded border-l-4 py-1 pl-4 outline-none"
    >
      <h2 className="font-semibold">{title}</h2>
      <ul className="mt-1 space-y-1">
        {problems.map(({ id, message }) => (
          <li key={`${id ?? ""} ${message}`}>
            {id === undefined ? (
              message
            ) : (
              <a
                href={`#${id}`}
                className="text-bad underline underline-offset-4"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
