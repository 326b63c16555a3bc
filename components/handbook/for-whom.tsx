import type { Audience } from "../../lib/document/document.ts";
import type { Phrase } from "../../lib/language/phrase.ts";
import { concernOf, type OwnWork, type WorkNames } from "../../lib/reading/reading.ts";

/** For which jobs and places a part of the policy is, where it names any. */
export function ForWhom({
  audience,
  own,
  names,
  say,
}: {
  audience: Audience;
  own: OwnWork;
  names: WorkNames;
  /** "For your job: " of one's own, "For: " of others: what stands before their names. */
  say: { own: string; others: string };
}) {
  const named = (["jobs", "places"] as const).flatMap((side) =>
    (audience[side] ?? []).flatMap((id) => names[side].get(id) ?? []),
  );
  if (named.length === 0) return null;
  const isOwn = concernOf(audience, own) === "own";
  return (
    <p className={isOwn ? "for-whom own" : "for-whom"}>
      {isOwn ? say.own : say.others}
      {named.map(({ text, lang }: Phrase, at) => (
        <span key={at} lang={lang}>
          {at > 0 && " · "}
          {text}
        </span>
      ))}
    </p>
  );
}
