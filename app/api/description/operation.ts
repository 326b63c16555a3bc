import type { z } from "zod";
import type { FailureCode } from "../../../lib/language/words.ts";
import type { Right } from "../../../lib/members/rights.ts";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** Recording results has failures of its own, whose sentences stand beside them. */
export type Code = FailureCode | "unknown-period" | "not-begun" | "needs-explanation";

type Parameter = { description: string; pattern?: string; example?: string; values?: readonly string[] };

/** One thing that can be asked of the API. */
export type Operation = {
  method: Method;
  /** The folder of its route under app/api/v1. */
  route: string;
  /** As OpenAPI writes it, where that is not simply the route. */
  path?: string;
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /** Whom it knows: nobody, a browser by its cookie, or a program by its access token as well. */
  knows: "nobody" | "browser" | "browser-or-program";
  right?: Right;
  parameters?: Readonly<Record<string, Parameter>>;
  query?: Readonly<Record<string, Parameter>>;
  request?: {
    schema: z.ZodType;
    /** In kilobytes, where it is not the usual 64. */
    kilobytes?: number;
    /** What the route itself checks by, where it looks more closely only later. */
    checkedBy?: z.ZodType;
  };
  reply: {
    status: 200 | 201 | 204;
    description: string;
    schema?: z.ZodType;
    /** The media types that a file may have; nothing where it is JSON. */
    file?: string | readonly string[];
  };
  /** Failures beyond those that everything of its kind can meet. */
  failures?: readonly Code[];
  /** Failures that bring more than a code and sentences. */
  details?: Partial<Record<Code, z.ZodType>>;
};

export function pathOf({ route, path }: Operation): string {
  return path ?? `/${route.replaceAll("[", "{").replaceAll("]", "}")}`;
}
