import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "./password.ts";

/** What OWASP advises for argon2id, which is what the package makes unless told: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. Without a hash the answer is no and takes as long, so that the
 * time does not tell which names there are.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody's password");
  const matches = await verify(passwordHash ?? (await decoy), normalPassword(password));
  return matches && passwordHash !== null;
}
