/** What people are told when something cannot be done, in each language of the interface. */
import { createTranslator } from "use-intl/core";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import type { Failure, Fault, Values } from "../result.ts";
import type { InterfaceLanguage } from "./interface.ts";

const messages = { en: english, "zh-Hans": chinese };
const listTags = { en: "en-GB", "zh-Hans": "zh-CN" };

export type FailureCode = keyof (typeof english)["failures"];
export type FaultCode = keyof (typeof english)["faults"];

function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(english.failures, code);
}

function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(english.faults, code);
}

/** Lists become one text; an empty one becomes "". */
function fill(values: Values | undefined, language: InterfaceLanguage): Record<string, string | number> {
  const list = new Intl.ListFormat(listTags[language], { type: "disjunction" });
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      typeof value === "object" ? list.format(value) : value,
    ]),
  );
}

function sayFault({ code, values }: Fault, language: InterfaceLanguage): string {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "faults" });
  return t(isFaultCode(code) ? code : "invalid", fill(values, language));
}

/** The failure with its sentences in a language. One whose code has no words of its own keeps those it has. */
export function sayFailure<Code extends string>(
  failure: Failure<Code>,
  language: InterfaceLanguage,
): Failure<Code> {
  const { code, faults } = failure;
  if (!isFailureCode(code)) return failure;
  const known: FailureCode = code;
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "failures" });
  const fields =
    faults &&
    Object.fromEntries(Object.entries(faults).map(([path, fault]) => [path, sayFault(fault, language)]));
  return {
    ...failure,
    message: t(known, fill(failure.values, language)),
    ...(fields ? { fields } : {}),
  };
}

/** A failure whose sentences are in messages/: the English one goes along for logs, scripts and programs. */
export function refuse<Code extends FailureCode>(
  code: Code,
  values?: Values,
  faults?: Record<string, Fault & { code: FaultCode }>,
): Failure<Code> {
  return sayFailure(
    { ok: false, code, message: "", ...(values ? { values } : {}), ...(faults ? { faults } : {}) },
    "en",
  );
}

/** A refusal whose cause are these fields. */
export function refuseFields(
  faults: Record<string, FaultCode | (Fault & { code: FaultCode })>,
): Failure<"invalid"> {
  return refuse(
    "invalid",
    undefined,
    Object.fromEntries(
      Object.entries(faults).map(([path, fault]) => [
        path,
        typeof fault === "string" ? { code: fault } : fault,
      ]),
    ),
  );
}
