/** Opening hours in words. */
import type { Weekday } from "../goals/goal.ts";
import type { Rich } from "../language/rich.ts";
import type { DayHours, Hours } from "../workbook/organisation.ts";
import type { Writer } from "./wording.ts";

const week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const dayNames: Record<Weekday, readonly [en: string, zh: string]> = {
  monday: ["Monday", "周一"],
  tuesday: ["Tuesday", "周二"],
  wednesday: ["Wednesday", "周三"],
  thursday: ["Thursday", "周四"],
  friday: ["Friday", "周五"],
  saturday: ["Saturday", "周六"],
  sunday: ["Sunday", "周日"],
};

/** "8:00" for "08:00"; midnight at the end of a day stays 24:00. */
function clockTime(time: string): string {
  return time.replace(/^0(\d)/, "$1");
}

function dayInWords(writer: Writer, day: DayHours): string {
  if (day === "round_the_clock") return writer.word("round the clock", "全天");
  if (day.length === 0) return writer.word("closed", "休息");
  const dash = writer.word("–", "—");
  return day
    .map(({ from, to }) => `${clockTime(from)}${dash}${clockTime(to)}`)
    .join(writer.word(" and ", "、"));
}

/** Days in a row with the same hours, in the order of the week. */
function runs(hours: Hours): { from: Weekday; to: Weekday; length: number; day: DayHours }[] {
  const found: { from: Weekday; to: Weekday; length: number; day: DayHours }[] = [];
  for (const name of week) {
    const day = hours[name] ?? [];
    const last = found.at(-1);
    if (last && JSON.stringify(last.day) === JSON.stringify(day)) {
      last.to = name;
      last.length += 1;
    } else found.push({ from: name, to: name, length: 1, day });
  }
  return found;
}

/** "Monday to Friday 8:00–20:00, Saturday 9:00–13:00"; days that are closed are left out. */
export function hoursInWords(writer: Writer, hours: Hours | undefined): Rich {
  if (!hours) return [];
  const open = runs(hours).filter(({ day }) => day.length > 0);
  if (open.length === 0) return hours.note ? writer.text(hours.note) : [];
  const always = open.every(({ length, day }) => length === 7 && day === "round_the_clock");
  const said = alike(open).map((some) => {
    const [{ length, day }] = some;
    const time = dayInWords(writer, day);
    if (length === 7)
      return always
        ? writer.word("day and night, every day", "全天24小时")
        : writer.word(`every day ${time}`, `每天${time}`);
    const days = some.flatMap(({ from, to, length: days }) => {
      const [one, other] = [writer.word(...dayNames[from]), writer.word(...dayNames[to])];
      if (days === 1) return [one];
      return days === 2 ? [one, other] : [writer.word(`${one} to ${other}`, `${one}至${other}`)];
    });
    const named = writer.language === "en" ? englishList(days) : days.join("、");
    return writer.word(`${named} ${time}`, `${named}${time}`);
  });
  const usual = said.join(writer.word(", ", "，"));
  const holidays =
    hours.holidays === undefined
      ? ""
      : hours.holidays === "as_usual"
        ? writer.word(
            always ? ", public holidays included" : "; open on public holidays too",
            "，法定节假日照常",
          )
        : hours.holidays.length === 0
          ? writer.word("; closed on public holidays", "，法定节假日休息")
          : writer.word(
              `; public holidays ${dayInWords(writer, hours.holidays)}`,
              `，法定节假日${dayInWords(writer, hours.holidays)}`,
            );
  const times: Rich = [`${usual}${holidays}`];
  return hours.note ? writer.sentences(times, writer.text(hours.note)) : times;
}

type Run = ReturnType<typeof runs>[number];

/** Runs of days that have the same hours, though other days stand between them. */
function alike(open: readonly Run[]): [Run, ...Run[]][] {
  const groups = new Map<string, [Run, ...Run[]]>();
  for (const run of open) {
    const key = JSON.stringify(run.day);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return [...groups.values()];
}

function englishList(days: readonly string[]): string {
  return days.length < 2 ? days.join("") : `${days.slice(0, -1).join(", ")} and ${days.at(-1) ?? ""}`;
}
