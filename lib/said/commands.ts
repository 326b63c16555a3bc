/** How whoever said something learns what came of it. */
import { claimReminder } from "../../db/reminders.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { findMember, findPerson } from "../../db/people.ts";
import type { Tx, Work } from "../../db/work.ts";
import { chooseInterfaceLanguage } from "../language/interface.ts";
import { phraseFor } from "../language/phrase.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import { isMailAddress, writeMailOnce } from "../outbox/commands.ts";
import { saidPage } from "../paths.ts";
import { type Result, succeed } from "../result.ts";
import { answerName, answerRead, listUnreadAnswers } from "./queries.ts";
import { answeredMail } from "./words.ts";

/**
 * How long a mail about answers waits, in minutes: whoever answers one thing often answers the next, and nobody wants
 * a mail for each.
 */
const waiting = 10;

/** Tells people by mail, where they can be reached by it and still belong here, that they were answered. */
export function* tellWriters(
  tx: Tx,
  { organisationId, personId: own, slug }: Actor,
  writers: Iterable<string>,
  { at, origin }: { at: Date; origin: string },
): Work<void> {
  const organisation = yield* findOrganisation(tx, organisationId);
  if (!organisation) return;
  for (const personId of new Set(writers)) {
    const member = personId === own ? undefined : yield* findMember(tx, organisationId, personId);
    const to = member?.signInName ?? null;
    if (!isMailAddress(to)) continue;
    const person = yield* findPerson(tx, personId);
    const spoken = person?.language ?? organisation.settings.languages[0] ?? null;
    const language = chooseInterfaceLanguage(undefined, spoken);
    yield* writeMailOnce(
      tx,
      {
        kind: "answered",
        to,
        at,
        ...answeredMail(language, {
          organisation: phraseFor(organisation.settings.name, language).text,
          link: origin + saidPage(slug),
        }),
      },
      waiting,
    );
  }
}

/** Notes that the actor has read every answer that there is to what they said. */
export function* noteAnswersRead(tx: Tx, actor: Actor, at: Date): Work<Result<undefined>> {
  const refused = yield* refuseUnless(tx, actor, "sayOfClauses");
  if (refused) return refused;
  for (const { id, answeredAt } of yield* listUnreadAnswers(tx, actor))
    yield* claimReminder(tx, actor.organisationId, {
      kind: answerRead,
      about: answerName(id, answeredAt),
      at,
    });
  return succeed(undefined);
}
