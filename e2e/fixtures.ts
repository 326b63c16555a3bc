import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { hkdfSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, type BrowserContext, expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { encode } from "next-auth/jwt";
import { type TestPerson, testSignedIn } from "../db/testing-people.ts";
import { type MailServer, mailServer } from "./mail.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

type Installation = {
  url: string;
  dataDirectory: string;
  /** The address for setting up that the server printed; it prints one where there are no people. */
  setUpAddress: () => Promise<string>;
  /** Ends its process as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again, on the same data and at the same address. */
  startAgain: () => Promise<void>;
  /** Fills it with the example organisations: `harbour-water` and `qinghe-books`. */
  fillWithExamples: () => void;
};

type Role = Parameters<typeof testSignedIn>[1]["role"];

type Options = {
  /** What the browser may complain of in this test: a network that is cut on purpose, an answer that is a refusal. */
  expectedComplaints: RegExp | undefined;
  /** Whether this test's Keepword sends mail, to `mailbox`. */
  sendsMail: boolean;
};

type Fixtures = {
  mailbox: MailServer;
  /** A Keepword of this test's own: its own process, port and data. */
  installation: Installation;
  /** Makes the browser of this test that of somebody signed in, without a click: rows are written, a cookie is set. */
  signIn: (
    role: Role,
    who?: { slug?: string; name?: string; jobs?: string[]; context?: BrowserContext },
  ) => Promise<TestPerson>;
  /** Fails the test if the page is not accessible by the rules of WCAG 2.2 AA that a program can judge. */
  expectAccessible: (page: Page) => Promise<void>;
};

/** Waits for the server to say something, or to end. */
function untilSaid(server: ChildProcess, heard: { text: string }, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(heard.text)?.[1];
      if (found) resolve(found);
    };
    look();
    server.stdout?.on("data", look);
    server.once("exit", (code) => {
      reject(new Error(`The server ended with ${String(code)} before it said it:\n${heard.text}`));
    });
  });
}

/** The cookie of a browser that holds a session's key, as the server would have made it. */
async function sessionCookie({ dataDirectory, url }: Installation, key: string) {
  const secret = Buffer.from(readFileSync(path.join(dataDirectory, "secret"), "utf8").trim(), "base64url");
  const cookieKey = Buffer.from(hkdfSync("sha256", secret, "", "keepword session cookie", 32));
  const value = await encode({ token: { key }, secret: cookieKey.toString("base64url") });
  return { name: "keepword.session", value, url, httpOnly: true, sameSite: "Lax" as const };
}

export const test = base.extend<Fixtures & Options>({
  expectedComplaints: [undefined, { option: true }],

  sendsMail: [false, { option: true }],

  mailbox: async ({}, use) => {
    const server = await mailServer();
    await use(server);
    server.stop();
  },

  installation: async ({ sendsMail, mailbox }, use) => {
    const dataDirectory = mkdtempSync(path.join(os.tmpdir(), "keepword-e2e-"));
    const environment = {
      ...process.env,
      HOST: "127.0.0.1",
      DATA_DIR: dataDirectory,
      DATABASE_URL: "",
      SMTP_URL: sendsMail ? mailbox.url : "",
    };
    const started = (port: string) => {
      const server = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
        cwd: root,
        env: { ...environment, PORT: port },
      });
      const heard = { text: "" };
      for (const stream of [server.stdout, server.stderr])
        stream.on("data", (chunk: Buffer) => {
          heard.text += chunk.toString();
        });
      return { server, heard };
    };
    const ended = async (signal: NodeJS.Signals) => {
      if (now.server.exitCode !== null || now.server.signalCode !== null) return;
      const gone = new Promise((resolve) => now.server.once("exit", resolve));
      now.server.kill(signal);
      await gone;
    };
    const readyAt = () => untilSaid(now.server, now.heard, /ready at (http:\/\/\S+)/);
    let now = started("0");
    try {
      const url = await readyAt();
      await use({
        url,
        dataDirectory,
        setUpAddress: () => untilSaid(now.server, now.heard, /Set it up at (http:\/\/\S+)/),
        kill: () => ended("SIGKILL"),
        startAgain: async () => {
          now = started(new URL(url).port);
          await readyAt();
        },
        fillWithExamples: () => {
          execFileSync(process.execPath, [path.join(root, "scripts", "run.mjs"), "example"], {
            cwd: root,
            env: environment,
          });
        },
      });
    } finally {
      await ended("SIGTERM");
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  },

  signIn: async ({ installation, context }, use) => {
    await use(
      async (role, { slug = "harbour-water", name = "Li Na", jobs = [], context: own = context } = {}) => {
        const person = await testSignedIn(
          { dataDir: installation.dataDirectory },
          { role, slug, name, jobs },
        );
        await own.addCookies([await sessionCookie(installation, person.sessionKey)]);
        return person;
      },
    );
  },

  baseURL: async ({ installation }, use) => {
    await use(installation.url);
  },

  page: async ({ page, expectedComplaints }, use) => {
    const complaints: { text: string; about: string }[] = [];
    const pages = new Set<string>();
    page.on("response", (response) => {
      if (response.request().isNavigationRequest()) pages.add(response.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error")
        complaints.push({ text: message.text(), about: message.location().url });
    });
    page.on("pageerror", (error) => complaints.push({ text: error.message, about: "a script" }));
    await use(page);
    // That a page is not there, or that a route refuses, is often the point of a test; the browser complains of both.
    const unexpected = complaints.filter(
      ({ text, about }) =>
        !(pages.has(about) && text.startsWith("Failed to load resource")) &&
        !(about.includes("/api/v1/") && text.includes("responded with a status of 4")) &&
        !expectedComplaints?.test(text),
    );
    expect(unexpected, "what the browser complained of").toEqual([]);
  },

  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      // While a page is made anew its title is gone for a moment: it is waited for, and axe looks at the rest.
      await expect(page).toHaveTitle(/\S/);
      // Handed over as text: the pages' Content-Security-Policy lets no further script in, and must not.
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations: found } = await window.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          rules: { "document-title": { enabled: false } },
        });
        // A bar at the edge of the screen covers part of whatever lies there until one scrolls: that is looked at once
        // more in the middle.
        const [small] = found.filter(({ id }) => id === "target-size");
        if (small) {
          const stays: typeof small.nodes = [];
          for (const node of small.nodes) {
            const element = document.querySelector(String(node.target[0]));
            if (!element) continue;
            const { scrollX, scrollY } = window;
            element.scrollIntoView({ block: "center", behavior: "instant" });
            const again = await window.axe.run(element, { runOnly: ["target-size"] });
            window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
            if (again.violations.length > 0) stays.push(node);
          }
          if (stays.length > 0) small.nodes = stays;
          else found.splice(found.indexOf(small), 1);
        }
        return found.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }));
      });
      expect(violations, "what axe found").toEqual([]);
    });
  },
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export { expect };
