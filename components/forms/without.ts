/** The object without one of its fields. */
export function without<Whole extends object, Name extends PropertyKey>(
  whole: Whole,
  name: Name,
): Omit<Whole, Name> {
  return Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name)) as Omit<Whole, Name>;
}
