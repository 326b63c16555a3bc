import { expect, it } from "vitest";
import { accessRoles, everyRight, may, rolesWith } from "./rights.ts";

it("an auditor reads everything and changes nothing", () => {
  for (const right of everyRight)
    expect(may({ role: "auditor", readOnly: false }, right), right).toBe(right.startsWith("read"));
});

it("every right has somebody to ask for it, and an administrator has them all", () => {
  for (const right of everyRight) expect(rolesWith(right)).toContain("administrator");
});

it("a session that is read-only changes nothing, whoever it belongs to", () => {
  for (const role of accessRoles)
    for (const right of everyRight.filter((each) => !each.startsWith("read")))
      expect(may({ role, readOnly: true }, right)).toBe(false);
});

it("staff read what was published, say what they read and do, and see nothing of the desk", () => {
  expect(everyRight.filter((right) => may({ role: "staff", readOnly: false }, right))).toEqual([
    "readPolicy",
    "acknowledge",
    "sayOfClauses",
    "comment",
    "noteUse",
    "answerQuestions",
  ]);
});
