/**
 * The policy check: everything that a careful editor has to say of a draft. Pure, and never in the way of typing.
 * A new kind of remark is a file of its own, a line in `levels` and a line here.
 */
import { answeredSteps } from "../../workbook/steps.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { absolutes } from "./absolute.ts";
import { channelGaps } from "./channel-gap.ts";
import { contradictions } from "./contradiction.ts";
import { deadChannels } from "./dead-channel.ts";
import { hardToRead } from "./hard-to-read.ts";
import { incompleteGoals } from "./incomplete-goal.ts";
import { tooLong } from "./long.ts";
import { withoutRemedy } from "./no-remedy.ts";
import { noWayToComplain } from "./no-way-to-complain.ts";
import { orphans } from "./orphan.ts";
import { passiveOwners } from "./passive-owner.ts";
import { personalData } from "./personal-data.ts";
import { pressures } from "./pressure.ts";
import type { Remark } from "./remark.ts";
import { type OutdatedRow, staleTranslations } from "./stale-translation.ts";
import { type PlacedText, textsForCustomers } from "./texts.ts";
import { unmeasured } from "./unmeasured.ts";
import { weapons } from "./weapon.ts";
import { weasels } from "./weasel.ts";

function musts(workbook: Workbook, texts: readonly PlacedText[]): Remark[] {
  return [
    ...incompleteGoals(workbook),
    ...noWayToComplain(workbook),
    ...deadChannels(workbook),
    ...contradictions(workbook),
    ...personalData(workbook, texts),
  ];
}

const order = new Map<string, number>([...answeredSteps, "publish"].map((step, at) => [step, at]));

/** In the order of the steps, and once each: several texts of one field may have the same said of them. */
function inOrder(remarks: readonly Remark[]): Remark[] {
  const once = [...new Map([...remarks].reverse().map((remark) => [remark.id, remark])).values()].reverse();
  return once.sort((one, other) => (order.get(one.step) ?? 0) - (order.get(other.step) ?? 0));
}

/** What must be mended or waived before publishing, in the order of the steps. */
export function mustsOf(workbook: Workbook): Remark[] {
  return inOrder(musts(workbook, textsForCustomers(workbook)));
}

/**
 * Every remark, in the order of the steps: musts before the others in each. Which translations are outdated is noted
 * beside the rows of the draft, and not in the workbook.
 */
export function remarksOf(workbook: Workbook, outdated: readonly OutdatedRow[] = []): Remark[] {
  const texts = textsForCustomers(workbook);
  // The vision says who one wants to be, and has an editor of its own.
  const promises = texts.filter(({ step }) => step !== "vision");
  return inOrder([
    ...musts(workbook, texts),
    ...withoutRemedy(workbook),
    ...unmeasured(workbook),
    ...weasels(promises),
    ...weapons(promises),
    ...absolutes(workbook, promises),
    ...pressures(workbook, promises),
    ...hardToRead(texts),
    ...tooLong(workbook),
    ...staleTranslations(workbook, outdated),
    ...passiveOwners(promises),
    ...channelGaps(workbook),
    ...orphans(workbook),
  ]);
}
