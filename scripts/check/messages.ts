import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import ts from "typescript";

/** The messages of one language as they stand in its file. */
export type MessageTree = { [key: string]: string | MessageTree };

/** Functions that make a translator, and how they are told its namespace. */
const makers = ["useTranslations", "getTranslations", "createTranslator"];
const methods = ["rich", "markup", "raw", "has"];

const kinds: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: "text",
  [TYPE.number]: "number",
  [TYPE.date]: "date",
  [TYPE.time]: "time",
  [TYPE.tag]: "tag",
};

function flatten(tree: MessageTree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** What a message wants to be given, as sorted lines such as "count: plural". */
function wantedArguments(elements: readonly MessageFormatElement[]): string[] {
  const wanted = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      element.type === TYPE.tag
        ? wantedArguments(element.children)
        : element.type === TYPE.plural || element.type === TYPE.select
          ? Object.values(element.options).flatMap((option) => wantedArguments(option.value))
          : [];
    // Languages differ in their plural forms, and must not differ in what can be selected.
    const own =
      element.type === TYPE.plural
        ? `plural (${element.pluralType ?? "cardinal"})`
        : element.type === TYPE.select
          ? `select (${Object.keys(element.options).sort().join(", ")})`
          : (kinds[element.type] ?? "unknown");
    return [`${element.value}: ${own}`, ...inner];
  });
  return [...new Set(wanted)].sort();
}

function readArguments(message: string): string[] | Error {
  try {
    return wantedArguments(parse(message, { captureLocation: false }));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Compares the languages with each other: the first is the one the others are measured by. */
export function compareLanguages(languages: Readonly<Record<string, MessageTree>>): string[] {
  const [[first, base] = ["", new Map<string, string>()], ...others] = Object.entries(languages).map(
    ([language, tree]) => [language, flatten(tree)] as const,
  );
  const problems: string[] = [];
  const arguments_ = new Map<string, string>();
  for (const [key, message] of base) {
    const wanted = readArguments(message);
    if (wanted instanceof Error) problems.push(`${first}: "${key}" is not well formed: ${wanted.message}`);
    else arguments_.set(key, wanted.join("; "));
    if (message.trim() === "") problems.push(`${first}: "${key}" is empty`);
  }
  for (const [language, messages] of others) {
    for (const key of base.keys()) if (!messages.has(key)) problems.push(`${language}: "${key}" is missing`);
    for (const [key, message] of messages) {
      if (!base.has(key)) problems.push(`${language}: "${key}" is not in ${first}`);
      if (message.trim() === "") problems.push(`${language}: "${key}" is empty`);
      const wanted = readArguments(message);
      const expected = arguments_.get(key);
      if (wanted instanceof Error) {
        problems.push(`${language}: "${key}" is not well formed: ${wanted.message}`);
      } else if (expected !== undefined && wanted.join("; ") !== expected) {
        problems.push(`${language}: "${key}" takes {${wanted.join("; ")}}, and {${expected}} in ${first}`);
      }
    }
  }
  return problems;
}

type Use = { place: string; pattern: RegExp; shown: string; whole: boolean };

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function unwrap(expression: ts.Expression): ts.Expression {
  if (ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression))
    return unwrap(expression.expression);
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression))
    return unwrap(expression.expression);
  return expression;
}

/** The namespace among the type arguments of a translator; without one it reaches every message. */
function literalAmong(types: readonly ts.TypeNode[] | undefined): string {
  for (const type of types ?? []) {
    if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return type.literal.text;
  }
  return "";
}

/** Finds every use of a message through a translator in the files of `program` for which `isOurs` is true. */
class Reader {
  readonly #checker: ts.TypeChecker;
  readonly uses: Use[] = [];
  readonly problems: string[] = [];

  constructor(program: ts.Program, isOurs: (file: ts.SourceFile) => boolean) {
    this.#checker = program.getTypeChecker();
    for (const file of program.getSourceFiles()) if (isOurs(file)) this.#visit(file);
  }

