/** Reads JSON by the published description alone, as a program that knows nothing of the code behind it. */
import { z } from "zod";

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

/** Makes readers for schemas that stand in a description. */
export function readerOf(description: { components: { schemas: object } }) {
  const local = (part: unknown) =>
    JSON.parse(JSON.stringify(part).replaceAll("#/components/schemas/", "#/$defs/")) as object;
  const $defs = local(description.components.schemas);
  return (schema: object): z.ZodType => z.fromJSONSchema({ ...local(schema), $defs } as JsonSchema);
}
