import { useSyncExternalStore } from "react";
import { guidePlace, placeOfLimit } from "../../../lib/discretion/guide.ts";

/** What the address last said of the guide: other places on the page leave it as it was. */
let last = "";

function read(): string {
  const place = location.hash.slice(1);
  if (place === guidePlace || place.startsWith(placeOfLimit(""))) last = place;
  return last;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The situation that the address names, so that going back, and a link to an answer, do what they say. */
export function useLimitAsked(): string | undefined {
  const place = useSyncExternalStore(subscribe, read, () => "");
  return place.startsWith(placeOfLimit("")) ? place.slice(placeOfLimit("").length) : undefined;
}
