/** Something to mail to, as far as one can tell. */
export function isMailAddress(signInName: string | null): signInName is string {
  return signInName !== null && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(signInName);
}
