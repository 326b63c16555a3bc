/** The OpenAPI 3.1 description of /api/v1, made from the schemas that the routes check by. */
import { rolesWith } from "../../../lib/members/rights.ts";
import { componentSchemas, referenceTo } from "./components.ts";
import { failuresByStatus, meanings } from "./failures.ts";
import type { Code, Operation } from "./operation.ts";
import { pathOf } from "./operation.ts";
import { operations } from "./operations.ts";
import { failure } from "./replies.ts";

type Where = {
  publicUrl: string;
  /** The name of the cookie of a session. */
  cookie: string;
  /** Of the program. */
  version: string;
};

const list = new Intl.ListFormat("en-GB", { type: "disjunction" });

function describe({ description, right, request }: Operation): string {
  return [
    description,
    right && `For: ${list.format(rolesWith(right))}.`,
    request?.kilobytes && `Takes at most ${request.kilobytes} KB.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function parametersOf({ parameters = {}, query = {} }: Operation) {
  const all = [
    ...Object.entries(parameters).map(([name, each]) => ({ name, in: "path", ...each })),
    ...Object.entries(query).map(([name, each]) => ({ name, in: "query", ...each })),
  ];
  return all.map(({ pattern, values, ...parameter }) => ({
    ...parameter,
    required: true,
    schema: { type: "string", ...(pattern ? { pattern } : {}), ...(values ? { enum: values } : {}) },
  }));
}

const json = (schema: object) => ({ "application/json": { schema } });

/** Failures under one status: those that say no more than others, and each that brings something of its own. */
function failureSchema(codes: readonly Code[], details: NonNullable<Operation["details"]>): object {
  const usual = codes.filter((code) => !details[code]);
  const own = new Set(codes.map((code) => details[code]).filter((schema) => schema !== undefined));
  const all = [
    ...(usual.length > 0
      ? [{ allOf: [referenceTo(failure), { type: "object", properties: { code: { enum: usual } } }] }]
      : []),
    ...[...own].map((schema) => referenceTo(schema)),
  ];
  const [first] = all;
  return all.length === 1 && first ? first : { oneOf: all };
}

const retryAfter = {
  "Retry-After": { description: "Seconds until one may try again.", schema: { type: "integer" } },
};

function responsesOf(operation: Operation) {
  const { reply, details = {} } = operation;
  const failures = [...failuresByStatus(operation)].map(([status, codes]): [string, object] => [
    String(status),
    {
      description: codes.map((code) => `\`${code}\`: ${meanings[code]}`).join("\n\n"),
      ...(status === 429 ? { headers: retryAfter } : {}),
      content: json(failureSchema(codes, details)),
    },
  ]);
  const { description, schema, file } = reply;
  return {
    [String(reply.status)]: {
      description,
      ...(reply.status === 204
        ? {}
        : {
            content: file
              ? Object.fromEntries([file].flat().map((type) => [type, { schema: { type: "string" } }]))
              : json(schema ? referenceTo(schema) : { type: "object" }),
          }),
    },
    ...Object.fromEntries(failures),
  };
}

const known = {
  nobody: [],
  browser: [{ session: [] }],
  "browser-or-program": [{ token: [] }, { session: [] }],
} as const satisfies Record<Operation["knows"], unknown>;

function describeOperation(operation: Operation) {
  const { id, tag, summary, request, knows } = operation;
  const description = describe(operation);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === "" ? {} : { description }),
    security: known[knows],
    parameters: parametersOf(operation),
    ...(request ? { requestBody: { required: true, content: json(referenceTo(request.schema)) } } : {}),
    responses: responsesOf(operation),
  };
}

const about = `What the desk of Keepword uses, and other programs may use.

Make an access token on your account page and send it as \`Authorization: Bearer …\`. A program can do what you can, or only read, as you chose.

A failure is a JSON object with a \`code\` for programs and a \`message\` for people, in the language of \`Accept-Language\`; what can be put right in single fields is in \`fields\`. Within v1, fields and codes may be added; none changes its meaning or goes away. Programs should pass over what they do not know.`;

export function describeApi({ publicUrl, cookie, version }: Where) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations)
    (paths[pathOf(operation)] ??= {})[operation.method.toLowerCase()] = describeOperation(operation);
  return {
    openapi: "3.1.0",
    info: { title: "Keepword", version, description: about },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A personal access token, made on the account page. It ends when it says there.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: cookie,
          description: "What signing in gives a browser.",
        },
      },
      schemas: componentSchemas(),
    },
  };
}
