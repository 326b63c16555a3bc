/** Who may do what, as one page of data. Commands ask it; pages ask it only to leave out what would be refused. */

export const accessRoles = ["administrator", "manager", "approver", "staff", "auditor"] as const;
export type AccessRole = (typeof accessRoles)[number];

/** Each right and the roles that have it. */
const rights = {
  /** Read the draft, its preview and its gaps. */
  readDraft: ["administrator", "manager", "approver", "auditor"],
  editDraft: ["administrator", "manager"],
  publish: ["administrator", "manager"],
  /** Approve what others wrote, send it back, comment on it. */
  approve: ["administrator", "approver"],
  /** Say something of what is in review. */
  discuss: ["administrator", "manager", "approver"],
  /** Withdraw a version, or say that it is still right. */
  keepVersions: ["administrator", "manager"],
  readVersions: ["administrator", "manager", "approver", "auditor"],
  /** Read results with who recorded them; what is published of them everybody may read. */
  readResults: ["administrator", "manager", "approver", "auditor"],
  recordResults: ["administrator", "manager"],
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
