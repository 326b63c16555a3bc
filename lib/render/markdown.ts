/** A policy as CommonMark: every character of the policy's own text stands for itself. */
import type { BlockView, FileView, Line, StandardView } from "./file-view.ts";

/** Text that no reader of Markdown takes for anything else. Each line break becomes a space. */
export function escapeMarkdown(text: string): string {
  const flat = text.replace(/\s*\n\s*/g, " ").trim();
  return (
    flat
      .replace(/[\\`*_{}[\]<>#|~$&^=@!]/g, "\\$&")
      // What begins a list or a rule.
      .replace(/^[-+]/, "\\$&")
      .replace(/^(\d{1,9})([.)])/, "$1\\$2")
  );
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join("");
}

const say = (line: Line) => escapeMarkdown(textOf(line));
const strong = (text: string) => (text === "" ? "" : `**${text}**`);
const list = (items: readonly string[], ordered = false) =>
  items.map((item, at) => `${ordered ? `${at + 1}.` : "-"} ${item}`).join("\n");
const listOf = (items: readonly Line[], ordered: boolean) => list(items.map(say), ordered);

/** A table as GitHub's readers and most others know it. */
function table(head: readonly Line[], rows: readonly (readonly Line[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(head.map(say)), row(head.map(() => "---")), ...rows.map((cells) => row(cells.map(say)))].join(
    "\n",
  );
}

function blockOf(block: BlockView): string {
  switch (block.kind) {
    case "paragraph":
      return say(block.text);
    case "list":
      return listOf(block.items, block.ordered);
    case "facts":
      return list(
        block.facts.map(({ term, text }) =>
          text.length > 0 ? `${strong(say(term))}  \n  ${say(text)}` : say(term),
        ),
      );
    case "table":
      return table(block.head, block.rows);
  }
}

function marked(text: string, mark: string): string {
  return mark === "" ? text : `${text} (${mark})`;
}

function standard(
  { sentence, mark, instruction, bands, remedy, counting, history }: StandardView,
  { words }: FileView,
): string[] {
  return [
    `#### ${marked(say(sentence), mark)}`,
    list(
      bands.map(({ when, limit }) =>
        when.length > 0 ? `${say(when)} ${strong(say(limit))}` : strong(say(limit)),
      ),
    ),
    ...remedy.map(say),
    say(instruction),
    ...(counting.length > 0 ? [`${escapeMarkdown(words.counting)}:`, list(counting.map(say))] : []),
    ...(history.length > 0
      ? [
          `${escapeMarkdown(words.targets)}:`,
          list(history.map(({ since, limit }) => `${escapeMarkdown(since)}  \n  ${escapeMarkdown(limit)}`)),
        ]
      : []),
  ];
}

/** The whole text, ending with a line break. */
export function renderMarkdown(view: FileView): string {
  const { words } = view;
  const parts = [
    `# ${escapeMarkdown(view.title)}`,
    strong(say(view.organisation)),
    say(view.does),
    ...view.standing.map((line, at) => (at === 0 ? strong(escapeMarkdown(line)) : escapeMarkdown(line))),
    view.vision.length > 0 ? `> ${say(view.vision)}` : "",
    marked(escapeMarkdown(view.inForce), view.edition),
    ...view.sections.flatMap(({ number, title, intro, groups, contact, clauses }) => [
      `## ${number} ${escapeMarkdown(title)}`,
      say(intro),
      ...groups.flatMap((group) => [
        `### ${escapeMarkdown(group.title)}`,
        say(group.intro),
        ...group.standards.flatMap((each) => standard(each, view)),
      ]),
      list(
        contact.map(({ name, address, hours, href }) => {
          const where = address.length > 0 ? say(address) : "";
          const told = [href === "" ? where : `[${where}](<${href}>)`, say(hours)].filter(
            (each) => each !== "",
          );
          return [strong(say(name)), ...told].join("  \n  ");
        }),
      ),
      ...clauses.flatMap((clause) => [
        `### ${clause.number} ${marked(say(clause.heading), clause.mark)}`,
        ...clause.body.map(blockOf),
      ]),
    ]),
    `## ${words.versions}`,
    list(
      view.versions.map(({ line, note, current }) => {
        const head = current ? strong(escapeMarkdown(line)) : escapeMarkdown(line);
        return note === "" ? head : `${head}  \n  ${escapeMarkdown(note)}`;
      }),
    ),
    "---",
    ...view.statutory.map(say),
    escapeMarkdown(view.publishedOn),
    `${words.seal} \`${view.hash}\``,
    words.sealWhy,
    words.madeWith,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
