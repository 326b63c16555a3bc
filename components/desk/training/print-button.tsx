"use client";

/** Prints the page as it is meant to be printed. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button
      type="button"
      className="plain"
      onClick={() => {
        window.print();
      }}
    >
      {children}
    </button>
  );
}
