/** For tests: a whole policy document as plain text, so that an editor can read every line of it. */
import { plain, type Rich } from "../language/rich.ts";
import type { Block, PolicyDocument } from "./document.ts";

export function documentText(document: PolicyDocument): string {
  const said = (text: Rich) => plain(text, document.language);
  const { organisation, title, sections, groups, goals, contact } = document;
  const lines = [
    said(organisation.name),
    ...(organisation.does ? [said(organisation.does)] : []),
    title,
    ...(document.vision ? [said(document.vision)] : []),
    ...organisation.statutory.map(said),
  ];
  for (const section of sections) {
    lines.push("", `${section.number} ${section.title}`);
    if (section.intro) lines.push(said(section.intro));
    if (section.id === "standards")
      for (const group of groups) {
        lines.push("", group.title);
        for (const goal of goals.filter(({ id }) => group.goals.includes(id)))
          lines.push(`  ${said(goal.statement)}`);
      }
    if (section.id === "contact") {
      lines.push("");
      for (const { name, address, hours } of contact)
        lines.push(`  ${[name, address, hours].map(said).join(" | ")}`);
    }
    for (const { number, id, heading, audience, body } of section.clauses) {
      const { public: isPublic, jobs = [], places = [] } = audience;
      const readers = [isPublic ? "" : "staff", ...jobs, ...places].filter(Boolean).join(", ");
      lines.push("", `${number} ${said(heading)} [${id}]${readers && ` (${readers})`}`);
      lines.push(...body.flatMap((block) => blockLines(block, said)).map((line) => `  ${line}`));
    }
  }
  return `${lines.join("\n")}\n`;
}

function blockLines(block: Block, said: (text: Rich) => string): string[] {
  switch (block.kind) {
    case "paragraph":
      return [said(block.text)];
    case "list":
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : "-"} ${said(item)}`);
    case "facts":
      return block.facts.map(({ term, text }) => `${said(term)} = ${said(text)}`);
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(said).join(" | "));
  }
}
