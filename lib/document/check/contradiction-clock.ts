import type { ChannelKind, Duration } from "../../goals/goal.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { closures, day, type Span } from "./hours.ts";
import { channelName, quoted, timeName } from "./names.ts";
import { claimOf, publicGoals, type PublicGoal } from "./promises.ts";
import { both, type Remark, remarkAt } from "./remark.ts";

/** Ways on which messages arrive while nobody is there. Nobody rings a closed telephone. */
const alwaysReceiving: ReadonlySet<ChannelKind> = new Set(["email", "web", "social", "wechat", "letter"]);

/** Below this share a closed weekend may be among the cases that are let go. */
const nearlyAll = 80;

/** Whether what arrives just before closing is due before it opens again. */
function isDueWhileClosed({ from, to }: Span, { value, unit }: Duration): boolean {
  switch (unit) {
    case "minutes":
      return value < to - from;
    case "hours":
      return value * 60 < to - from;
    case "calendar_days":
      return Math.ceil(from / day) * day + value * day < to;
    default:
      return false;
  }
}

/** Time that runs on around the clock, on a channel where nobody is at that hour. */
export function closedTooLong(workbook: Workbook): Remark[] {
  return publicGoals(workbook).flatMap((goal) => {
    const time = runningOn(goal);
    if (!time || (goal.moment !== undefined && goal.moment !== "contact" && goal.moment !== "complaint"))
      return [];
    const kind = goal.channels.find((each) => alwaysReceiving.has(each) && isClosed(workbook, each, time));
    if (!kind) return [];
    const [name, told, way] = [quoted(goal.subject), timeName(time), channelName(kind)];
    return [
      remarkAt(
        "contradiction",
        { step: "goals", list: "goals", item: goal.id, field: "clock" },
        {
          sentence: both(
            `${name.en}: ${told.en} around the clock, but nobody answers ${way.en} for longer than that.`,
            `${name["zh-Hans"]}：全天计时${told["zh-Hans"]}，可是“${way["zh-Hans"]}”没人的时间比这更长。`,
          ),
          why: both(
            "Whoever writes just before you close is owed an answer before you open again.",
            "快关门时发来的消息，还没等到再开门，就已经超时了。",
          ),
          better: both(
            "Count in opening hours or working days, or staff the channel on those days.",
            "改按营业时间或工作日计时，或者安排人值守。",
          ),
        },
        "closed",
      ),
    ];
  });
}

/** The time that is promised to nearly everybody, where nights and weekends count. */
function runningOn(goal: PublicGoal): Duration | undefined {
  if (goal.clock?.counts !== "calendar") return undefined;
  const [band, ...others] = goal.bands;
  if (!band || others.length > 0 || goal.clock.pauses?.length) return undefined;
  const claims = band.limits.flatMap((limit) => claimOf(goal, limit) ?? []);
  return claims.find(({ share }) => share >= nearlyAll)?.time;
}

function isClosed({ channels }: Workbook, kind: ChannelKind, time: Duration): boolean {
  const ways = channels.filter((each) => each.kind === kind);
  return (
    ways.length > 0 &&
    ways.every(({ hours }) => hours && closures(hours).some((span) => isDueWhileClosed(span, time)))
  );
}
