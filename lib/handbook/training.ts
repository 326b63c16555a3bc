/** How the policy is learnt: meetings, and questions about a situation. */
import type { LocalisedText } from "../language/text.ts";

/** The meeting at which a policy is launched, a regular one, or a workshop. */
export const trainingKinds = ["launch", "regular", "workshop"] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** `expected` until somebody says who came. */
export const presences = ["expected", "came", "absent", "excused"] as const;
export type Presence = (typeof presences)[number];

/** A situation, what one could do, which of it is right, and why. */
export type ScenarioQuestion = {
  situation: LocalisedText;
  options: readonly { text: LocalisedText; isRight: boolean }[];
  because?: LocalisedText;
};
