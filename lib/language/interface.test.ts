import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseInterfaceLanguage, interfaceLanguages } from "./interface.ts";

it.each([
  ["nothing", null, "en"],
  ["an empty header", "", "en"],
  ["English", "en-GB,en;q=0.9", "en"],
  ["Chinese of the mainland", "zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"],
  ["Chinese by its script", "zh-Hans-SG", "zh-Hans"],
  ["Chinese of Hong Kong, for want of better", "zh-HK", "zh-Hans"],
  ["English before Chinese", "zh;q=0.5, en;q=0.7", "en"],
  ["a language we do not have, then Chinese", "fr-CA, fr;q=0.9, zh;q=0.2", "zh-Hans"],
  ["languages we do not have", "fr, de;q=0.9, *;q=0.1", "en"],
  ["no Chinese at all", "zh;q=0, fr", "en"],
  ["weights that mean nothing", "zh;q=high, en;q=2", "en"],
  ["capitals and blanks", " ZH-cn ; Q=1 ", "zh-Hans"],
])("a browser that asks for %s", (_, header, language) => {
  expect(chooseInterfaceLanguage(undefined, header)).toBe(language);
});

it("what the reader chose counts for more than what the browser asks for", () => {
  expect(chooseInterfaceLanguage("en", "zh-CN")).toBe("en");
  expect(chooseInterfaceLanguage("zh-Hans", "en")).toBe("zh-Hans");
  expect(chooseInterfaceLanguage("tlh", "zh-CN")).toBe("zh-Hans");
});

it("any header at all gives a language that we have", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 3000 }), (chosen, header) => {
      expect(interfaceLanguages).toContain(chooseInterfaceLanguage(chosen, header));
    }),
  );
});
