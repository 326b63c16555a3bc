import { describe, expect, it, test } from "vitest";
import { findPasswordFault } from "./password.ts";

const names = ["Li Na", "li.na@harbour.example", "Harbour Water"];

describe("a password", () => {
  test.each([
    "correct tide table",
    "the ferry leaves at nine",
    "Wm7#kk2!pq0v",
    "港口的水很清，可以喝",
    "青禾书店在河边",
    "harbour lights are green at night",
    "🦀🦀🐟🦑 four animals",
  ])("%s will do", (password) => {
    expect(findPasswordFault(password, names)).toBeUndefined();
  });

  test.each([
    ["", "password-short"],
    ["Wm7#kk2!pq0", "password-short"],
    ["港口的水清", "password-short"],
    ["x1 ".repeat(100), "password-long"],
    ["passwordpassword", "password-common"],
    ["Password2026!!", "password-common"],
    ["P@ssw0rd1234", "password-common"],
    ["qwertyuiop[]", "password-common"],
    ["123456789012", "password-common"],
    ["aaaaaaaaaaaab", "password-common"],
    ["abcabcabcabc", "password-common"],
    ["987654321098", "password-common"],
    ["2026-09-01-12", "password-common"],
    ["1qaz2wsx3edc", "password-common"],
    ["harbour-2026!", "password-name"],
    ["li.na@harbour.example", "password-name"],
    ["harbourwater1", "password-name"],
  ] as const)("%s is refused: %s", (password, fault) => {
    expect(findPasswordFault(password, names)).toBe(fault);
  });

  it("needs no capitals, digits or signs", () => {
    expect(findPasswordFault("slow green river boats", [])).toBeUndefined();
  });
});
