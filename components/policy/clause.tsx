import type { ReactNode } from "react";
import type { Audience, Block, Clause } from "../../lib/document/document.ts";
import { Line } from "./line.tsx";

/** From so many columns on, each row is a block of its own on a phone, with the names of its columns. */
const wideFrom = 3;

function TableView({ head, rows }: Extract<Block, { kind: "table" }>) {
  const isWide = head.length >= wideFrom;
  // The roles keep it a table for those who listen where it is stacked.
  const role = (name: string) => (isWide ? { role: name } : {});
  return (
    <table {...(isWide ? { className: "wide", role: "table" } : {})}>
      <thead {...role("rowgroup")}>
        <tr {...role("row")}>
          {head.map((cell, at) => (
            <th key={at} scope="col" {...role("columnheader")}>
              <Line text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role("rowgroup")}>
        {rows.map((row, at) => (
          <tr key={at} {...role("row")}>
            {row.map((cell, column) => (
              <td key={column} {...role("cell")}>
                {isWide && column > 0 && cell.length > 0 && (
                  <span className="column" aria-hidden="true">
                    <Line text={head[column] ?? []} />
                  </span>
                )}
                <Line text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A block of what a clause says. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Line text={block.text} />
        </p>
      );
    case "list": {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <Line text={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "facts":
      return (
        <dl>
          {block.facts.map(({ term, text }, at) => (
            <div key={at}>
              <dt>
                <Line text={term} />
              </dt>
              {text.length > 0 && (
                <dd>
                  <Line text={text} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      );
    case "table":
      return <TableView {...block} />;
  }
}

/** A class for a part of the policy by whom it is for; none where it is like any other. */
export type Whose = (audience: Audience) => string | undefined;

/** The classes of a part. */
export function classed(name: string, ...others: readonly (string | undefined)[]): string {
  return [name, ...others].filter(Boolean).join(" ");
}

/** A clause under its heading. Its id is the place that links point to. */
export function ClauseView({
  clause,
  staffOnly,
  around = (body) => body,
  whose,
}: {
  clause: Clause;
  /** What is said of one that customers do not read. */
  staffOnly: string;
  /** Puts what one can do with a clause beside what it says. */
  around?: (body: ReactNode, clause: Clause) => ReactNode;
  whose?: Whose | undefined;
}) {
  return (
    <section className={classed("clause", whose?.(clause.audience))} id={clause.id}>
      <h3>
        <a className="number" href={`#${clause.id}`}>
          {clause.number}
        </a>{" "}
        <Line text={clause.heading} />
      </h3>
      {!clause.audience.public && <p className="note">{staffOnly}</p>}
      {around(
        clause.body.map((block, at) => <BlockView key={at} block={block} />),
        clause,
      )}
    </section>
  );
}
