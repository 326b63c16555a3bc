import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { GoalView } from "../../lib/document/document.ts";
import en from "../../messages/en.json";
import { StandardView } from "./standard.tsx";
import { wordsFrom } from "./words.ts";

function drawn(change: Partial<GoalView>): string {
  const view: GoalView = {
    id: "calls",
    moment: "contact",
    audience: { public: true },
    subject: ["Calls"],
    sentence: ["We answer your call within 20 seconds."],
    statement: [],
    limit: [],
    figure: { number: "20", unit: "s", caption: [] },
    bands: [],
    counting: [],
    remedy: [],
    goal: {} as GoalView["goal"],
    ...change,
  };
  return renderToStaticMarkup(
    <StandardView
      view={view}
      words={wordsFrom("en", en.site)}
      targets={undefined}
      permanent="#"
      allVersions={{ href: "#", count: 1 }}
    />,
  );
}

test("units stand beside a large figure in full", () => {
  expect(drawn({})).toContain("<b>20</b><span> seconds</span>");
  expect(drawn({ figure: { number: "1", unit: "h", caption: [] } })).toContain("<b>1</b><span> hour</span>");
  expect(drawn({ figure: { number: "4", unit: "h", caption: [] } })).toContain("<span> hours</span>");
  expect(drawn({ figure: { number: "2", unit: "working days", caption: [] } })).toContain(
    "<span> working days</span>",
  );
});

test("what customers read is shown to staff only where it says something else", () => {
  const task = ["Answer your call: within 20 seconds."];
  expect(drawn({ instruction: task })).not.toContain(en.site.customersRead);
  expect(drawn({ instruction: ["Answer within 15 seconds."] })).toContain(en.site.customersRead);
  expect(drawn({ instruction: task, sentence: ["We answer before the fourth ring."] })).toContain(
    en.site.customersRead,
  );
});
