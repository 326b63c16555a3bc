/** Discretion: the four steps of settling a problem, how far each job may go, and words not to use. For staff. */
import { joinRich, type Rich } from "../../language/rich.ts";
import type { Money } from "../../workbook/answers.ts";
import { type SettlingStep, settlingSteps } from "../../workbook/discretion.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import {
  type ClauseDraft,
  clauseOf,
  clausesOf,
  en,
  facts,
  paragraph,
  table,
  withoutFinalStop,
  type Writer,
  zh,
} from "../wording.ts";

type Item<List extends "guidelines" | "limits" | "wordings"> = Workbook["discretion"][List][number];

const stepNames: Record<SettlingStep, readonly [string, string]> = {
  understand: ["Understand", "了解情况"],
  find_cause: ["Find the cause", "查明原因"],
  propose: ["Propose", "提出办法"],
  solve: ["Solve", "落实解决"],
};

/** "Find the cause" */
export function stepName({ word }: Writer, step: SettlingStep): string {
  return word(...stepNames[step]);
}

/** What to do in a step, and the words for it in quotation marks. */
export function guidelineWords({ sentences, text, quoted }: Writer, { do: deed, say }: Item<"guidelines">) {
  return { do: sentences(text(deed)), say: say ? quoted(say, "whole") : [] };
}

/** A limit of discretion: when, whose it is, what they may offer without the sum and with it, and who decides beyond. */
export function limitWords(writer: Writer, { situation, jobs, offer, upTo, thenJob, then }: Item<"limits">) {
  const { text, say, word, sentences, job, jobName, list } = writer;
  const decides = job(thenJob);
  const decision = decides && say(en`${decides} decides`, zh`由${decides}决定`);
  const who = jobs?.length
    ? list(
        jobs.map((id) => jobName(id) ?? []),
        "or",
      )
    : [word("everyone", "所有岗位")];
  return {
    situation: text(situation),
    who,
    as: jobs?.length ? say(en`as ${who}`, who) : who,
    offer: offer ? text(offer) : [],
    whole: writer.upTo(offer, upTo),
    beyond: sentences(decision, then && text(then)),
    line: restOfLine(writer, {
      isNamed: (jobs ?? []).length > 0,
      sum: upTo && mostOf(writer, upTo),
      offer: offer ? withoutFinalStop(text(offer)) : [],
      beyond: joinRich(
        [decision && say(en`${decision}.`, zh`${decision}。`), then && sentences(text(then))],
        word(" ", ""),
      ),
    }),
    decides,
  };
}

/** "up to £20" */
export function mostOf({ money, say }: Writer, sum: Money): Rich {
  return say(en`up to ${money(sum)}`, zh`最多${money(sum)}`);
}

/**
 * What follows whose limit it is: " up to £20 (a voucher). Beyond that: the duty manager decides."
 * @param isNamed whether jobs are named, so that the reader is spoken to
 */
function restOfLine(
  { say }: Writer,
  { isNamed, sum, offer, beyond }: { isNamed: boolean; sum: Rich | undefined; offer: Rich; beyond: Rich },
): Rich {
  const may = sum
    ? offer.length > 0
      ? say(en` ${sum} (${offer})`, zh`${sum}（${offer}）`)
      : say(en` ${sum}`, sum)
    : offer.length > 0
      ? say(isNamed ? en` you may offer ${offer}` : en` may offer ${offer}`, zh`可以这样办：${offer}`)
      : [];
  return beyond.length > 0
    ? say(en`${may}. Beyond that: ${beyond}`, zh`${may}。超出时：${beyond}`)
    : say(en`${may}.`, zh`${may}。`);
}

/** Words that are not used, what is said instead, and why. */
export function wordingWords({ text, quoted }: Writer, { never, instead, why }: Item<"wordings">) {
  return {
    never: quoted(never),
    instead: instead ? quoted(instead, "whole") : [],
    why: why ? text(why) : [],
  };
}

export function discretionClauses(writer: Writer): ClauseDraft[] {
  const { discretion } = writer.workbook;
  const { text, say, word, sentences } = writer;
  return [
    ...clauseOf(
      writer,
      {
        id: "discretion.freedom",
        heading: [word("What you decide yourself", "可以自主决定的事项")],
        staff: true,
      },
      [paragraph(discretion.freedom ? sentences(text(discretion.freedom)) : [])],
    ),
    ...clauseOf(
      writer,
      { id: "discretion.boundaries", heading: [word("Where it ends", "权限的边界")], staff: true },
      [paragraph(discretion.boundaries ? sentences(text(discretion.boundaries)) : [])],
    ),
    ...settlingSteps.flatMap((step) =>
      clausesOf(
        writer,
        {
          id: `discretion.guidelines.${step}`,
          heading: [stepName(writer, step)],
          staff: true,
          questions: ["discretion.guidelines"],
        },
        discretion.guidelines.filter((guideline) => guideline.step === step),
        (items) => [
          facts(
            writer,
            items.map((item) => {
              const { do: deed, say: words } = guidelineWords(writer, item);
              return [
                deed,
                words.length > 0 ? say(en`Say, for example: ${words}`, zh`可以说：${words}`) : [],
              ];
            }),
          ),
        ],
      ),
    ),
    ...clausesOf(
      writer,
      { id: "discretion.limits", heading: [word("What you may offer", "处置权限")], staff: true },
      discretion.limits,
      (items) => [
        table(
          writer,
          [
            word("Situation", "情形"),
            word("Who", "岗位"),
            word("You may offer", "可以提供"),
            word("Beyond that", "超出时"),
          ],
          items.map((item) => {
            const { situation, who, whole, beyond } = limitWords(writer, item);
            return [situation, who, whole, beyond];
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "discretion.wordings", heading: [word("Words we do not use", "服务忌语")], staff: true },
      discretion.wordings,
      (items) => [
        facts(
          writer,
          items.map((item) => {
            const { never, instead, why } = wordingWords(writer, item);
            return [
              never,
              sentences(
                instead.length > 0 ? say(en`say instead: ${instead}`, zh`可以说：${instead}`) : [],
                why,
              ),
            ];
          }),
        ),
      ],
    ),
  ];
}
