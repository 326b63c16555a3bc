import type { ReactNode } from "react";
import type { Block, Clause } from "../../lib/document/document.ts";
import { Line } from "./line.tsx";

function BlockView({ block }: { block: Block }) {
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
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, at) => (
                <th key={at} scope="col">
                  <Line text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Line text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

/** A clause under its heading. Its id is the place that links point to. */
export function ClauseView({
  clause,
  around = (body) => body,
}: {
  clause: Clause;
  /** Puts what one can do with a clause beside what it says. */
  around?: (body: ReactNode, clause: Clause) => ReactNode;
}) {
  return (
    <section className="clause" id={clause.id}>
      <h3>
        <a className="number" href={`#${clause.id}`}>
          {clause.number}
        </a>{" "}
        <Line text={clause.heading} />
      </h3>
      {around(
        clause.body.map((block, at) => <BlockView key={at} block={block} />),
        clause,
      )}
    </section>
  );
}
