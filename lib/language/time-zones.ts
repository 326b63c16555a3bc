/** The time zones to choose from, and the one that is chosen: `UTC` and older names are valid and are not listed. */
export function timeZones(chosen: string | undefined): string[] {
  const zones = Intl.supportedValuesOf("timeZone");
  return chosen === undefined || zones.includes(chosen) ? zones : [chosen, ...zones];
}
