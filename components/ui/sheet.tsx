import type { ReactNode } from "react";

type SheetProps = {
  title: ReactNode;
  lead?: ReactNode;
  wide?: boolean;
  above?: ReactNode;
  children: ReactNode;
};

/** A page about one thing: a heading, a line that says what it is for, and room. */
export function Sheet({ title, lead, wide = false, above, children }: SheetProps) {
  return (
    <main className={`mx-auto px-5 py-10 sm:py-16 ${wide ? "max-w-3xl" : "max-w-xl"}`}>
      <div className="mb-10 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 sm:mb-14">
        <p className="font-semibold tracking-wide">Keepword</p>
        {above}
      </div>
      <h1 className="font-serif text-3xl leading-tight text-balance sm:text-4xl">{title}</h1>
      {lead && <p className="text-soft mt-3 max-w-prose text-lg leading-relaxed text-pretty">{lead}</p>}
      <div className="mt-9">{children}</div>
    </main>
  );
}

/** A part of a sheet with a heading of its own. */
export function SheetPart({
  title,
  lead,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="border-rule mt-12 border-t pt-8 first:mt-0 first:border-0 first:pt-0">
      <h2 className="font-serif text-2xl">{title}</h2>
      {lead && <p className="text-soft mt-1 max-w-prose">{lead}</p>}
      <div className="mt-6">{children}</div>
    </section>
  );
}