  #visit(node: ts.Node): void {
    if (ts.isCallExpression(node)) this.#readCall(node);
    ts.forEachChild(node, (child) => {
      this.#visit(child);
    });
  }

  #readCall(call: ts.CallExpression): void {
    let callee: ts.Expression = call.expression;
    let method = "";
    if (ts.isPropertyAccessExpression(callee) && methods.includes(callee.name.text)) {
      method = callee.name.text;
      callee = callee.expression;
    }
    if (!ts.isIdentifier(callee)) return;
    const symbol = this.#checker.getSymbolAtLocation(callee);
    const namespace = symbol && this.#namespaceOf(symbol, 0);
    const [key] = call.arguments;
    if (namespace === undefined || !key) return;
    const place = this.#place(call);
    for (const { pattern, shown } of this.#keysOf(key, place)) {
      const prefix = namespace === "" ? "" : `${namespace}.`;
      this.uses.push({
        place,
        pattern: new RegExp(`^${escape(prefix)}${pattern}${method === "raw" ? "(\\..+)?" : ""}$`),
        shown: prefix + shown,
        whole: method !== "has",
      });
    }
  }

  #place(node: ts.Node): string {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return `${file.fileName}:${String(line + 1)}`;
  }

  /** The namespace of the translator that `symbol` stands for; undefined where it stands for something else. */
  #namespaceOf(symbol: ts.Symbol, depth: number): string | undefined {
    if (depth > 8) return undefined;
    const resolved = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    const declaration = resolved.valueDeclaration;
    if (!declaration) return undefined;
    if (
      ts.isVariableDeclaration(declaration) ||
      ts.isParameter(declaration) ||
      ts.isPropertySignature(declaration)
    ) {
      if (declaration.type) return this.#namespaceOfType(declaration.type, depth + 1);
      return ts.isPropertySignature(declaration) || !declaration.initializer
        ? undefined
        : this.#namespaceOfValue(declaration.initializer, depth + 1);
    }
    if (ts.isBindingElement(declaration)) return this.#namespaceOfPart(declaration, depth + 1);
    return undefined;
  }

  /** `const [t] = await Promise.all([getTranslations("front")])` and `({ t }: { t: Translator<…> }) => …`. */
  #namespaceOfPart(part: ts.BindingElement, depth: number): string | undefined {
    const pattern = part.parent;
    if (ts.isArrayBindingPattern(pattern)) {
      const { parent } = pattern;
      if (!ts.isVariableDeclaration(parent) || !parent.initializer) return undefined;
      const value = unwrap(parent.initializer);
      const list = ts.isCallExpression(value) ? value.arguments[0] : value;
      if (!list || !ts.isArrayLiteralExpression(list)) return undefined;
      const element = list.elements[pattern.elements.indexOf(part)];
      return element && this.#namespaceOfValue(element, depth);
    }
    const name = part.propertyName ?? part.name;
    if (!ts.isIdentifier(name)) return undefined;
    const property = this.#checker.getTypeAtLocation(pattern).getProperty(name.text);
    return property && this.#namespaceOf(property, depth);
  }

  #namespaceOfValue(expression: ts.Expression, depth: number): string | undefined {
    const value = unwrap(expression);
    if (ts.isIdentifier(value)) {
      const symbol = this.#checker.getSymbolAtLocation(value);
      return symbol && this.#namespaceOf(symbol, depth);
    }
    if (!ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return undefined;
    if (makers.includes(value.expression.text)) return this.#namespaceGiven(value);
    const declaration = this.#checker.getResolvedSignature(value)?.declaration;
    return declaration?.type && this.#namespaceOfType(declaration.type as ts.TypeNode, depth);
  }

  #namespaceGiven(call: ts.CallExpression): string {
    const [given] = call.arguments;
    if (!given) return "";
    if (ts.isStringLiteralLike(given)) return given.text;
    if (ts.isObjectLiteralExpression(given)) {
      const property = given.properties.find(
        (each) => each.name && ts.isIdentifier(each.name) && each.name.text === "namespace",
      );
      if (!property) return "";
      if (ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)) {
        return property.initializer.text;
      }
    }
    this.problems.push(`${this.#place(call)}: give the translator's namespace as a plain string`);
    return "";
  }

  /** `Translator<Messages, "front">`, `ReturnType<typeof useTranslations<"front">>`, a promise or an alias of one. */
  #namespaceOfType(type: ts.TypeNode, depth: number): string | undefined {
    if (depth > 8 || !ts.isTypeReferenceNode(type)) return undefined;
    const name = type.typeName.getText();
    const [inner] = type.typeArguments ?? [];
    if (name === "Translator") return literalAmong(type.typeArguments);
    if (name === "ReturnType" && inner && ts.isTypeQueryNode(inner)) {
      return makers.includes(inner.exprName.getText()) ? literalAmong(inner.typeArguments) : undefined;
    }
    if (["Promise", "Awaited", "Readonly"].includes(name)) {
      return inner && this.#namespaceOfType(inner, depth + 1);
    }
    const symbol = this.#checker.getSymbolAtLocation(type.typeName);
    const resolved =
      symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    const alias = resolved?.declarations?.find(ts.isTypeAliasDeclaration);
    return alias && this.#namespaceOfType(alias.type, depth + 1);
  }

  #keysOf(expression: ts.Expression, place: string): { pattern: string; shown: string }[] {
    const key = unwrap(expression);
    if (ts.isStringLiteralLike(key)) return [{ pattern: escape(key.text), shown: key.text }];
    if (ts.isConditionalExpression(key)) {
      return [...this.#keysOf(key.whenTrue, place), ...this.#keysOf(key.whenFalse, place)];
    }
    if (ts.isTemplateExpression(key)) {
      let keys = [{ pattern: escape(key.head.text), shown: key.head.text }];
      for (const span of key.templateSpans) {
        const texts = this.#literals(span.expression);
        keys = keys.flatMap((before) =>
          (texts ?? [undefined]).map((text) => ({
            pattern:
              before.pattern + (text === undefined ? "[^.]+" : escape(text)) + escape(span.literal.text),
            shown: before.shown + (text ?? "…") + span.literal.text,
          })),
        );
      }
      if (key.head.text !== "" || keys.every(({ shown }) => !shown.startsWith("…"))) return keys;
    } else {
      const texts = this.#literals(key);
      if (texts) return texts.map((text) => ({ pattern: escape(text), shown: text }));
    }
    this.problems.push(
      `${place}: which messages this uses cannot be known; give the key a type of known texts`,
    );
    return [];
  }

  /** The texts that an expression can be, where its type lists them. */
  #literals(expression: ts.Expression): string[] | undefined {
    const type = this.#checker.getTypeAtLocation(expression);
    const parts = type.isUnion() ? type.types : [type];
    const texts = parts.flatMap((part) =>
      part.isStringLiteral() || part.isNumberLiteral() ? [String(part.value)] : [],
    );
    return texts.length === parts.length ? texts : undefined;
  }
}

/**
 * Compares the messages with the code: a key that is used must exist in `messages`, one that exists must be used.
 */
export function compareWithCode(
  messages: MessageTree,
  program: ts.Program,
  isOurs: (file: ts.SourceFile) => boolean,
): string[] {
  const { uses, problems } = new Reader(program, isOurs);
  const unused = new Set(flatten(messages).keys());
  const keys = [...unused];
  for (const { place, pattern, shown, whole } of uses) {
    const found = keys.filter((key) => pattern.test(key));
    if (found.length === 0) problems.push(`${place}: there is no message "${shown}"`);
    if (whole) for (const key of found) unused.delete(key);
  }
  return [...problems, ...[...unused].map((key) => `"${key}" is used nowhere`)];
}
