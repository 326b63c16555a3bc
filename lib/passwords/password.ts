/** The rules for passwords (OWASP ASVS 5.0, 6.2): length, and nothing that is guessed first; no rules of composition. */

/** In letters; a Chinese character counts as two, since there are so many more of them. */
export const shortestPassword = 12;
/** Long enough for any sentence, and short enough to be hashed in the same time as others. */
export const longestPassword = 200;

/** What people take most often, in lower case, without the digits and signs that are put around it. */
const commonest = new Set(
  `password passwort passw0rd p@ssword p@ssw0rd pa$$word welcome willkommen letmein iloveyou iloveyouforever
  administrator admin root master superman batman football baseball basketball princess sunshine dragon monkey
  starwars pokemon computer internet whatever trustno1 freedom secret secretpassword changeme changemenow
  changethis default temporary temppassword mypassword ourpassword thepassword newpassword yourpassword
  passwordpassword adminadmin administrator1 qwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertyqwerty
  asdfghjkl asdfghjklzxcvbnm zxcvbnm qazwsx qazwsxedc qazwsxedcrfv qweasdzxc 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r
  1q2w3e4r5t 1q2w3e4r5t6y 123qwe 123qweasd qwe123 abc123 abcd1234 a1b2c3d4 a1b2c3d4e5f6 iloveyou1234 woaini
  woaini1314 woaini520 woaiwojia nihao nihaonihao mima mimamima wodemima admin888 aini1314 5201314 1314520
  correcthorsebatterystaple thequickbrownfox tobeornottobe loveyouforever michael jennifer jordan charlie
  keepword keepwordkeepword servicepolicy customer customerservice summer winter spring autumn summertime
  wintertime monday tuesday wednesday thursday friday saturday sunday january february september october
  november december company companyname office manager`.split(/\s+/),
);

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop[]",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "1234567890-=",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];
const runs = rows.flatMap((row) => [
  row + row,
  Array.from(row + row)
    .reverse()
    .join(""),
]);

export type PasswordFault = "password-short" | "password-long" | "password-common" | "password-name";

/** As it is hashed: one form for what may be typed in several. */
export function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

function lengthOf(password: string): number {
  return Array.from(password).reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
}

/** The shortest piece that the text repeats; the text itself where it repeats nothing. */
function repeated(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text;
}

function isGuessedFirst(password: string): boolean {
  const text = password.toLowerCase().replace(/\s+/g, "");
  const piece = repeated(text);
  const bare = text.replace(/^[\d\p{P}\p{S}]+|[\d\p{P}\p{S}]+$/gu, "");
  if (new Set(text).size < 5) return true;
  if (runs.some((run) => run.includes(text) || run.includes(piece.padEnd(4, "\n")))) return true;
  // A word of the list is as good as nothing: what stands around it has to be a password by itself.
  return [text, piece, bare, repeated(bare)].some((each) => commonest.has(each)) || bare === "";
}

/** The words of names that a password should not be made of, in lower case. */
function nameParts(names: readonly string[]): string[] {
  return names
    .flatMap((name) => [name, ...name.split(/[\s@._+-]+/)])
    .map((part) => normalPassword(part).toLowerCase().replace(/\s+/g, ""))
    .filter((part) => Array.from(part).length >= (/\p{Script=Han}/u.test(part) ? 2 : 4));
}

/** What is wrong with a password, for somebody of these names (their own, to sign in with, their organisation's). */
export function findPasswordFault(password: string, names: readonly string[]): PasswordFault | undefined {
  const text = normalPassword(password);
  if (lengthOf(text) < shortestPassword) return "password-short";
  if (Array.from(text).length > longestPassword) return "password-long";
  if (isGuessedFirst(text)) return "password-common";
  const bare = text.toLowerCase().replace(/\s+/g, "");
  // A name in a long sentence gives nothing away; a name with a year behind it does.
  const telling = nameParts(names).find(
    (part) => bare.includes(part) && lengthOf(bare.replace(part, "")) < shortestPassword,
  );
  return telling === undefined ? undefined : "password-name";
}
