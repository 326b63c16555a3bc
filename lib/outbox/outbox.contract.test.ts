import { createServer, type Server } from "node:net";
import { describe, expect, it, onTestFinished, test, vi } from "vitest";
import { noon, testDatabase, testStage } from "../../db/testing.ts";
import { keepWorking } from "../jobs/commands.ts";
import { isMailAddress, pauseAfter, sendDueMail, sendingMail, sendThrough, writeMail } from "./commands.ts";

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const aMail = {
  kind: "invitation",
  to: "ann@example.org",
  subject: "Come in",
  text: "https://link",
  at: noon,
};

describe("mail", () => {
  it("is sent once, also by two processes at once, and forgets its text", async () => {
    const { database, openAnother, sql } = await testStage();
    const other = await openAnother();
    await database.transact((tx) => writeMail(tx, aMail));
    const sent: string[] = [];
    const send = async ({ to }: { to: string }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      sent.push(to);
    };
    const counts = await Promise.all([
      sendDueMail(database, send, () => noon),
      sendDueMail(other, send, () => noon),
    ]);
    expect(counts.sort()).toEqual([0, 1]);
    expect(await sendDueMail(database, send, () => minutes(1000))).toBe(0);
    expect(sent).toEqual(["ann@example.org"]);
    expect(JSON.stringify(await sql("select text from outbox"))).not.toContain("https://link");
  });

  it("of a transaction that came to nothing is not sent", async () => {
    const database = await testDatabase();
    const failing = database.transact(function* (tx) {
      yield* writeMail(tx, aMail);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow();
    expect(
      await sendDueMail(
        database,
        () => Promise.resolve(),
        () => noon,
      ),
    ).toBe(0);
  });

  it("waits while the server is down, longer each time, and goes out when it is back", async () => {
    const database = await testDatabase();
    await database.transact((tx) => writeMail(tx, aMail));
    const down = () => Promise.reject(new Error("connection refused"));
    const attempts: number[] = [];
    for (let minute = 0; minute < 20; minute += 1)
      await sendDueMail(
        database,
        async () => {
          attempts.push(minute);
          return down();
        },
        () => minutes(minute),
      );
    expect(attempts).toEqual([0, 1, 3, 7, 15]);
    expect(
      await sendDueMail(
        database,
        () => Promise.resolve(),
        () => minutes(1440),
      ),
    ).toBe(1);
  });

  it("is given up after four days", async () => {
    const { database, sql } = await testStage();
    await database.transact((tx) => writeMail(tx, aMail));
    for (let hour = 0; hour < 24 * 6; hour += 1)
      await sendDueMail(
        database,
        () => Promise.reject(new Error("no such mailbox")),
        () => minutes(hour * 60),
      );
    expect(await sql("select text, last_error from outbox where next_attempt_at is null")).toEqual([
      { text: "", last_error: "no such mailbox" },
    ]);
  });

  it("that a process died over is taken up by the next", async () => {
    const database = await testDatabase();
    await database.transact((tx) => writeMail(tx, aMail));
    void sendDueMail(
      database,
      () => new Promise(() => undefined),
      () => noon,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const send = () => Promise.resolve();
    expect(await sendDueMail(database, send, () => minutes(1))).toBe(0);
    expect(await sendDueMail(database, send, () => minutes(6))).toBe(1);
  });
});

test("pauses grow to six hours", () => {
  expect([1, 2, 3, 9, 30].map((attempts) => pauseAfter(attempts) / 60_000)).toEqual([1, 2, 4, 256, 360]);
});

test.each([
  ["ann@example.org", true],
  ["ann", false],
  ["a@b@c", false],
  ["ann@example.org, ben@example.org", false],
  ["Ann <ann@example.org>", false],
  [null, false],
])("%s: can be mailed to: %s", (name, is) => {
  expect(isMailAddress(name)).toBe(is);
});

/** A mail server that takes everything, and what it was sent. */
async function mailServer(): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const server: Server = createServer((socket) => {
    let inData = false;
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      received.push(text);
      if (inData) {
        if (text.endsWith("\r\n.\r\n")) {
          inData = false;
          socket.write("250 taken\r\n");
        }
      } else if (/^DATA/i.test(text)) {
        inData = true;
        socket.write("354 go on\r\n");
      } else if (/^QUIT/i.test(text)) socket.end("221 bye\r\n");
      else socket.write("250 fine\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return { url: `smtp://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`, received };
}

it("reaches a mail server with its id as Message-ID, and no header of somebody's own", async () => {
  const database = await testDatabase();
  const { url, received } = await mailServer();
  await database.transact((tx) =>
    writeMail(tx, { ...aMail, subject: "Come in\r\nBcc: all@example.org", text: "海港供水\n" }),
  );
  const send = sendThrough(url, "Keepword <keepword@promises.example>");
  expect(await sendDueMail(database, send, () => noon)).toBe(1);
  const all = received.join("");
  expect(all).toMatch(/^From: Keepword <keepword@promises.example>/m);
  expect(all).toMatch(/^Message-ID: <[0-9a-f-]{36}@promises.example>/m);
  expect(all).toContain("RCPT TO:<ann@example.org>");
  expect(all).not.toMatch(/^Bcc:/m);
  expect(all.match(/RCPT TO/g)).toHaveLength(1);
});

it("goes out by itself while the server runs, also after a round that failed", async () => {
  const database = await testDatabase();
  const errors: unknown[] = [];
  const sent: string[] = [];
  let isDown = true;
  const flaky = {
    ...database,
    read: ((body) =>
      isDown ? Promise.reject(new Error("no connection")) : database.read(body)) as typeof database.read,
  };
  const send = ({ to }: { to: string }) => {
    sent.push(to);
    return Promise.resolve();
  };
  const sending = keepWorking(flaky, [{ ...sendingMail(send), everySeconds: 0.01 }], {
    onError: (error) => errors.push(error),
  });
  await database.transact((tx) => writeMail(tx, aMail));
  await vi.waitFor(() => {
    expect(errors.length).toBeGreaterThan(0);
  });
  isDown = false;
  await vi.waitFor(() => {
    expect(sent).toEqual(["ann@example.org"]);
  });
  await sending.stop();
  await database.transact((tx) => writeMail(tx, aMail));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sent).toHaveLength(1);
});
