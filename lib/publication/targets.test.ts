import { expect, it } from "vitest";
import { targetChanges, targetHistory } from "./targets.ts";

const version = (at: number, limit: string) => ({
  number: `${at}.0`,
  since: `2026-01-${String(at).padStart(2, "0")}`,
  targets: { calls: { en: limit } },
});
const twelve = Array.from({ length: 12 }, (_, at) => version(at + 1, `${at + 1} minutes`));

it("tells the limits that a standard had, the latest first, and whether these are all", () => {
  const { lines, isWhole } = targetHistory(twelve.slice(0, 10), "en").get("calls")!;
  expect(lines.map(({ number }) => number)).toEqual(
    twelve
      .slice(0, 10)
      .map((each) => each.number)
      .reverse(),
  );
  expect(isWhole).toBe(true);
  const more = targetHistory(twelve, "en").get("calls")!;
  expect(more.lines).toHaveLength(10);
  expect(more.lines[0]).toEqual({ number: "12.0", since: "2026-01-12", limit: "12 minutes" });
  expect(more.isWhole).toBe(false);
});

it("tells nothing of a standard that had one limit only, went, or came back since", () => {
  expect(targetHistory([version(1, "1 minute")], "en").size).toBe(0);
  const gone = [version(1, "1 minute"), version(2, "2 minutes"), version(3, "")];
  expect(targetHistory(gone, "en").size).toBe(0);
  expect(targetHistory([...gone, version(4, "4 minutes")], "en").size).toBe(0);
  expect(targetHistory(twelve, "zh-Hans").size).toBe(0);
});

it("tells what each version altered; of the first nothing, since all of it was new", () => {
  const changes = targetChanges([version(1, "1 minute"), version(2, "2 minutes"), version(3, "")], "en");
  expect([...changes.values()]).toEqual([
    [],
    [{ goal: "calls", before: "1 minute", after: "2 minutes" }],
    [{ goal: "calls", before: "2 minutes" }],
  ]);
});
