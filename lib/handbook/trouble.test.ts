import { expect, test } from "vitest";
import type { ClauseRemarkKind, ClauseRemarkOutcome } from "./clause-remark.ts";
import { troublesOf } from "./trouble.ts";

const said = (
  clause: string,
  personId: string,
  kind: ClauseRemarkKind = "unclear",
  outcome: ClauseRemarkOutcome | null = null,
  number = "1.0",
) => ({ clause, personId, kind, outcome, number });

test("people are counted and not remarks, and each kind by itself", () => {
  const [trouble] = troublesOf(
    [said("a", "ann"), said("a", "ann", "in_the_way"), said("a", "ann"), said("a", "bo", "in_the_way")],
    ["1.0"],
  );
  expect(trouble).toMatchObject({ people: 2, open: 2, unanswered: 4, kinds: { in_the_way: 2, unclear: 1 } });
});

test("what is over comes after what is not, however many people it was", () => {
  const over = ["ann", "bo", "cy"].map((each) => said("old", each, "unclear", "stays"));
  const order = troublesOf([...over, said("new", "ann"), said("newer", "bo"), said("newer", "cy")], ["1.0"]);
  expect(order.map(({ clause }) => clause)).toEqual(["newer", "new", "old"]);
});

test("a promise to change a clause is an answer, and not the end of the trouble", () => {
  const [trouble] = troublesOf([said("a", "ann", "unclear", "will_change")], ["1.0"]);
  expect(trouble).toMatchObject({ open: 1, unanswered: 0 });
});

test("it began with the earliest version of which it was said, whoever said it first", () => {
  const remarks = [said("a", "ann", "unclear", null, "10.0"), said("a", "bo", "unclear", null, "9.0")];
  expect(troublesOf(remarks, ["8.0", "9.0", "10.0"])[0]?.since).toBe("9.0");
});
