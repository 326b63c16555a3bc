import type { PolicyLanguage } from "../language/text.ts";

/**
 * The name of a spoken language for readers of `reader`: "Welsh", “威尔士语”.
 * Names come from the Unicode CLDR that the runtime carries; an unknown code stays as it is.
 */
export function languageName(code: string, reader: PolicyLanguage): string {
  try {
    return new Intl.DisplayNames([reader], { type: "language", fallback: "code" }).of(code) ?? code;
  } catch {
    // A code may have the shape of a language tag without being one, and must not stop the whole policy.
    return code;
  }
}
