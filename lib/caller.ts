/** Where a request comes from. Next does not tell its routes, so the server keeps it beside the request. */
import { AsyncLocalStorage } from "node:async_hooks";
import { BlockList, isIP } from "node:net";

type Caller = { address: string };

const shared: { [key: symbol]: AsyncLocalStorage<Caller> | undefined } = globalThis;
const place = Symbol.for("keepword.caller");

/** One for the process, even where the server and Next each carry their own copy of this module. */
function storage(): AsyncLocalStorage<Caller> {
  shared[place] ??= new AsyncLocalStorage<Caller>();
  return shared[place];
}

/** Runs what answers a request so that it can ask where the request comes from. */
export function withCaller<T>(address: string, work: () => T): T {
  return storage().run({ address }, work);
}

/** Where the request that is being answered comes from; nothing that its sender wrote goes into it. */
export function callerAddress(): string {
  return storage().getStore()?.address ?? "unknown";
}

/** IPv4 inside IPv6 as IPv4, and no zone. */
function plainAddress(text: string): string {
  const address = text.trim().replace(/%.*$/, "");
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** The first four groups: whoever has one address of such a network has all of them. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill("0"), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/**
 * Tells where a request comes from: the other end of the connection, or, while that is a trusted proxy, whom it
 * names last in X-Forwarded-For. An IPv6 address is told as its network of 64 bits.
 */
export function makeCallerReader(
  trustedProxies: readonly string[],
): (remote: string | undefined, forwardedFor: string | undefined) => string {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (remote, forwardedFor) => {
    let address = plainAddress(remote ?? "");
    const named = (forwardedFor ?? "").split(",");
    while (isIP(address) !== 0 && isTrusted(address)) {
      const next = plainAddress(named.pop() ?? "");
      if (isIP(next) === 0) break;
      address = next;
    }
    return isIP(address) === 0 ? "unknown" : networkOf(address);
  };
}
