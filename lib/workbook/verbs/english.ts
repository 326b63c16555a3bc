/**
 * Reads an English phrase of the vision's exercise: its verbs in plain form, and whose doing they are.
 *
 * A tagger tells verbs from other words and gives their plain form. Which of them somebody would keep is a matter of
 * who does it: "they told me before I had to ask" is about telling, and asking is what the customer was spared.
 */
import nlp from "compromise";
import { emptyVerbs, mishaps, particlesOf } from "./english-words.ts";

export type Word = {
  /** As it was written, without the marks around it; contractions in full. */
  text: string;
  lower: string;
  /** Whether a comma or another mark stands behind it. */
  stop: boolean;
  tags: readonly string[];
};

export type FoundVerb = {
  /** "tell", "look after" */
  text: string;
  /** Where the verb stands among the words. */
  at: number;
  /** Done by the organisation in a main clause, or with it as the subject. Else by customers, by things, or not at all. */
  ours: boolean;
  negated: boolean;
  passive: boolean;
  /** Subject of its clause, where one is said. */
  subject?: string;
  /** In a clause that hangs on another: "before …", "what …". */
  subordinate: boolean;
};

export type Reading = { words: readonly Word[]; verbs: readonly FoundVerb[] };

type TaggedTerm = { text: string; implicit?: string; post: string; tags: string[] };
type TaggedSentence = { terms: TaggedTerm[] };

const subjects = new Set(["i", "we", "they", "you", "he", "she", "it", "nobody", "somebody", "everybody"]);
const negations = new Set(["never", "not", "no", "nobody", "none", "nothing", "without", "cannot", "hardly"]);
/** What follows these is left undone, or is not ours, whoever the subject is. */
const away = new Set(["before", "until", "till", "than", "unless", "if", "without", "whether", "like"]);
/** What follows these is ours where we are its subject. */
const joints = new Set([
  ...["when", "whenever", "where", "wherever", "while", "because", "since", "as", "so", "though", "although"],
  ...["what", "whatever", "how", "why", "that", "which", "who", "whom", "whose", "whoever"],
]);
const relatives = new Set(["what", "whatever", "that", "which", "who", "whoever"]);
const determiners = new Set([
  ...["the", "a", "an", "my", "our", "your", "his", "her", "its", "their", "this", "these", "those"],
  ...["every", "each", "any", "some", "no", "another", "one", "two", "three", "of"],
]);
const prepositions = new Set([
  ...[
    "at",
    "by",
    "for",
    "from",
    "in",
    "into",
    "of",
    "on",
    "onto",
    "with",
    "within",
    "without",
    "about",
    "to",
  ],
]);
const copulas = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "am",
  "get",
  "got",
  "gets",
  "stay",
]);
const modals = new Set(["can", "could", "will", "would", "shall", "should", "may", "might", "must"]);
/** "let", "make" and their like pass the deed on to the verb that comes after their object. */
const passingOn = new Set(["let", "lets", "make", "made", "makes", "help", "helped", "helps"]);
const nounsThatTakeTo = new Set(["time", "trouble", "care", "pains", "effort"]);

function tagged(phrase: string): Word[] {
  const plain = phrase.replace(/[“”"]/gu, "").replace(/[’‘]/gu, "'");
  // A capital at the start makes names of unknown words.
  const sentences = nlp(plain.charAt(0).toLowerCase() + plain.slice(1)).json() as TaggedSentence[];
  return sentences.flatMap(({ terms }) =>
    terms.map(({ text, implicit, post, tags }, at) => {
      // The tagger counts the mark of "customers'" among the marks behind the word.
      const shown = implicit ?? (post.startsWith("'") ? `${text}'` : text);
      return {
        text: shown,
        lower: shown.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""),
        stop: /[,;:.!?–—·]/u.test(post) || at === terms.length - 1,
        tags,
      };
    }),
  );
}

const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({ had: "have", woke: "wake", woken: "wake", worn: "wear", chose: "choose" }),
);

