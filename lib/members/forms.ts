/**
 * What people fill in to come in, as schemas: the form and the route use the same. The text of an error is a code
 * from `faults` in messages/.
 */
import { z } from "zod";
import { interfaceLanguages } from "../language/interface.ts";
import { findPasswordFault } from "../passwords/password.ts";
import { tokenDays, usualTokenDays } from "../sessions/session.ts";
import { accessRoles } from "./rights.ts";
import { slugSchema } from "./settings.ts";

const required = { error: "required" };
const tooLong = { error: "too-long" };

const personName = z.string(required).trim().min(1, required).max(100, tooLong);

/** An e-mail address or a user name; in lower case, since nobody remembers how they wrote it. */
export const signInNameSchema = z
  .string(required)
  .trim()
  .min(1, required)
  .max(254, tooLong)
  .transform((text) => text.normalize("NFKC").toLowerCase())
  .refine(
    (text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._+-]*(@[\p{L}\p{N}.-]+)?$/u.test(text) && text.length > 1,
    {
      error: "not-a-sign-in-name",
    },
  );

/** Any text: whether it is the right one is found out by trying it. */
const somePassword = z.string(required).min(1, required).max(1000, tooLong);

/** Checks `password` beside the names that it should not be made of. */
function checkPassword(
  { password, names }: { password: string; names: readonly (string | null | undefined)[] },
  context: z.RefinementCtx,
): void {
  const fault =
    password === ""
      ? "required"
      : findPasswordFault(
          password,
          names.filter((name) => name !== null && name !== undefined),
        );
  if (fault) context.addIssue({ code: "custom", path: ["password"], message: fault });
}

export const signInSchema = z.object({
  signInName: z
    .string(required)
    .trim()
    .min(1, required)
    .max(254, tooLong)
    .transform((text) => text.normalize("NFKC").toLowerCase()),
  password: somePassword,
});

const newPerson = {
  name: personName,
  signInName: signInNameSchema,
  password: z.string(required).max(1000, tooLong),
};

type NewPersonInput = { name?: unknown; signInName?: unknown; password?: unknown };

function checkNewPerson(value: NewPersonInput, context: z.RefinementCtx): void {
  const text = (part: unknown) => (typeof part === "string" ? part : "");
  checkPassword(
    { password: text(value.password), names: [text(value.name), text(value.signInName)] },
    context,
  );
}

export const newPersonSchema = z.object(newPerson).superRefine(checkNewPerson);
export type NewPerson = z.infer<typeof newPersonSchema>;

export const setUpSchema = z
  .object({
    code: z.string().max(200),
    start: z.enum(["own", "examples", "existing"]),
    organisation: z.string().trim().max(200, tooLong),
    address: z.string().trim().max(60, tooLong),
    /** The organisation's first language, and the person's own. */
    language: z.enum(interfaceLanguages),
    timeZone: z.string().max(100),
    ...newPerson,
  })
  .superRefine((value, context) => {
    checkNewPerson(value, context);
    if (value.start !== "own") return;
    if (value.organisation === "")
      context.addIssue({ code: "custom", path: ["organisation"], message: "required" });
    if (!slugSchema.safeParse(value.address).success)
      context.addIssue({ code: "custom", path: ["address"], message: "not-an-address" });
  });
export type SetUp = z.infer<typeof setUpSchema>;

/** Jobs or places, by the ids that they have in the workbook, each once. */
const fromWorkbook = z
  .array(z.string().trim().min(1, required).max(100, tooLong))
  .max(30, tooLong)
  .transform((list) => [...new Set(list)]);

export const invitationSchema = z.object({
  name: personName,
  /** Where to mail the invitation to, or nothing: the link is handed over. */
  signInName: z.union([z.literal(""), signInNameSchema]),
  role: z.enum(accessRoles),
  jobs: fromWorkbook.optional(),
  places: fromWorkbook.optional(),
});
export type InvitationToMake = z.infer<typeof invitationSchema>;

export const deviceSchema = z.object({ name: personName });

const token = z.string().min(1).max(200);

export const acceptNewSchema = z
  .object({ as: z.literal("new"), token, ...newPerson })
  .superRefine(checkNewPerson);
export const acceptKnownSchema = z.object({ as: z.enum(["signed-in", "device"]), token });
export const acceptSchema = z.discriminatedUnion("as", [acceptNewSchema, acceptKnownSchema]);
export type Acceptance = z.infer<typeof acceptSchema>;

export const askForPasswordSchema = z.object({
  signInName: z
    .string(required)
    .trim()
    .min(1, required)
    .max(254, tooLong)
    .transform((text) => text.normalize("NFKC").toLowerCase()),
});

/** For the form: the command checks the name as well, which the form does not know. */
export const resetSchema = z
  .object({ token, password: z.string(required).max(1000, tooLong) })
  .superRefine(({ password }, context) => {
    checkPassword({ password, names: [] }, context);
  });

export const changePasswordSchema = z
  .object({ current: somePassword, password: z.string(required).max(1000, tooLong) })
  .superRefine(({ password }, context) => {
    checkPassword({ password, names: [] }, context);
  });

export const accountSchema = z.object({ name: personName, language: z.enum(interfaceLanguages) });

export const accessTokenSchema = z.object({
  name: personName,
  scope: z.enum(["read", "write"]),
  /** After so many days it is refused. */
  days: z.literal(tokenDays).default(usualTokenDays),
});
export type AccessTokenToMake = z.output<typeof accessTokenSchema>;

/** What may change of a member; at least one thing does. */
export const memberSchema = z
  .object({
    role: z.enum(accessRoles).optional(),
    jobs: fromWorkbook.optional(),
    places: fromWorkbook.optional(),
  })
  .refine((changes) => Object.keys(changes).length > 0);
export type MemberChanges = z.infer<typeof memberSchema>;
