import { expect, it, test } from "vitest";
import { callerAddress, makeCallerReader, withCaller } from "./caller.ts";

test.each([
  ["nobody is trusted", [], "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["a proxy is", ["127.0.0.1"], "127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["what the client wrote before it", ["127.0.0.1"], "127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["two proxies", ["10.0.0.0/8"], "10.0.0.1", "1.1.1.1, 198.51.100.1, 10.2.3.4", "198.51.100.1"],
  ["a stranger who says they are behind one", ["10.0.0.0/8"], "203.0.113.9", "10.0.0.1", "203.0.113.9"],
  ["nothing forwarded", ["127.0.0.1"], "127.0.0.1", undefined, "127.0.0.1"],
  ["rubbish forwarded", ["127.0.0.1"], "127.0.0.1", "<script>", "127.0.0.1"],
  ["IPv4 in IPv6", ["127.0.0.1"], "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["an IPv6 proxy", ["::1", "fd00::/8"], "fd00::7", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["another address of that network", [], "2001:0db8:1:2::9", undefined, "2001:db8:1:2::/64"],
  ["no connection", [], undefined, "198.51.100.1", "unknown"],
])("%s", (_, trusted, remote, forwardedFor, address) => {
  expect(makeCallerReader(trusted)(remote, forwardedFor)).toBe(address);
});

it("is known for as long as the request is answered", async () => {
  const answer = withCaller("203.0.113.9", async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return callerAddress();
  });
  expect(callerAddress()).toBe("unknown");
  expect(await answer).toBe("203.0.113.9");
});