/** "told" → "tell". The tagger is surest of a verb that has a subject and an object. */
export function plainForm(verb: string): string {
  const known = irregular.get(verb);
  if (known !== undefined) return known;
  const [first] = nlp(`they ${verb} it`).verbs().json() as { verb?: { infinitive?: string } }[];
  const plain = first?.verb?.infinitive?.replace(/^to | it$/gu, "");
  return plain === undefined || plain === "" || plain === "it" ? verb : plain;
}

function isPastForm(word: string): boolean {
  return word.endsWith("ed") || (!word.endsWith("s") && plainForm(word) !== word);
}

function isVerbAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const before = at > 0 && !words[at - 1]?.stop ? words[at - 1] : undefined;
  const after = word.stop ? undefined : words[at + 1];
  const { lower, tags } = word;
  if (modals.has(lower) || tags.includes("Particle")) return false;
  const beforeIsName =
    before !== undefined && (determiners.has(before.lower) || before.tags.includes("Adjective"));
  if (!tags.includes("Verb")) {
    // "fixed first time", "read and fixed what caused it": participles are often taken for adjectives.
    if (!tags.includes("Adjective") || !lower.endsWith("ed") || beforeIsName) return false;
    return before === undefined || !before.tags.includes("Copula");
  }
  if (lower.endsWith("ing")) {
    // "waiting times", "the opening", "without waiting"; "Answering at once" and "kept calling" are deeds.
    if (before !== undefined) return /^(?:keep|kept|and|by)$/u.test(before.lower);
    return !(
      after?.tags.includes("Noun") && words.slice(at + 2).some(({ tags: later }) => later.includes("Copula"))
    );
  }
  // "Repairs stay repaired"
  if (before === undefined && lower.endsWith("s") && after?.tags.includes("Verb")) return false;
  if (beforeIsName && !isPastForm(lower)) return false;
  if (before && determiners.has(before.lower)) return false;
  if (tags.includes("Infinitive") && before?.lower === "not" && !words[at - 2]?.tags.includes("Verb"))
    return false;
  // "put wrong bills right", "at work": a plain form or one in -s after a preposition is a noun.
  if (before && prepositions.has(before.lower) && before.lower !== "to" && !lower.endsWith("ed"))
    return false;
  if (lower === "back" && before?.tags.includes("Noun")) return false;
  // "put mistakes right", "answers calls": a verb's object is sometimes taken for a verb.
  if (before?.tags.includes("Verb") && !before.tags.includes("Auxiliary") && lower.endsWith("s"))
    return false;
  return !(after === undefined && before?.tags.includes("Preposition") && before.lower !== "to");
}

/** "showed them in the window": a preposition that has an object of its own. */
function leadsOn(words: readonly Word[], at: number): boolean {
  const after = words[at]?.stop ? undefined : words[at + 1];
  return (
    /^(?:in|on|off|over|round|around|down)$/u.test(words[at]?.lower ?? "") &&
    determiners.has(after?.lower ?? "")
  );
}

/** The particle of a verb, close behind it or behind its object, within the clause. */
function particleFor(
  words: readonly Word[],
  at: number,
  plain: string,
): { text: string; at: number } | undefined {
  const particles = particlesOf.get(plain) ?? [];
  for (let next = at + 1; next < words.length && next <= at + 5; next++) {
    const word = words[next];
    if (!word || words[next - 1]?.stop) return undefined;
    const [first] = particles
      .filter(
        ({ text, apart }) => text === word.lower && (next === at + 1 || (apart && !leadsOn(words, next))),
      )
      .map(({ text }) => text);
    if (first !== undefined) return { text: first, at: next };
    if (word.lower === "and" || joints.has(word.lower) || (prepositions.has(word.lower) && next > at + 1)) {
      return undefined;
    }
  }
  return undefined;
}

