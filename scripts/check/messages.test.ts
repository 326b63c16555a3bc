import ts from "typescript";
import { describe, expect, it } from "vitest";
import { compareLanguages, compareWithCode, type MessageTree } from "./messages.ts";

const translators = `
  export type Translator<M = unknown, N extends string = never> = { (key: string, values?: object): string; rich(key: string): string; raw(key: string): unknown; has(key: string): boolean };
  export declare function useTranslations<N extends string = never>(namespace?: N): Translator<unknown, N>;
  declare function make<N extends string = never>(given?: N | { locale?: string; namespace?: N }): Promise<Translator<unknown, N>>;
  export declare const getTranslations: typeof make;
  export declare function createTranslator(given: { locale: string; namespace?: string }): Translator;
`;

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Reads `sources` as the files of a small project. */
function programOf(sources: Record<string, string>): ts.Program {
  const files = new Map(Object.entries({ "intl.ts": translators, ...sources }));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    lib: ["lib.es2023.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  const own = (name: string) => files.get(name.replace(/^.*\/(?=[a-z]+\.tsx?$)/, ""));
  host.readFile = (name) => own(name) ?? disk.readFile(name);
  host.fileExists = (name) => own(name) !== undefined || disk.fileExists(name);
  host.getSourceFile = (name, language) => {
    const text = own(name);
    if (text !== undefined) return ts.createSourceFile(name, text, language, true);
    if (!libraries.has(name)) libraries.set(name, disk.getSourceFile(name, language));
    return libraries.get(name);
  };
  return ts.createProgram([...files.keys()], options, host);
}

const front =
  'import { useTranslations, getTranslations, createTranslator, type Translator } from "./intl.ts";\n';

function compare(messages: MessageTree, code: string, more: Record<string, string> = {}): string[] {
  const program = programOf({ "page.ts": front + code, ...more });
  expect(
    program
      .getSemanticDiagnostics()
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")),
  ).toEqual([]);
  return compareWithCode(messages, program, (file) => /(^|\/)(page|words)\.ts$/.test(file.fileName));
}

describe("languages beside each other", () => {
  it("are content when they say the same", () => {
    const en = { a: "One", b: { c: "{count, plural, one {# day} other {# days}} for <b>{name}</b>" } };
    const zh = { a: "一", b: { c: "<b>{name}</b>有{count, plural, other {#天}}" } };
    expect(compareLanguages({ en, "zh-Hans": zh })).toEqual([]);
  });

  it("name what is missing, on either side", () => {
    expect(compareLanguages({ en: { a: "A", n: { b: "B" } }, zh: { a: "甲", c: "丙" } })).toEqual([
      'zh: "n.b" is missing',
      'zh: "c" is not in en',
    ]);
  });

  it.each([
    ["another name", "{name}", "{person}"],
    ["one too few", "{name} of {place}", "{name}"],
    ["another kind", "{day}", "{day, date}"],
    ["a lost tag", "<b>{name}</b>", "{name}"],
    ["a choice too few", "{way, select, post {P} other {O}}", "{way, select, other {O}}"],
    ["ordinal for cardinal", "{n, plural, other {#}}", "{n, selectordinal, other {#}}"],
    ["one that differs inside a choice", "{n, plural, other {{name}}}", "{n, plural, other {#}}"],
  ])("differ in what they take: %s", (_, first, second) => {
    expect(compareLanguages({ en: { a: first }, zh: { a: second } })).toHaveLength(1);
  });

  it("say which message is not well formed or empty", () => {
    expect(compareLanguages({ en: { a: "A", b: "B" }, zh: { a: "{n, plural, one {#}}", b: " " } })).toEqual([
      expect.stringContaining('zh: "a" is not well formed'),
      'zh: "b" is empty',
    ]);
  });
});

describe("messages beside the code", () => {
  it("are used through a translator, with and without a namespace", () => {
    const code = `
      const t = useTranslations("front");
      const whole = useTranslations();
      export const shown = [t("title"), whole("front.end"), t.rich("deep.er")];`;
    expect(compare({ front: { title: "", end: "", deep: { er: "" } } }, code)).toEqual([]);
  });

  it("are named when nobody uses them", () => {
    const code = 'const t = useTranslations("front"); t("title");';
    expect(compare({ front: { title: "", old: "" }, other: { title: "" } }, code)).toEqual([
      '"front.old" is used nowhere',
      '"other.title" is used nowhere',
    ]);
  });

  it("are missed when the code uses what does not exist", () => {
    const code = 'const t = useTranslations("front");\nt("title"); t.rich("nowhere");';
    expect(compare({ front: { title: "" } }, code)).toEqual([
      expect.stringMatching(/page\.ts:3: there is no message "front\.nowhere"$/),
    ]);
  });

  it("are told apart by the scope of the translator", () => {
    const code = `
      export function A() { const t = useTranslations("a"); return t("x"); }
      export function B() { const t = useTranslations("b"); return t("x"); }`;
    expect(compare({ a: { x: "" } }, code)).toEqual([expect.stringContaining('"b.x"')]);
  });

  it("are found wherever the translator comes from", () => {
    const code = `
      import { wordsOf } from "./words.ts";
      import type { Words } from "./words.ts";
      export async function a() {
        const t = await getTranslations({ locale: "en", namespace: "a" });
        const [, u] = await Promise.all([1, getTranslations("b")]);
        const v = createTranslator({ locale: "en", namespace: "c" });
        const w = wordsOf("en");
        return [t("x"), u("x"), v("x"), w("x")];
      }
      export const e = (t: Translator<unknown, "e">) => t("x");
      export const f = ({ t }: { t: Words }) => t("x");
      export const g = (t: ReturnType<typeof useTranslations<"g">>) => t("x");`;
    const words = `
      import { createTranslator, type Translator } from "./intl.ts";
      export type Words = Translator<unknown, "f">;
      export function wordsOf(locale: string): Translator<unknown, "d"> {
        return createTranslator({ locale, namespace: "d" });
      }`;
    const messages = Object.fromEntries(["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, { x: "" }]));
    expect(compare(messages, code, { "words.ts": words })).toEqual([]);
  });

  it("follow a key that is one of several", () => {
    const code = `
      const t = useTranslations("status");
      export const shown = (state: "met" | "missed", many: boolean) =>
        [t(state), t(\`long.\${state}\`), t(many ? "all" : "one")];`;
    const messages = {
      status: { met: "", missed: "", all: "", one: "", late: "", long: { met: "", late: "" } },
    };
    expect(compare(messages, code)).toEqual([
      expect.stringContaining('there is no message "status.long.missed"'),
      '"status.late" is used nowhere',
      '"status.long.late" is used nowhere',
    ]);
  });

  it("take a key with an open part as all that fit", () => {
    const code =
      'const t = useTranslations("unit"); export const shown = (unit: string) => t(`name.${unit}`);';
    expect(compare({ unit: { name: { day: "", hour: "" }, other: "" } }, code)).toEqual([
      '"unit.other" is used nowhere',
    ]);
  });

  it("refuse a key that could be anything", () => {
    const code = 'const t = useTranslations("unit"); export const shown = (unit: string) => t(unit);';
    expect(compare({}, code)).toEqual([expect.stringContaining("cannot be known")]);
  });

  it("are not used by asking whether they exist", () => {
    const code = 'const t = useTranslations("a"); export const shown = t.has("x");';
    expect(compare({ a: { x: "" } }, code)).toEqual(['"a.x" is used nowhere']);
  });

  it("are all used when their whole branch is", () => {
    const code = 'const t = useTranslations("a"); export const shown = t.raw("list");';
    expect(compare({ a: { list: { one: "", two: "" } } }, code)).toEqual([]);
  });
});
