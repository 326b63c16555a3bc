/** Product and service overview: what is offered, and what is not. */
import { z } from "zod";
import { channelIds, clauseItem, goalIds, line, list, passage } from "./answers.ts";

export const offering = clauseItem({ name: line, description: line.optional() });

/** Where to learn about the offer before buying. */
export const guide = clauseItem({
  what: line,
  where: line.optional(),
  channels: channelIds.optional(),
});

/** What customers often get wrong, and what is done about it. */
export const misunderstanding = clauseItem({
  belief: line,
  truth: passage.optional(),
  action: passage.optional(),
});

/** Something that is not done here, and where to turn instead. */
export const notDone = clauseItem({ what: line, instead: passage.optional() });

export const overviewAnswers = z.strictObject({ goals: goalIds.optional() });

export const overviewLists = {
  offerings: list(offering),
  guides: list(guide, 30),
  misunderstandings: list(misunderstanding, 30),
  notDone: list(notDone, 30),
};
