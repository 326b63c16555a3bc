import { deriveKey, openDataDirectory, readConfiguration } from "../lib/configuration.ts";
import { type Database, openInstallation } from "../lib/installation/commands.ts";
import type { Post } from "../lib/sessions/commands.ts";

export type Installation = {
  database: Database;
  publicUrl: string;
  /** Whether the address that people type begins with https. */
  isSecure: boolean;
  post: Post;
  keys: { session: string; device: Buffer };
};

let opened: Promise<Installation> | undefined;

async function open(): Promise<Installation> {
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) throw new Error(configuration.message);
  const { publicUrl, smtpUrl } = configuration.value;
  const directory = openDataDirectory(configuration.value);
  if (!directory.ok) throw new Error(directory.message);
  const { secret } = directory.value;
  return {
    database: await openInstallation(),
    publicUrl,
    isSecure: publicUrl.startsWith("https:"),
    post: { publicUrl, sendsMail: smtpUrl !== undefined },
    keys: {
      session: deriveKey(secret, "session cookie").toString("base64url"),
      device: deriveKey(secret, "known device"),
    },
  };
}

/** What every route and page of this process works with. */
export function theInstallation(): Promise<Installation> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
