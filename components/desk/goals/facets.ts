/** What the limits of a goal differ by, and the conditions that each difference begins with. */
import type { Band, ChannelKind, Condition } from "../../../lib/goals/goal.ts";

/** Differences that are said in one's own words. */
export const saidFacets = ["place", "customer", "case", "season"] as const;
export const facets = [...saidFacets, "hours", "dates", "channels"] as const;
export type Facet = (typeof facets)[number];

function facetOfCondition(condition: Condition): Facet | "other" {
  switch (condition.kind) {
    case "phrase":
      return facets.find((each) => each === condition.facet) ?? "case";
    case "received":
      return "hours";
    case "dates":
    case "channels":
      return condition.kind;
    default:
      return "other";
  }
}

/** What the bands of a goal differ by; nothing where no condition says it yet. */
export function facetOf(bands: readonly Band[]): Facet | "same" | "other" | undefined {
  const [first] = bands.flatMap(({ when }) => when ?? []);
  if (first) return facetOfCondition(first);
  return bands.length > 1 ? undefined : "same";
}

/**
 * The conditions of the first bands of a goal that is divided by `facet`. Places that the organisation has named are
 * the likeliest bands by place, and the goal's own channels those by channel; `today` is an ISO date.
 */
export function firstConditions(
  facet: Facet,
  from: {
    places: readonly Readonly<Record<string, string>>[];
    channels: readonly ChannelKind[];
    today: string;
  },
): readonly (readonly Condition[])[] {
  switch (facet) {
    case "place":
      return from.places.length > 1
        ? from.places.map((phrase) => [{ kind: "phrase", facet, phrase }])
        : [[], []];
    case "hours":
      return [[{ kind: "received", before: "12:00" }], [{ kind: "received", after: "12:00" }]];
    case "dates":
      return [[{ kind: "dates", until: from.today }], [{ kind: "dates", from: from.today }]];
    case "channels":
      return (from.channels.length > 1 ? from.channels : (["phone", "email"] as const)).map((channel) => [
        { kind: "channels", channels: [channel] },
      ]);
    default:
      return [[], []];
  }
}

/** The same conditions, seen as another difference: words that were written are kept. */
export function conditionsSeenAs(facet: Facet, conditions: readonly Condition[]): readonly Condition[] {
  return conditions.map((condition) =>
    condition.kind === "phrase" && saidFacets.some((each) => each === facet)
      ? { ...condition, facet: facet as (typeof saidFacets)[number] }
      : condition,
  );
}
