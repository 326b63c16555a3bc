import type { Workbook } from "../../workbook/workbook.ts";
import { both, type Place, type Remark, remarkAt, type Said } from "./remark.ts";
import { oncePerText } from "./once.ts";
import type { PlacedText } from "./texts.ts";

/** Numbers that belong to one person's pocket, where a country gives mobile telephones numbers of their own. */
const mobiles = [
  // China
  /(?<![\d-])(?:(?:\+|00)86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d-])/g,
  // United Kingdom
  /(?<!\d)(?:07\d{3}|(?:\+|00)44 ?(?:\(0\) ?)?7\d{3})[ -]?\d{3}[ -]?\d{3}(?!\d)/g,
  // Ireland, France, Germany, Australia, written with their country codes
  /(?<!\d)(?:\+|00)(?:353 ?8|33 ?[67]|49 ?1[567]|61 ?4)[\d ()-]{6,14}\d/g,
];

const personalMail =
  /[\w.+-]+@(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|aol|gmx|web|proton|protonmail|qq|foxmail|163|126|139|yeah|sina|sohu|aliyun)\.(?:com|net|cn|de|me|co\.uk|com\.cn)(?![\w-])/gi;

const identity =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;

const homes = [
  /(?:家住|住在|住址|家庭住址|家庭地址)[^。；，]{0,30}\d+[^。；，]{0,6}(?:号|室|弄|单元|栋|幢)/g,
  /\d+(?:号楼|栋|幢)?\d*单元\d+(?:室|号)?/g,
  /\b(?:lives?|living) (?:at|in) \d{1,4}[a-z]?,? [A-Z][a-z]+/g,
  /\b(?:home|private) address\b[^.;]{0,40}\b\d{1,4}[a-z]? [A-Z][a-z]+/g,
];

/** A number as it is dialled anywhere: without its country and the noughts before it. */
function digits(text: string): string {
  return text
    .replace(/\D/g, "")
    .replace(/^(?:00)?(?:86|44)(?=0?\d{10,11}$)/, "")
    .replace(/^0+/, "");
}

/** What the organisation itself gives as its addresses: none of it is private. */
function ownAddresses({ channels, complaints, places }: Workbook): string {
  const texts = [
    ...channels.flatMap(({ address, location, note }) => [
      address,
      ...Object.values(location ?? {}),
      ...Object.values(note ?? {}),
    ]),
    ...places.flatMap(({ location }) => Object.values(location ?? {})),
    ...complaints.outside.flatMap(({ address, location }) => [address, ...Object.values(location ?? {})]),
  ];
  return texts
    .filter((text): text is string => typeof text === "string")
    .join("\n")
    .toLowerCase();
}

const better = both(
  "Give a job and a channel of yours instead: they stay right when the person leaves.",
  "改成岗位和单位的联系渠道，人员变动了也不用改。",
);

const kinds = {
  mobile: {
    sentence: (found: string) =>
      both(`${found} looks like a person’s own mobile number.`, `${found}像是个人的手机号。`),
    why: both(
      "A published version never changes. The number stays readable in it for good, long after the person has left.",
      "发布的版本不再改动，号码会一直留在里面，人离开了也还能看到。",
    ),
  },
  mail: {
    sentence: (found: string) =>
      both(`${found} looks like a person’s own e-mail address.`, `${found}像是个人的邮箱。`),
    why: both(
      "A published version never changes. What customers write would go on reaching that person, whoever has the job.",
      "发布的版本不再改动，以后换了人，顾客的邮件还会发到原来那个人的邮箱。",
    ),
  },
  home: {
    sentence: (found: string) => both(`“${found}” looks like a home address.`, `“${found}”像是家庭住址。`),
    why: both(
      "A published version never changes, and anybody can read it.",
      "发布的版本不再改动，而且谁都能看到。",
    ),
  },
  identity: {
    sentence: () => both("This holds what looks like an identity number.", "这里有一串像身份证号的数字。"),
    why: both(
      "A published version never changes, and anybody can read it.",
      "发布的版本不再改动，而且谁都能看到。",
    ),
  },
} satisfies Record<string, { sentence: (found: string) => Said["sentence"]; why: Said["why"] }>;

type Kind = keyof typeof kinds;

type Found = { kind: Kind; found: string };

function privateIn(text: string): Found[] {
  const all = (kind: Kind, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([found]) => ({ kind, found }));
  return [
    ...all("identity", identity),
    ...mobiles.flatMap((pattern) => all("mobile", pattern)),
    ...all("mail", personalMail),
    ...(homes.map((pattern) => all("home", pattern)).find((found) => found.length > 0) ?? []),
  ];
}

const privateInText = oncePerText(privateIn);

/** A person's own telephone number, e-mail address, home or identity number in what customers read. */
export function personalData(workbook: Workbook, texts: readonly PlacedText[]): Remark[] {
  const own = ownAddresses(workbook);
  const ownDigits = own.split("\n").map(digits).join(" ");
  const isOwn = ({ kind, found }: Found) =>
    kind === "mobile" ? ownDigits.includes(digits(found)) : own.includes(found.toLowerCase());
  const remarks = (place: Place & { language?: PlacedText["language"] }, found: readonly Found[]) =>
    found
      .filter((each) => !isOwn(each))
      .map((each, at) =>
        remarkAt(
          "personal-data",
          place,
          { sentence: kinds[each.kind].sentence(each.found), why: kinds[each.kind].why, better },
          // Not what was found: a version keeps the names of its waivers.
          `${each.kind}:${at + 1}`,
        ),
      );
  const contacts = workbook.follow_up.contacts
    .filter(({ audience }) => audience?.public !== false)
    .flatMap(({ id: item, phone = "", email = "" }) => {
      const place = { step: "follow_up", list: "contacts", item };
      return [
        ...remarks({ ...place, field: "phone" }, privateIn(phone)),
        ...remarks({ ...place, field: "email" }, privateIn(email)),
      ];
    });
  return [
    ...texts
      .filter(({ step, list }) => step !== "organisation" || list === undefined || list === "unreachable")
      .flatMap((placed) => remarks(placed, privateInText(placed.words, placed.language))),
    ...contacts,
  ];
}
