import { createTransport } from "nodemailer";
import type { Database } from "../../db/database.ts";
import { makeId } from "../../db/ids.ts";
import { claimMail, createMail, isWaiting, listDueMail, type Mail, recordAttempt } from "../../db/outbox.ts";
import type { Tx, Work } from "../../db/work.ts";
import type { Job } from "../jobs/commands.ts";
import type { MailWords } from "./words.ts";

const minute = 60_000;
/** While an attempt runs nobody else makes one; past this the one who did is taken for dead. */
const attemptTime = 5 * minute;
const longestPause = 360 * minute;
const giveUpAfter = 4 * 1440 * minute;

export { isMailAddress } from "./address.ts";

type MailToWrite = { kind: string; to: string; at: Date } & MailWords;

/** Puts a mail out to be sent once this transaction is kept. */
export function* writeMail(
  tx: Tx,
  { kind, to, subject, text, at }: MailToWrite,
  from: Date = at,
): Work<void> {
  yield* createMail(
    tx,
    {
      id: makeId(at),
      kind,
      to,
      // A line break would begin a header of somebody's own.
      subject: subject.replace(/\s+/g, " ").slice(0, 200),
      text,
      html: null,
      createdAt: at,
    },
    from,
  );
}

/**
 * Puts a mail out that says there is something to read, for later: as long as it waits, it says so of whatever is
 * added, and no second one is written.
 */
export function* writeMailOnce(tx: Tx, mail: MailToWrite, minutes: number): Work<void> {
  if (yield* isWaiting(tx, mail)) return;
  yield* writeMail(tx, mail, new Date(mail.at.getTime() + minutes * minute));
}

/** When to try again after so many attempts: 1, 2, 4 … minutes, at most 6 hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(minute * 2 ** (attempts - 1), longestPause);
}

export type SendMail = (mail: Mail) => Promise<void>;

/** Sends what is due, each mail once; gives how many went out. */
export async function sendDueMail(database: Database, send: SendMail, now: () => Date): Promise<number> {
  let sent = 0;
  for (const mail of await database.read((db) => listDueMail(db, now(), 20))) {
    const until = new Date(now().getTime() + attemptTime);
    if (!(await database.transact((tx) => claimMail(tx, mail, until)))) continue;
    const outcome = await send(mail).then(
      () => ({ sentAt: now() }),
      (error: unknown) => {
        const next = new Date(now().getTime() + pauseAfter(mail.attempts + 1));
        return {
          lastError: (error instanceof Error ? error.message : String(error)).slice(0, 500),
          nextAttemptAt: next.getTime() - mail.createdAt.getTime() > giveUpAfter ? null : next,
        };
      },
    );
    await database.transact((tx) => recordAttempt(tx, mail.id, outcome));
    if ("sentAt" in outcome) sent += 1;
  }
  return sent;
}

/** Sends through a mail server. The id of the mail is its Message-ID, by which a second copy is known as one. */
export function sendThrough(smtpUrl: string, from: string): SendMail {
  const transport = createTransport(smtpUrl, { from, disableFileAccess: true, disableUrlAccess: true });
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? "keepword.invalid";
  return async ({ id, to, subject, text, html }) => {
    await transport.sendMail({
      // As an object it is taken as one address, whatever is in it.
      to: { name: "", address: to },
      subject,
      text,
      ...(html === null ? {} : { html }),
      messageId: `<${id}@${domain}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  };
}

/** Sends what is due whenever it comes round. */
export function sendingMail(send: SendMail): Job {
  return { name: "mail", everySeconds: 3, run: (database, now) => sendDueMail(database, send, now) };
}
