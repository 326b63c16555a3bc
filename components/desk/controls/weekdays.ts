import type { Weekday } from "../../../lib/goals/goal.ts";

/* Written out, because the schema that knows them would bring the whole of zod to the page. */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const satisfies readonly Weekday[];
