import type { Language } from "../language/text.ts";
import type { Goal } from "./goal.ts";

const deeds =
  /^(answer|pick up|reply|respond|return|acknowledge|attend|restore|deal|tell|inform|notify|serve|publish|complete|connect|greet|resolve|repair|deliver|process|issue|pay|refund|investigate|replace|inspect|contact|send|check|clean|collect|provide|review|confirm|decide|offer|assess|update|visit|handle|call|clear|remove|help|give|take|make|see) (?!and\b)/i;
const prepositions = /\b(of|on|in|for|at|to|by|with|about|from|when|that|after|before|within|if)\b/;
const massNouns =
  /\b(e-?mail|mail|post|voicemail|correspondence|service|supply|water|power|gas|electricity|feedback|graffiti|rubbish|waste|litter|information|advice|help|access|them|you|luggage|baggage)$/i;

/**
 * How a subject that was written elsewhere reads: as a thing, or as something that "we" do.
 * Only a plain verb phrase whose object needs no article counts as a deed: "answer telephone calls" does,
 * "answer call" and "return delayed bags, international" do not. What ends with a full stop is a clause.
 */
export function subjectForm(subject: string, lang: Language): Goal["subjectForm"] {
  if (/[^.][.。]$/.test(subject.trim())) return "clause";
  if (lang !== "en" || /[(),:;/"“]/.test(subject) || !deeds.test(subject)) return "thing";
  const object = subject.replace(deeds, "").replace(/^(to|with|on|for) /, "");
  const head = object.split(prepositions)[0]?.trim() ?? "";
  const plural = /[^su]s$/i.test(head);
  return head !== "" &&
    (plural || massNouns.test(head) || /^(the|your|every|each|all|a|an|our) /i.test(object))
    ? "deed"
    : "thing";
}
