/** Turns the phrase that a verb was found in into what we do: "told me before I had to ask", "tell you before …". */
import { type FoundVerb, plainForm, type Reading, readEnglish, type Word } from "./english.ts";

/** Objects for verbs that cannot stand alone, where the phrase gives none. */
const objects: ReadonlyMap<string, string> = new Map(
  Object.entries({
    answer: "answer you",
    ask: "ask you",
    bring: "bring what you need",
    build: "build what lasts",
    "call back": "call you back",
    check: "check our work",
    deliver: "deliver what we promise",
    explain: "explain what we do",
    find: "find what you need",
    fix: "fix what goes wrong",
    follow: "follow things to the end",
    give: "give you our time",
    "give back": "give back what is yours",
    greet: "greet you",
    "hand over": "hand over what we know",
    help: "help you",
    inform: "inform you",
    keep: "keep our word",
    know: "know you",
    "look after": "look after you",
    make: "make it right",
    meet: "meet you",
    mend: "mend what breaks",
    offer: "offer a way out",
    "pay back": "pay back what we owe",
    "pick up": "pick up the phone",
    protect: "protect what is yours",
    publish: "publish our results",
    "put right": "put mistakes right",
    "put through": "put you through",
    refund: "refund you",
    remember: "remember you",
    remove: "remove what is in your way",
    repair: "repair what breaks",
    replace: "replace what fails",
    ring: "ring you",
    "ring back": "ring you back",
    say: "say what we will do",
    "set up": "set things up",
    show: "show you",
    solve: "solve problems",
    settle: "settle problems",
    "sort out": "sort things out",
    support: "support you",
    take: "take our time",
    teach: "teach you",
    tell: "tell you",
    thank: "thank you",
    treat: "treat you fairly",
    trust: "trust you",
    understand: "understand you",
    visit: "visit you",
    warn: "warn you",
    welcome: "welcome you",
    "write down": "write down what we promise",
  }),
);

/** Verbs that say something without an object. */
const standing: ReadonlySet<string> = new Set([
  ...[
    "agree",
    "apologise",
    "arrive",
    "care",
    "come back",
    "decide",
    "improve",
    "investigate",
    "learn",
    "listen",
  ],
  ...[
    "own up",
    "reply",
    "respond",
    "show up",
    "smile",
    "speak",
    "speak up",
    "stay",
    "step in",
    "think ahead",
  ],
  ...["turn up"],
]);

const mostWords = 9;
const swapped: ReadonlyMap<string, string> = new Map(
  Object.entries({
    me: "you",
    my: "your",
    mine: "yours",
    myself: "yourself",
    i: "you",
    themselves: "ourselves",
  }),
);
/** Where "they" are we, because a customer speaks, "us" are the customers. */
const swappedByCustomers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    they: "we",
    their: "our",
    us: "you",
    our: "your",
    ours: "yours",
  }),
);
const times = /^(?:day|time|week|month|year|night|morning|evening|quarter|hour)s?$/u;
/** Whom a phrase may name instead of "we". */
const staff = /^(?:our|staff|crew|crews|drivers?|nurses?|everyone|everybody|somebody|colleagues|teams?)$/u;
/** Words that point to something outside of the phrase. */
const pointing = /^(?:it|its|them|him|her|his|that|this|these|those|theirs|she|he)$/u;
const hanging =
  /^(?:before|until|when|whenever|while|because|if|what|how|where|as|than|who|which|so|why|whether|till)$/u;
const carried = /^(?:before|until|when|whenever|if|what|how|where)$/u;
const withoutSense =
  /^(?:the|a|an|to|of|at|by|for|from|in|with|and|or|but|our|your|my|always|never|not|even|just)$/u;

/** What a verb becomes in a statement: as its phrase says it, in short, and where nothing else is left. */
export type Deeds = { whole?: string; short?: string; last: string };

/** "told me before I had to ask" is to "tell you before you have to ask", or "tell you" for short. */
export function deedsInEnglish(verb: string, from: string | undefined): Deeds {
  const plain = objects.get(verb) ?? (standing.has(verb) ? verb : undefined);
  // A verb that nobody has a list for: it may need an object, and stands as it is only where nothing else does.
  const last = objects.get(verb) ?? verb;
  if (from === undefined) return { whole: plain, short: plain, last };
  const reading = readEnglish(from);
  const found = reading.verbs.find(({ text }) => text === verb);
  if (!found) return { whole: plain, short: plain, last };
  const spared = sparedIn(reading, found);
  // "They never pushed": without the never it would say the opposite.
  if (found.negated && found.subject !== "i") return { whole: spared, last: spared ?? `never ${last}` };
  if (spared !== undefined) return { whole: spared, short: plain, last };
  if (found.passive || !found.ours || isOfOthers(reading, found)) return { whole: plain, short: plain, last };
  const tail = tailOf(reading, found);
  const whole =
    tail === undefined || (tail === "" && plain === undefined) ? plain : `${verbWord(verb)}${tail}`;
  return { whole, short: plain, last };
}

