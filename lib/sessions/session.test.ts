import { describe, expect, test } from "vitest";
import { safeReturnPath, summariseUserAgent } from "./session.ts";

describe("a path to return to", () => {
  test.each(["/desk", "/desk/harbour-water/people?open=2#list", "/account", "/desk/%E9%9D%92"])(
    "%s",
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );
  test.each([
    "",
    "desk",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/api/v1/session",
    `/${"a".repeat(600)}`,
    null,
    undefined,
  ])("%j leads elsewhere", (path) => {
    expect(safeReturnPath(path)).toBeUndefined();
  });
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox, Windows"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    "Safari, iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  ["curl/8.5", ""],
  [null, ""],
])("%s is %s", (header, summary) => {
  expect(summariseUserAgent(header)).toBe(summary);
});
