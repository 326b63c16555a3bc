/** Requests a second of an address. */
import { spawn, spawnSync } from "node:child_process";
import autocannon from "autocannon";

export type Load = { perSecond: number; p99Milliseconds: number; failed: number };

export const hasWrk = !spawnSync("wrk", ["-v"]).error;

/** wrk (Debian's), which costs far less than what it measures; else autocannon, which may itself be the limit. */
export async function requestsPerSecond(
  url: string,
  {
    connections,
    seconds,
    acceptEncoding = "identity",
  }: { connections: number; seconds: number; acceptEncoding?: string },
): Promise<Load> {
  if (!hasWrk) {
    const headers = { "accept-encoding": acceptEncoding };
    await autocannon({ url, connections, duration: 1, headers });
    const { requests, latency, errors } = await autocannon({ url, connections, duration: seconds, headers });
    return { perSecond: Math.round(requests.average), p99Milliseconds: latency.p99, failed: errors };
  }
  const run = (duration: number) =>
    new Promise<string>((resolve, reject) => {
      const load = spawn("wrk", [
        "-t1",
        `-c${connections}`,
        `-d${duration}s`,
        "--latency",
        "-H",
        `Accept-Encoding: ${acceptEncoding}`,
        url,
      ]);
      let said = "";
      load.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      load.on("error", reject);
      load.on("exit", () => {
        resolve(said);
      });
    });
  await run(1);
  const said = await run(seconds);
  const [, p99 = "0", unit = "ms"] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  const failed =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said)?.slice(1) ?? [];
  return {
    perSecond: Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1])),
    p99Milliseconds: Number(
      (Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as "us" | "ms" | "s"]).toFixed(2),
    ),
    failed: failed.reduce((sum, each) => sum + Number(each), 0),
  };
}
