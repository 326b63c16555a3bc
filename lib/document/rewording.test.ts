import { expect, it } from "vitest";
import { smallWorkbookInput } from "../workbook/testing.ts";
import { workbook, type WorkbookInput } from "../workbook/workbook.ts";
import { compose } from "./compose.ts";
import { clauseText } from "./rewording.ts";

function documentOf(change: (input: WorkbookInput) => void, edition: "public" | "staff" = "public") {
  const input = structuredClone(smallWorkbookInput);
  change(input);
  return compose(workbook.parse(input), { language: "en", edition });
}

function clauseOf(document: ReturnType<typeof documentOf>, id: string) {
  const clause = document.sections.flatMap(({ clauses }) => clauses).find((each) => each.id === id);
  if (!clause) throw new Error(`There is no clause ${id}.`);
  return clause;
}

const made = clauseOf(
  documentOf(() => undefined),
  "speed.waits",
);
const own = (basis: string) => (input: WorkbookInput) => {
  input.rewordings = [
    {
      id: "waits",
      clause: "speed.waits",
      text: { en: "A puncture takes two hours.\n\nBring a book." },
      basis: { en: basis },
    },
  ];
};

it("says a clause in the words it was given, where it stands, with its goals", () => {
  const clause = clauseOf(documentOf(own(clauseText(made, "en"))), "speed.waits");
  expect(clause).toEqual({
    ...made,
    body: [
      { kind: "paragraph", text: ["A puncture takes two hours."] },
      { kind: "paragraph", text: ["Bring a book."] },
    ],
    reworded: "current",
  });
});

it("says when the answers have moved on", () => {
  const moved = documentOf((input) => {
    own(clauseText(made, "en"))(input);
    const time = input.goals?.[0]?.bands[0]?.limits[0]?.time;
    if (time?.kind === "duration") time.value = 3;
  });
  expect(clauseOf(moved, "speed.waits").reworded).toBe("outdated");
});

it("is made from the answers in a language that it was not reworded in", () => {
  const input = structuredClone(smallWorkbookInput);
  own("")(input);
  const chinese = compose(workbook.parse({ ...input, languages: ["zh-Hans"] }), {
    language: "zh-Hans",
    edition: "public",
  });
  expect(clauseOf(chinese, "speed.waits")).not.toHaveProperty("reworded");
});
