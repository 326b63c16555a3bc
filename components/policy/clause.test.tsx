import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BlockView } from "./clause.tsx";

const table = (columns: number) =>
  renderToStaticMarkup(
    <BlockView
      block={{
        kind: "table",
        head: Array.from({ length: columns }, (_, at) => [`Column ${at}`]),
        rows: [Array.from({ length: columns }, (_, at) => (at === 2 ? [] : [`Cell ${at}`]))],
      }}
    />,
  );

test("the cells of a wide table carry the names of their columns, and stay a table for those who listen", () => {
  const html = table(4);
  expect(html).toContain('<table class="wide" role="table">');
  expect(html).toContain(
    '<td role="cell"><span class="column" aria-hidden="true">Column 1</span>Cell 1</td>',
  );
  // What a row is about needs no name, and nothing is said of nothing.
  expect(html).toContain('<td role="cell">Cell 0</td>');
  expect(html).toContain('<td role="cell"></td>');
  expect(html.match(/role="columnheader"/g)).toHaveLength(4);
});

test("a table of two columns stays as it is", () => {
  expect(table(2)).not.toContain("column");
  expect(table(2)).not.toContain("role");
});
