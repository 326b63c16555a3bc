/** Two processes on one PostgreSQL behind a proxy that sends them requests in turn: what one did the other knows. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { askServer, databaseAt, startTestServer, type TestServer } from "../db/testing-server.ts";
import { type MailServer, mailServer } from "./mail.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const slug = "harbour-water";
const password = "the ferry leaves at nine";
const signInName = "li@harbour.example";
const wang = "wang@harbour.example";
const chen = "chen@harbour.example";

type Instance = { url: string; said: () => string; process: ChildProcess; ended: Promise<unknown[]> };

/**
 * Sends each request to the next of the addresses, or to the one after it where nobody listens, and says whom the answer
 * came from.
 */
async function roundRobin(targets: string[]) {
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      attempt(targets.length);
    });
    function attempt(left: number): void {
      const target = new URL(targets[count % targets.length]!);
      count += 1;
      const forwarded = ask(
        {
          host: target.hostname,
          port: target.port,
          agent: false,
          method: incoming.method,
          path: incoming.url,
          headers: {
            ...incoming.headers,
            "x-forwarded-for": incoming.headers["x-test-client"] ?? "203.0.113.1",
          },
        },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, "x-served-by": target.port });
          answer.pipe(outgoing);
        },
      );
      forwarded.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED" && left > 1) attempt(left - 1);
        else outgoing.writeHead(502).end();
      });
      forwarded.end(Buffer.concat(chunks));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

function startInstance(
  environment: Record<string, string>,
): Omit<Instance, "url"> & { ready: Promise<string> } {
  const child = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
    cwd: root,
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", ...environment },
  });
  const ended = once(child, "exit");
  let said = "";
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const port = /ready at http:\/\/localhost:(\d+)/.exec(said)?.[1];
        if (port) resolve(`http://127.0.0.1:${port}`);
      });
    void ended.then(() => {
      reject(new Error(`The server ended:\n${said}`));
    });
  });
  ready.catch(() => undefined);
  return { said: () => said, process: child, ended, ready };
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");

