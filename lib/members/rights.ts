/** Who may do what, as one page of data. Commands ask it; pages ask it only to leave out what would be refused. */

export const accessRoles = ["administrator", "manager", "approver", "staff", "auditor"] as const;
export type AccessRole = (typeof accessRoles)[number];

/** Each right and the roles that have it. */
const rights = {
  /** Read what was published, what is for staff only as well. */
  readPolicy: ["administrator", "manager", "approver", "staff", "auditor"],
  /** Read the draft, its preview and its gaps. */
  readDraft: ["administrator", "manager", "approver", "auditor"],
  /** Say of what is in force that one has read what changed in it. */
  acknowledge: ["administrator", "manager", "approver", "staff"],
  /** See who has read what. */
  readAcknowledgements: ["administrator", "manager", "auditor"],
  /** Ask those by mail who have something to read. */
  remindPeople: ["administrator", "manager"],
  editDraft: ["administrator", "manager"],
  publish: ["administrator", "manager"],
  /** Approve what others wrote, send it back, comment on it. */
  approve: ["administrator", "approver"],
  /** Say something of what is in review. */
  discuss: ["administrator", "manager", "approver"],
  /** Withdraw a version, or say that it is still right. */
  keepVersions: ["administrator", "manager"],
  readVersions: ["administrator", "manager", "approver", "auditor"],
  /** Say of a clause that it gets in the customer's way or is not clear. */
  sayOfClauses: ["administrator", "manager", "approver", "staff"],
  /** Read what staff say of clauses, with their names. */
  readClauseRemarks: ["administrator", "manager", "approver", "auditor"],
  answerClauseRemarks: ["administrator", "manager"],
  /** Open the draft to staff for a time, and settle what they say of it. */
  openConsultations: ["administrator", "manager"],
  /** Say something of a draft that is open to staff. */
  comment: ["administrator", "manager", "approver", "staff"],
  /** Read what staff say of a draft, with their names. */
  readComments: ["administrator", "manager", "approver", "auditor"],
  /** Read results with who recorded them; what is published of them everybody may read. */
  readResults: ["administrator", "manager", "approver", "auditor"],
  recordResults: ["administrator", "manager"],
  /** Note that something was settled under a limit of discretion, and take one's own note back. */
  noteUse: ["administrator", "manager", "approver", "staff"],
  /** Read what was settled, with who noted it. */
  readUses: ["administrator", "manager", "auditor"],
  /** Read who came to which session, what is due, and how questions were answered. */
  readTraining: ["administrator", "manager", "approver", "auditor"],
  /** Plan sessions, say who came, write questions. */
  keepTraining: ["administrator", "manager"],
  /** Answer questions about a change: whoever has the policy to learn. */
  answerQuestions: ["administrator", "manager", "approver", "staff"],
  readSettings: ["administrator", "manager", "auditor"],
  changeSettings: ["administrator"],
  readPeople: ["administrator", "auditor"],
  changePeople: ["administrator"],
  /** Take the organisation out whole, or delete it. */
  takeOut: ["administrator"],
} as const satisfies Record<string, readonly AccessRole[]>;

export type Right = keyof typeof rights;
export const everyRight = Object.keys(rights) as readonly Right[];

/** A person at work in one organisation. */
type Bearer = { role: AccessRole; readOnly: boolean };

const readingRights: readonly Right[] = everyRight.filter((right) => right.startsWith("read"));

/** Whether somebody may do a thing. A session that is read-only may only read, whoever it belongs to. */
export function may({ role, readOnly }: Bearer, right: Right): boolean {
  if (readOnly && !readingRights.includes(right)) return false;
  return rolesWith(right).includes(role);
}

/** The roles that have a right: whom to ask when one lacks it. */
export function rolesWith(right: Right): readonly AccessRole[] {
  return rights[right];
}
