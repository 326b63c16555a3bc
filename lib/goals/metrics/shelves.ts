/** The library as a reader walks along it: what can be promised to customers, and what staff watch alone. */
import { metrics, formulaWording } from "../metrics.ts";
import type { PolicyLanguage } from "../../language/text.ts";
import { familyNames, type Metric, metricFamilies, type MetricFamily } from "./metric.ts";

/** The metrics of one family, in the order of the library. */
export type Shelf = { family: MetricFamily; metrics: readonly Metric[] };

/** What a metric can be found by, in the reader's language; its short names are the same in every language. */
function wordsOf(metric: Metric, language: PolicyLanguage): string {
  return [
    metric.name[language],
    metric.name.en,
    familyNames[metric.family][language],
    formulaWording(metric)[language],
    metric.promise?.subject[language] ?? "",
    metric.misleads[language],
  ]
    .join("\n")
    .toLowerCase();
}

/** What was typed, in pieces that may stand anywhere; "calls" finds a call too. */
function pieces(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/[\s,.;、，。；]+/u)
    .filter((piece) => piece !== "")
    .map((piece) => (/^[a-z]{4,}s$/.test(piece) ? piece.slice(0, -1) : piece));
}

/** The metrics that hold every word that was typed, apart by whether they can be promised to customers. */
export function findOnShelves(
  typed: string,
  language: PolicyLanguage,
): { forCustomers: readonly Shelf[]; forStaff: readonly Shelf[] } {
  const wanted = pieces(typed);
  const found = metrics.filter((metric) => {
    const words = wordsOf(metric, language);
    return wanted.every((piece) => words.includes(piece));
  });
  const shelves = (isPublic: boolean): Shelf[] =>
    metricFamilies
      .map((family) => ({
        family,
        metrics: found.filter((metric) => metric.family === family && metric.publicPromise === isPublic),
      }))
      .filter((shelf) => shelf.metrics.length > 0);
  return { forCustomers: shelves(true), forStaff: shelves(false) };
}
