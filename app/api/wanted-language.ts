import { policyLanguage, type PolicyLanguage } from "../../lib/language/text.ts";
import { languageOf } from "./respond.ts";

/** The language that the policy is asked for in: `?language=`, else that of the reader. */
export function wantedLanguage(request: Request): PolicyLanguage {
  const asked = policyLanguage.safeParse(new URL(request.url).searchParams.get("language"));
  return asked.success ? asked.data : languageOf(request);
}
