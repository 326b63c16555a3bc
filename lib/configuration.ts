import { hkdfSync, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";

type Configuration = {
  /** 0 lets the system choose a free port. */
  port: number;
  /** Undefined means every address of the machine. */
  host: string | undefined;
  /** Absolute. */
  dataDirectory: string;
  /** 32 bytes that all processes of an installation have in common; undefined means the one in the data directory. */
  secret: Buffer | undefined;
  /** A postgres:// address; undefined means SQLite in the data directory. */
  databaseUrl: string | undefined;
  /** Scheme, host and port, without a slash at the end. */
  publicUrl: string;
  /** Addresses and networks (CIDR) whose X-Forwarded-* headers are believed. */
  trustedProxies: readonly string[];
  /** The mail server as an smtp:// or smtps:// address; undefined means that no mail is sent. */
  smtpUrl: string | undefined;
  /** Whom mail is from. */
  mailFrom: string;
};

type Failure = { ok: false; code: string; message: string; fields?: Record<string, string> };

/** An unset variable and an empty one mean the same: compose files often pass empty ones. */
function variable<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (typeof value === "string" ? value.trim() || undefined : value), schema);
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isOrigin(text: string): boolean {
  const url = parseUrl(text);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return false;
  return url.pathname === "/" && `${url.search}${url.hash}${url.username}${url.password}` === "";
}

function isPostgresAddress(text: string): boolean {
  return ["postgres:", "postgresql:"].includes(parseUrl(text)?.protocol ?? "");
}

function isMailServer(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && ["smtp:", "smtps:"].includes(url.protocol) && url.hostname !== "";
}

/** `keepword@example.org` or `Keepword <keepword@example.org>`. */
function isSender(text: string): boolean {
  return /^(?:[^<>\p{Cc}]* ?<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u.test(text);
}

function isAddressOrNetwork(text: string): boolean {
  const [address = "", prefix, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

function splitList(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const secretLength = 32;

const environmentSchema = z.object({
  PORT: variable(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65535)
      .default(3000),
  ),
  HOST: variable(
    z
      .string()
      .regex(/^[A-Za-z0-9.:%_-]+$/)
      .optional(),
  ),
  DATA_DIR: variable(z.string().default("./data")),
  SECRET: variable(
    z
      .string()
      .regex(/^[\w+/-]{43}=?$/)
      .transform((text) => Buffer.from(text, "base64url"))
      .optional(),
  ),
  DATABASE_URL: variable(z.string().refine(isPostgresAddress).optional()),
  PUBLIC_URL: variable(
    z
      .string()
      .refine(isOrigin)
      .transform((text) => new URL(text).origin)
      .optional(),
  ),
  TRUSTED_PROXIES: variable(
    z
      .string()
      .transform(splitList)
      .refine((parts) => parts.every(isAddressOrNetwork))
      .default([]),
  ),
  SMTP_URL: variable(z.string().refine(isMailServer).optional()),
  MAIL_FROM: variable(z.string().refine(isSender).optional()),
});

const explanations: Record<keyof typeof environmentSchema.shape, string> = {
  PORT: "must be a whole number from 0 to 65535, such as 3000",
  HOST: "must be a host name or an address to listen on, such as 127.0.0.1",
  DATA_DIR: "must be the path of a folder, such as ./data",
  SECRET:
    "must be 32 random bytes as text, such as `openssl rand -base64 32` prints; leave it out to keep one in DATA_DIR",
  DATABASE_URL:
    "must begin with postgres:// and name a database, such as postgres://user:password@localhost/keepword; leave it out to use SQLite",
  PUBLIC_URL:
    "must be the address people type, http:// or https:// and a host and nothing after it, such as https://promises.example.org",
  TRUSTED_PROXIES:
    "must be a list of addresses or networks with commas between them, such as 127.0.0.1, 10.0.0.0/8",
  SMTP_URL:
    "must be the address of a mail server, such as smtps://user:password@mail.example.org; leave it out to send no mail",
  MAIL_FROM: "must be whom mail is from, such as Keepword <keepword@example.org>",
};

/** What goes into a sentence about a wrong value: never a password, and never a screenful. */
function shown(name: string, value: string): string {
  if (["DATABASE_URL", "SECRET", "SMTP_URL"].includes(name)) return "has a value that cannot be used";
  return `is ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`;
}

/**
 * Reads the settings out of `environment`. When any is wrong, the failure lists all that are, one plain
 * sentence each, by name of the variable.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; value: Configuration } | Failure {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    const names = Object.keys(explanations) as (keyof typeof explanations)[];
    const wrong = names.filter((name) => read.error.issues.some((issue) => issue.path[0] === name));
    const fields = Object.fromEntries(
      wrong.map((name) => [
        name,
        `${name} ${shown(name, environment[name] ?? "")}. It ${explanations[name]}.`,
      ]),
    );
    return { ok: false, code: "wrong-configuration", message: Object.values(fields).join("\n"), fields };
  }
  const { PORT, HOST, DATA_DIR, SECRET, DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES, SMTP_URL, MAIL_FROM } =
    read.data;
  const publicUrl = PUBLIC_URL ?? `http://localhost:${String(PORT)}`;
  return {
    ok: true,
    value: {
      port: PORT,
      host: HOST,
      dataDirectory: path.resolve(DATA_DIR),
      secret: SECRET,
      databaseUrl: DATABASE_URL,
      publicUrl,
      trustedProxies: TRUSTED_PROXIES,
      smtpUrl: SMTP_URL,
      mailFrom: MAIL_FROM ?? `Keepword <keepword@${new URL(publicUrl).hostname}>`,
    },
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Written whole under another name first, so that a process that starts beside us never reads half of it. */
function writeSecret(file: string): void {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, `${randomBytes(secretLength).toString("base64url")}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/**
 * Makes the data directory (mode 0700) and the secret in it (0600) where they are missing, and returns the
 * secret, 32 random bytes from which keys for one purpose each can be derived. Two processes that start at
 * once end with the same secret. With a secret of the environment's none is kept in the directory.
 */
export function openDataDirectory({
  dataDirectory: directory,
  secret: given,
}: Pick<Configuration, "dataDirectory" | "secret">): { ok: true; value: { secret: Buffer } } | Failure {
  const file = path.join(directory, "secret");
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (given) return { ok: true, value: { secret: given } };
    let text = readSecret(file);
    if (text === undefined) {
      writeSecret(file);
      text = readSecret(file) ?? "";
    }
    const secret = Buffer.from(text, "base64url");
    if (secret.length !== secretLength) {
      return {
        ok: false,
        code: "damaged-secret",
        message: `The file ${file} is damaged. Put it back from your backup. If there is none, delete it and start again: people will have to sign in anew.`,
      };
    }
    chmodSync(file, 0o600);
    return { ok: true, value: { secret } };
  } catch (error) {
    return {
      ok: false,
      code: "unusable-data-directory",
      message: `The folder ${directory} cannot be used for Keepword's files (${reason(error)}). Set DATA_DIR to a folder that this user may write to.`,
    };
  }
}

/** A key for one purpose, made from the installation's secret: what leaks of one tells nothing of the others. */
export function deriveKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `keepword ${purpose}`, 32));
}

/** A number of 31 bits by which two secrets can be told apart, and from which neither can be had. */
export function markOfSecret(secret: Buffer): number {
  return deriveKey(secret, "mark").readUInt32BE() >>> 1;
}