test.describe("Two processes on one database", () => {
  test.describe.configure({ mode: "serial" });

  const cleanUp: (() => unknown)[] = [];
  const targets: string[] = [];
  let postgres: TestServer | undefined;
  let mail: MailServer;
  let proxy: Awaited<ReturnType<typeof roundRobin>>;
  let environment: Record<string, string>;
  let first: Instance;
  let second: Instance;
  let cookie: string;

  function folder(): string {
    const made = mkdtempSync(path.join(os.tmpdir(), "keepword-several-"));
    cleanUp.push(() => {
      rmSync(made, { recursive: true, force: true });
    });
    return made;
  }

  async function start(port = "0"): Promise<Instance> {
    const instance = startInstance({ ...environment, PORT: port, DATA_DIR: folder() });
    cleanUp.push(async () => {
      instance.process.kill("SIGTERM");
      await instance.ended;
    });
    return { ...instance, url: await instance.ready };
  }

  function send(
    url: string,
    method: string,
    body?: unknown,
    headers: Record<string, string> = { cookie },
  ): Promise<Response> {
    return fetch(url, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  const signIn = (url: string, word = password, client = "203.0.113.1") =>
    send(
      `${url}/api/v1/session`,
      "POST",
      { signInName, password: word },
      { "x-test-client": client, "x-forwarded-for": client },
    );
  /** Somebody new by a link that is passed on by hand; gives their cookie. */
  async function takeIn(name: string, as: string, role: string, url: string): Promise<string> {
    const invited = await send(api(url, "invitations"), "POST", { name, signInName: "", role });
    const { link } = (await invited.json()) as { link: string };
    const token = new URL(link).pathname.split("/").at(-1);
    const accepted = await send(
      `${url}/api/v1/invitations`,
      "POST",
      { as: "new", token, name, signInName: as, password: "four green kettles sing" },
      {},
    );
    expect(accepted.status).toBe(200);
    return cookiesOf(accepted);
  }

  const settingsAt = (url: string, own: string) =>
    send(api(url, "settings"), "GET", undefined, { cookie: own });
  const api = (url: string, route: string) => `${url}/api/v1/organisations/${slug}/${route}`;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    try {
      postgres = await startTestServer();
    } catch (error) {
      if (process.env.CI) throw error;
      const line = "!".repeat(78);
      process.stderr.write(
        `\n${line}\nSEVERAL PROCESSES ARE NOT BEING TESTED: no PostgreSQL could be had. Set TEST_DATABASE_URL to one on\n` +
          `which databases may be made.\n${String(error)}\n${line}\n\n`,
      );
      return;
    }
    const server = postgres;
    cleanUp.push(() => server.stop());
    const name = `keepword_several_${randomBytes(6).toString("hex")}`;
    await askServer(server.url, `create database ${name}`);
    cleanUp.push(() => askServer(server.url, `drop database if exists ${name} with (force)`));
    // It takes its time, so that both processes come by while a mail is under way.
    mail = await mailServer(300);
    proxy = await roundRobin(targets);
    cleanUp.push(mail.stop, proxy.stop);
    environment = {
      DATABASE_URL: databaseAt(server.url, name),
      SECRET: randomBytes(32).toString("base64"),
      PUBLIC_URL: proxy.url,
      TRUSTED_PROXIES: "127.0.0.1",
      SMTP_URL: mail.url,
    };
    // At once: they take turns at making the tables.
    [first, second] = await Promise.all([start(), start()]);
    targets.push(first.url, second.url);
    await expect.poll(() => first.said()).toContain("set-up?code=");
    const done = await send(
      `${first.url}/api/v1/set-up`,
      "POST",
      {
        code: /set-up\?code=(\S+)/.exec(first.said())?.[1],
        start: "examples",
        organisation: "",
        address: "",
        language: "en",
        timeZone: "UTC",
        name: "Li Na",
        signInName,
        password,
      },
      {},
    );
    expect(done.status, await done.text()).toBe(200);
    cookie = cookiesOf(done);
  });

  test.afterAll(async () => {
    for (const step of cleanUp.reverse()) await step();
  });

  test.beforeEach(() => {
    test.skip(!postgres, "there is no PostgreSQL here");
  });

  test("A session that one began is good in the other, and over there once it was ended", async () => {
    const own = cookiesOf(await signIn(first.url));
    expect((await settingsAt(second.url, own)).status).toBe(200);
    expect((await send(`${first.url}/api/v1/session`, "DELETE", undefined, { cookie: own })).status).toBe(
      204,
    );
    expect((await settingsAt(second.url, own)).status).toBe(401);
    expect((await settingsAt(first.url, own)).status).toBe(401);
  });

  test("What one published is on the public page of the other within a second", async () => {
    const page = `${second.url}/s/${slug}`;
    expect((await fetch(page)).status).toBe(200);
    const waits: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const answer = await send(api(first.url, "versions"), "POST", {
        changeNote: { en: `Round ${round}.`, "zh-Hans": "测量。" },
        withoutReview: true,
      });
      const published = performance.now();
      const { hash, ...rest } = (await answer.json()) as { hash?: string };
      expect(hash, JSON.stringify(rest)).toBeDefined();
      while (!(await (await fetch(page)).text()).includes(hash!)) {
        expect(performance.now() - published).toBeLessThan(5000);
        await sleep(2);
      }
      waits.push(Math.round(performance.now() - published));
    }
    process.stdout.write(`published in one process, visible in the other after ${waits.join(", ")} ms\n`);
    expect(Math.max(...waits)).toBeLessThan(1000);
    // Behind the proxy it makes no difference whom one gets.
    const pages = await Promise.all([1, 2].map(() => fetch(`${proxy.url}/s/${slug}`)));
    expect(new Set(pages.map(({ headers }) => headers.get("x-served-by"))).size).toBe(2);
    expect(new Set(pages.map(({ headers }) => headers.get("etag"))).size).toBe(1);
  });

  test("Wrong passwords count together, and shut out nobody else", async () => {
    const guess = () => signIn(proxy.url, "wrong wrong wrong", "198.51.100.7");
    const answers: Response[] = [];
    for (let n = 0; n < 7; n += 1) answers.push(await guess());
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(new Set(answers.slice(0, 5).map(({ headers }) => headers.get("x-served-by"))).size).toBe(2);
    // An address that the guesser invents in front of the proxy's is not believed.
    const forged = await send(
      `${proxy.url}/api/v1/session`,
      "POST",
      { signInName, password: "wrong wrong wrong" },
      { "x-test-client": "198.51.100.99, 198.51.100.7" },
    );
    expect(forged.status).toBe(429);
    for (const url of [first.url, second.url, proxy.url])
      expect((await signIn(url, password, "192.0.2.4")).status).toBe(200);
  });

  test("Who is at work, and what was saved, is known in both", async () => {
    const theirs = await takeIn("Wang Fang", wang, "manager", second.url);
    type Company = {
      people: { name: string; step: string }[];
      rows: Record<string, { body: unknown }>;
      until: string;
    };
    const since = new Date().toISOString();
    const company = async (url: string, own: string, step: string) =>
      (await (
        await send(api(url, "draft/company"), "POST", { step, since }, { cookie: own })
      ).json()) as Company;
    await company(first.url, cookie, "vision");
    await expect
      .poll(async () => {
        await company(first.url, cookie, "vision");
        return (await company(second.url, theirs, "speed")).people;
      })
      .toEqual(expect.arrayContaining([expect.objectContaining({ name: "Li Na", step: "vision" })]));
    expect((await company(first.url, cookie, "vision")).people.map(({ name }) => name).sort()).toEqual([
      "Li Na",
      "Wang Fang",
    ]);
    const saved = await send(api(first.url, "draft/overview/offerings/from-the-first"), "PUT", {
      saveId: "from-the-first",
      revision: 0,
      sortKey: "zz",
      body: { name: { en: "answer letters" } },
    });
    expect(saved.status, await saved.text()).toBeLessThan(300);
    expect(Object.keys((await company(second.url, theirs, "speed")).rows)).toContain(
      "overview/offerings/from-the-first",
    );
  });

  test("Each mail is sent once", async () => {
    const names = Array.from({ length: 8 }, (_, at) => `guest-${at}@harbour.example`);
    for (const to of names)
      expect(
        (await send(api(proxy.url, "invitations"), "POST", { name: "Guest", signInName: to, role: "staff" }))
          .status,
      ).toBe(201);
    await expect.poll(() => mail.mails.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(names.length);
    // Long enough for both to look twice more.
    await sleep(7000);
    expect(mail.mails.map(({ to }) => to).sort()).toEqual(names);
    expect(new Set(mail.mails.map(({ id }) => id)).size).toBe(names.length);
  });

  test("A version that two people brought out in two processes begins in both at its time, though one was started anew", async () => {
    test.setTimeout(240_000);
    const theirs = await takeIn("Chen Yu", chen, "approver", second.url);
    const mailed = mail.mails.length;
    // A whole minute, with time enough before it to start a process anew.
    const begins = new Date(Math.ceil((Date.now() + 25_000) / 60_000) * 60_000);
    const submitted = await send(api(first.url, "proposals"), "POST", {
      changeNote: { en: "Letters are answered.", "zh-Hans": "回复来信。" },
      effectiveFrom: begins.toISOString().slice(0, 16),
    });
    const { id, number } = (await submitted.json()) as { id: string; number: string };
    expect(submitted.status).toBe(201);
    const decide = (url: string, what: string, own: string) =>
      send(api(url, `proposals/${id}`), "POST", { do: what }, { cookie: own });
    expect((await decide(first.url, "approve", cookie)).status).toBe(403);
    expect((await decide(second.url, "approve", theirs)).status).toBe(200);
    // Both are asked at once; it comes out once.
    const outcomes = await Promise.all([first, second].map(({ url }) => decide(url, "publish", cookie)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    const published = outcomes.find(({ status }) => status === 200)!;
    const { version } = (await published.json()) as { version: { number: string; hash: string } };
    expect(version.number).toBe(number);
    await expect.poll(async () => await (await fetch(`${first.url}/s/${slug}`)).text()).toContain(number);

    /** When each process first showed the version as the one in force, and each time that it did not after that. */
    const seen = [0, 1].map(() => ({ looks: 0, first: 0, back: 0, ownPage: 0 }));
    const state = { going: true };
    const watch = async (at: number) => {
      const each = seen[at]!;
      while (state.going) {
        const page = await fetch(`${targets[at]}/s/${slug}`).then(
          (answer) => answer.text(),
          () => undefined,
        );
        if (page?.includes(version.hash)) each.first ||= Date.now();
        else if (page !== undefined && each.first) each.back += 1;
        if (page !== undefined) each.looks += 1;
        if (!each.first && each.looks % 50 === 1) {
          const own = await fetch(`${targets[at]}/s/${slug}/v/${number}`).catch(() => undefined);
          if (own?.status === 200 && Date.now() < begins.getTime()) each.ownPage += 1;
        }
        await sleep(10);
      }
    };
    const proxied = { asked: 0, failed: 0 };
    const askProxy = async () => {
      while (state.going) {
        const answer = await fetch(`${proxy.url}/s/${slug}`).catch(() => undefined);
        proxied.asked += 1;
        if (answer?.status !== 200) proxied.failed += 1;
        await sleep(10);
      }
    };
    const watching = [watch(0), watch(1), askProxy()];
    try {
      first.process.kill("SIGTERM");
      expect(await first.ended).toEqual([0, null]);
      expect((await settingsAt(proxy.url, cookie)).status).toBe(200);
      first = await start(new URL(first.url).port);
      expect(Date.now()).toBeLessThan(begins.getTime());
      await expect
        .poll(() => seen.every((each) => each.first > 0), { timeout: 100_000, intervals: [100] })
        .toBe(true);
      await sleep(2000);
    } finally {
      state.going = false;
      await Promise.all(watching);
    }
    const late = seen.map((each) => each.first - begins.getTime());
    process.stdout.write(
      `scheduled for ${begins.toISOString()}, in force after ${late.join(" and ")} ms; ` +
        `${proxied.asked} requests through the proxy while one was started anew, ${proxied.failed} failed\n`,
    );
    for (const each of late) {
      expect(each).toBeGreaterThanOrEqual(0);
      expect(each).toBeLessThan(1000);
    }
    expect(seen.map(({ back, ownPage }) => [back, ownPage])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(proxied.failed).toBe(0);

    const told = () =>
      mail.mails
        .slice(mailed)
        .map(({ to, subject }) => `${subject} -> ${to}`)
        .sort();
    const policy = `ersion ${number} of the policy of Harbour Water`;
    const expected = [
      `Li Na asks you to read v${policy} -> ${chen}`,
      `V${policy} is published -> ${chen}`,
      `V${policy} is published -> ${signInName}`,
      `V${policy} is in force -> ${signInName}`,
      `V${policy} is in force -> ${wang}`,
    ].sort();
    await expect.poll(() => told().length, { timeout: 80_000 }).toBeGreaterThanOrEqual(expected.length);
    // Long enough for both to look for mail twice more.
    await sleep(7000);
    expect(told()).toEqual(expected);
    for (const { subject, at } of mail.mails.slice(mailed))
      if (subject.includes("in force")) expect(at).toBeGreaterThanOrEqual(begins.getTime());
  });

  test("A third with another secret refuses to start; one that stops does so cleanly, and the other goes on", async () => {
    const stranger = startInstance({
      ...environment,
      DATA_DIR: folder(),
      SECRET: randomBytes(32).toString("base64"),
    });
    expect(await stranger.ended).toEqual([1, null]);
    expect(stranger.said()).toContain("with another secret");
    first.process.kill("SIGTERM");
    expect(await first.ended).toEqual([0, null]);
    expect((await fetch(`${second.url}/s/${slug}`)).status).toBe(200);
    expect((await settingsAt(second.url, cookie)).status).toBe(200);
  });
});
