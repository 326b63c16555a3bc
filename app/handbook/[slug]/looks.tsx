import { headers } from "next/headers";
import { sheetWithin } from "../../../components/policy/sheet.ts";
import "../../../components/handbook/book.css";

const policySheet = sheetWithin(".policy");

/** The look of the policy inside the handbook, and the organisation's colour. */
export async function Looks({ accent }: { accent: string }) {
  const policy = (await headers()).get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  return <style nonce={nonce}>{policySheet + accent}</style>;
}
