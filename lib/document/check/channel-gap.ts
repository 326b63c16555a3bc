import type { ChannelKind } from "../../goals/goal.ts";
import type { Words } from "../../workbook/steps.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { channelName } from "./names.ts";
import { publicGoals } from "./promises.ts";
import { both, type Remark, remarkAt } from "./remark.ts";

/** Ways on which somebody waits for an answer. */
const answered: readonly ChannelKind[] = ["phone", "email", "chat", "wechat", "social", "letter"];

function inWords(kinds: readonly ChannelKind[]): Words {
  const names = kinds.map(channelName);
  const english = names.map(({ en }) => en);
  const last = english.at(-1) ?? "";
  return both(
    english.length < 2 ? last : `${english.slice(0, -1).join(", ")} and ${last}`,
    names.map((name) => name["zh-Hans"]).join("、"),
  );
}

/** How soon one is answered is said for one channel and not for another. */
export function channelGaps(workbook: Workbook): Remark[] {
  const listed = answered.filter((kind) => workbook.channels.some((each) => each.kind === kind));
  const replies = publicGoals(workbook).filter(
    ({ moment, measure }) => moment === "contact" && (measure === "within" || measure === "average"),
  );
  if (replies.length === 0 || replies.some(({ channels }) => channels.length === 0)) return [];
  const waits = workbook.speed.waits.filter(({ longest }) => longest).map(({ kind }) => kind as string);
  const promised = new Set([...replies.flatMap(({ channels }) => channels as string[]), ...waits]);
  const [has, lacks] = [
    listed.filter((kind) => promised.has(kind)),
    listed.filter((kind) => !promised.has(kind)),
  ];
  if (has.length === 0 || lacks.length === 0) return [];
  const [some, others] = [inWords(has), inWords(lacks)];
  return [
    remarkAt(
      "channel-gap",
      { step: "goals", list: "goals" },
      {
        sentence: both(
          `How soon you answer is said for ${some.en}, and not for ${others.en}.`,
          `${some["zh-Hans"]}写了多久答复，${others["zh-Hans"]}没有写。`,
        ),
        why: both(
          "Customers choose the way that suits them, and expect the same care on each.",
          "顾客怎么方便怎么来，在哪里都希望得到同样的对待。",
        ),
        better: both(
          "Promise it there too, or say why it differs.",
          "在那里也写一条承诺，或者说明为什么不一样。",
        ),
      },
    ),
  ];
}