const verbWord = (verb: string) => verb.split(" ")[0] ?? verb;

/** "I never had to tell it twice" is a deed of ours as well: "never make you tell it twice". */
function sparedIn(reading: Reading, found: FoundVerb): string | undefined {
  const { words, verbs } = reading;
  if (verbs[0] !== found || found.subordinate) return undefined;
  const before = words.slice(0, found.at).map(({ lower }) => lower);
  const tail = tailOf(reading, found);
  if (tail === undefined) return undefined;
  const deed = `${verbWord(found.text)}${tail}`;
  const said = before.join(" ");
  if (/^i (?:never had to|did not have to|didn't have to)$/u.test(said)) return `never make you ${deed}`;
  if (/^i (?:could always|can always|could|can)$/u.test(said)) return `let you ${deed}`;
  const ofUs = said === "nobody" && tail.startsWith(" you");
  return ofUs || /^(?:they|we) (?:never|did not|do not)$/u.test(said) ? `never ${deed}` : undefined;
}

/** "Fair prices, clearly explained" and "parcels arrive" are not said of us. */
function isOfOthers({ words }: Reading, { at, subject, subordinate }: FoundVerb): boolean {
  if (subordinate) return true;
  const before = words.slice(0, at);
  const named = subject !== undefined && !/^(?:we|they)$/u.test(subject);
  if (named) return !before.some(({ lower }) => staff.test(lower));
  return subject === undefined && before.some(({ stop }) => stop);
}

/** What stands behind the verb, to the end of what hangs on it, in the present; undefined where it cannot be kept. */
function tailOf({ words, verbs }: Reading, { at, text }: FoundVerb): string | undefined {
  const has = (each: string) => words.some(({ lower }) => lower === each);
  const byCustomer = has("they") && !has("we");
  const tail: string[] = [];
  let hangs = false;
  for (let next = at + 1; next < words.length; next++) {
    const word = words[next];
    if (!word || words[next - 1]?.stop) break;
    const { lower } = word;
    // "my name and my order" goes on; "and published it" is another deed.
    const isNext = verbs.some((verb) => verb.at > next && verb.at <= next + 2 && verb.at > at);
    if (/^(?:and|but|or)$/u.test(lower) && (isNext || words[next + 1]?.tags.includes("Verb") !== false))
      break;
    if (pointing.test(lower) && !isOwnObject(words, at, next)) return undefined;
    if (hanging.test(lower)) {
      const subject = words[next + 1]?.lower ?? "";
      // A clause about somebody else would need its verb turned as well, and seldom belongs to a vision.
      const ours = /^(?:i|we)$/u.test(subject) || (subject === "they" && byCustomer);
      if (!carried.test(lower) || !ours) break;
      hangs = true;
    } else if (lower === "they" && !byCustomer) return undefined;
    tail.push(presentOf(words, next, hangs, byCustomer));
  }
  while (!hangs && withoutSense.test(tail.at(-1)?.toLowerCase() ?? "")) tail.pop();
  if (tail.length > mostWords) return undefined;
  const object = objects.get(text);
  if (tail.length === 0) return object === undefined ? "" : undefined;
  // A verb that takes an object says little without one: "fixed first time", "rang first".
  const needsOne = object !== undefined && !/^(?:answer|help|know|say|give)$/u.test(text);
  if (!needsOne || !startsWithManner(tail)) return ` ${tail.join(" ").replace(/\bcan not\b/u, "cannot")}`;
  return `${object.slice(verbWord(text).length)} ${tail.join(" ")}`;
}

function startsWithManner([first = "", second = ""]: readonly string[]): boolean {
  if (/^(?:every|each)$/u.test(first)) return times.test(second);
  if (first === "the") return second === "same";
  return /ly$|^(?:first|at|within|on|in|by|again|early|twice|once)$/u.test(first);
}

/** "never had to tell it twice": what "it" is goes without saying. */
function isOwnObject(words: readonly Word[], at: number, next: number): boolean {
  return (
    next === at + 1 &&
    words[next]?.lower === "it" &&
    /^(?:twice|again|a)$/u.test(words[next + 1]?.lower ?? "")
  );
}

/** A word of the tail, turned to the present and to the customer as "you". */
function presentOf(words: readonly Word[], at: number, hangs: boolean, byCustomer: boolean): string {
  const { lower = "", text = "", tags = [] } = words[at] ?? {};
  const other = swapped.get(lower) ?? (byCustomer ? swappedByCustomers.get(lower) : undefined);
  if (other !== undefined) return other;
  if (lower === "had") return "have";
  if (lower === "could") return "can";
  if (lower === "would") return "will";
  if (lower === "was" || lower === "were") return "are";
  return hangs && tags.includes("PastTense") && words[at - 1]?.lower !== "had" ? plainForm(lower) : text;
}