export function readEnglish(phrase: string): Reading {
  const words = tagged(phrase);
  const ourOwn = words.some(({ lower }) => lower === "we");
  const isVerb = words.map((_, at) => isVerbAt(words, at));
  const verbs: FoundVerb[] = [];
  const used = new Set<number>();

  let clause: "main" | "joint" | "away" = "main";
  let joint: string | undefined;
  let subject: string | undefined;
  let mainSubject: string | undefined;
  let negated = false;
  let verbSeen = false;
  const restart = (kind: typeof clause, word?: string) => {
    clause = kind;
    joint = word;
    subject = kind === "main" ? mainSubject : undefined;
    negated = false;
    verbSeen = false;
  };

  words.forEach((word, at) => {
    const { lower, tags } = word;
    const moreVerbs = isVerb.includes(true, at + 1);
    if (used.has(at)) return;
    if (negations.has(lower)) negated = true;
    if (lower === "and" || lower === "but") {
      restart("main");
    } else if (away.has(lower) && (lower !== "like" || verbSeen) && moreVerbs) {
      // "before the counter" has no verb and stays in its clause.
      restart("away", lower);
    } else if (joints.has(lower) && moreVerbs && !(lower === "as" && words[at + 1]?.lower === "soon")) {
      restart("joint", lower);
    } else if (subjects.has(lower) && (!verbSeen || moreVerbs)) {
      if (verbSeen && lower !== "it" && clause === "main") restart("joint", undefined);
      subject = lower;
      if (clause === "main") mainSubject = lower;
      if (lower === "nobody") negated = true;
    } else if (!verbSeen && (tags.includes("Noun") || tags.includes("Pronoun")) && moreVerbs) {
      subject = lower;
      if (clause === "main") mainSubject = lower;
    }

    if (isVerb[at]) {
      const plain = plainForm(lower);
      const particle = particleFor(words, at, plain);
      const text = particle ? `${plain} ${particle.text}` : plain;
      if (particle) used.add(particle.at);
      const before = words[at - 1]?.lower;
      const light = isEmpty(words, at, text);
      const infinitive = before === "to";
      const relative = joint !== undefined && relatives.has(joint) && subject === undefined;
      const bySelf =
        clause === "main"
          ? subject !== "i" && subject !== "you"
          : clause === "joint" &&
            !relative &&
            !(infinitive && joint === "how") &&
            (subject === undefined || subject === "we" || (subject === "they" && !ourOwn));
      const passiveInfinitive = before === "be" && words[at - 2]?.lower === "to";
      if (!light) {
        verbs.push({
          text,
          at,
          ours:
            bySelf &&
            !negated &&
            !passiveInfinitive &&
            !(infinitive && isTheirs(words, at)) &&
            !mishaps.has(text),
          negated,
          passive: isPassive(words, at),
          subject,
          subordinate: clause !== "main",
        });
      }
      verbSeen = true;
    }
    if (word.stop) {
      // Behind a comma the main clause goes on, unless the comma only parts words of a list.
      restart("main");
    }
  });
  return { words, verbs };
}

/** "made it easy to cancel": cancelling is the customer's. */
function isTheirs(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at - 1)
    .some(({ lower }) => /^(?:easy|simple|hard|right|way)$/u.test(lower));
}

function isPassive(words: readonly Word[], at: number): boolean {
  const back = words.slice(Math.max(0, at - 3), at);
  return back.some(({ lower, stop }) => copulas.has(lower) && !stop);
}

function isEmpty(words: readonly Word[], at: number, text: string): boolean {
  const lower = words[at]?.lower ?? "";
  if (emptyVerbs.has(text) || copulas.has(lower)) return true;
  if (
    words[at]?.tags.includes("Auxiliary") &&
    words.slice(at + 1, at + 4).some((word) => word.tags.includes("Verb"))
  ) {
    return true;
  }
  if (passingOn.has(lower) && /^(?:let|make)$/u.test(text)) return true;
  // "took the time to explain", "kept calling back": the deed is the second verb.
  if (text === "take" && words.slice(at + 1, at + 4).some((word) => nounsThatTakeTo.has(word.lower)))
    return true;
  return text === "keep" && (words[at + 1]?.lower.endsWith("ing") ?? false);
}

/** The verbs to offer: ours, else whatever verbs there are. */
export function verbsToOffer({ verbs }: Reading): readonly FoundVerb[] {
  const ours = verbs.filter(({ ours: own }) => own);
  return ours.length > 0 ? ours : verbs;
}
