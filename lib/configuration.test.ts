import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { markOfSecret, openDataDirectory as openWith, readConfiguration } from "./configuration.ts";

const openDataDirectory = (dataDirectory: string, secret?: Buffer) => openWith({ dataDirectory, secret });

function read(environment: Record<string, string>) {
  const result = readConfiguration(environment);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

describe("the settings", () => {
  it("all have a value when nothing is set", () => {
    expect(read({})).toEqual({
      port: 3000,
      host: undefined,
      dataDirectory: path.resolve("data"),
      secret: undefined,
      databaseUrl: undefined,
      publicUrl: "http://localhost:3000",
      trustedProxies: [],
      smtpUrl: undefined,
      mailFrom: "Keepword <keepword@localhost>",
    });
  });

  it("take an empty value for none", () => {
    expect(
      read({ PORT: "", HOST: " ", DATA_DIR: "", DATABASE_URL: "", PUBLIC_URL: "", TRUSTED_PROXIES: "" }),
    ).toEqual(read({}));
  });

  it("are read as they are set", () => {
    expect(
      read({
        PORT: " 8080 ",
        HOST: "::1",
        DATA_DIR: "/srv/keepword",
        SECRET: Buffer.alloc(32, 0xfb).toString("base64"),
        DATABASE_URL: "postgresql://keep:word@db.example/keepword",
        PUBLIC_URL: "https://Promises.Example.org:443/",
        TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8 ,2001:db8::/32,",
        SMTP_URL: "smtps://keep:word@mail.example:465",
        MAIL_FROM: "Promises <promises@example.org>",
      }),
    ).toEqual({
      port: 8080,
      host: "::1",
      dataDirectory: "/srv/keepword",
      secret: Buffer.alloc(32, 0xfb),
      databaseUrl: "postgresql://keep:word@db.example/keepword",
      publicUrl: "https://promises.example.org",
      trustedProxies: ["127.0.0.1", "10.0.0.0/8", "2001:db8::/32"],
      smtpUrl: "smtps://keep:word@mail.example:465",
      mailFrom: "Promises <promises@example.org>",
    });
  });

  it("say where people find Keepword by its port when nobody has said it", () => {
    expect(read({ PORT: "8080" }).publicUrl).toBe("http://localhost:8080");
  });

  it.each([
    ["SMTP_URL", "https://mail.example"],
    ["SMTP_URL", "mail.example"],
    ["MAIL_FROM", "Keepword"],
    ["MAIL_FROM", "a@example.org, b@example.org"],
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["PORT", "0x50"],
    ["HOST", "here and there"],
    ["HOST", "http://localhost"],
    ["SECRET", "correct horse battery staple"],
    ["SECRET", Buffer.alloc(31, 1).toString("base64")],
    ["DATABASE_URL", "mysql://localhost/keepword"],
    ["DATABASE_URL", "keepword.db"],
    ["PUBLIC_URL", "promises.example.org"],
    ["PUBLIC_URL", "ftp://promises.example.org"],
    ["PUBLIC_URL", "https://promises.example.org/standards"],
    ["PUBLIC_URL", "https://promises.example.org/?a=1"],
    ["PUBLIC_URL", "https://me:secret@promises.example.org"],
    ["TRUSTED_PROXIES", "loopback"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "10.0.0.0/8/8"],
    ["TRUSTED_PROXIES", "127.0.0.1 10.0.0.1"],
  ])("refuse %s=%s with a sentence that names it", (name, value) => {
    const result = readConfiguration({ [name]: value });
    expect(result).toMatchObject({ ok: false, code: "wrong-configuration" });
    expect(!result.ok && Object.keys(result.fields ?? {})).toEqual([name]);
    expect(!result.ok && result.message).toMatch(new RegExp(`^${name} .*\\. It must .*\\.$`));
  });

  it("name everything that is wrong at once", () => {
    const result = readConfiguration({ PORT: "x", PUBLIC_URL: "y", HOST: "localhost" });
    expect(!result.ok && result.message.split("\n")).toHaveLength(2);
  });

  it("never repeat a password or a secret", () => {
    const result = readConfiguration({ DATABASE_URL: "mysql://keep:hunter2@localhost/keepword" });
    expect(JSON.stringify(result)).not.toContain("hunter2");
    expect(JSON.stringify(readConfiguration({ SECRET: "hunter2" }))).not.toContain("hunter2");
  });
});

describe("the data directory", () => {
  let place: string;

  beforeEach(() => {
    place = mkdtempSync(path.join(os.tmpdir(), "keepword-data-"));
  });

  afterEach(() => {
    rmSync(place, { recursive: true });
  });

  const mode = (file: string) => statSync(file).mode & 0o777;

  it("is made at the first start, with a secret that only its owner can read", () => {
    const directory = path.join(place, "deep", "data");
    const result = openDataDirectory(directory);
    expect(result.ok && result.value.secret).toHaveLength(32);
    expect(mode(directory)).toBe(0o700);
    expect(mode(path.join(directory, "secret"))).toBe(0o600);
    expect(readdirSync(directory)).toEqual(["secret"]);
  });

  it("keeps its secret, and each has its own", () => {
    const [first, again, other] = ["a", "a", "b"].map((name) => openDataDirectory(path.join(place, name)));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("keeps no secret where the environment has one", () => {
    const secret = Buffer.alloc(32, 1);
    const directory = path.join(place, "data");
    expect(openDataDirectory(directory, secret)).toEqual({ ok: true, value: { secret } });
    expect(readdirSync(directory)).toEqual([]);
  });

  it("has a secret that can be told from others by a number of 31 bits", () => {
    const marks = [1, 1, 2].map((byte) => markOfSecret(Buffer.alloc(32, byte)));
    expect(marks[0]).toBe(marks[1]);
    expect(marks[0]).not.toBe(marks[2]);
    for (const mark of marks) expect(mark >= 0 && mark < 2 ** 31 && Number.isInteger(mark)).toBe(true);
  });

  it("closes a secret that others could read", () => {
    openDataDirectory(place);
    const { secret } = { secret: path.join(place, "secret") };
    writeFileSync(secret, readFileSync(secret), { mode: 0o644 });
    expect(openDataDirectory(place).ok).toBe(true);
    expect(mode(secret)).toBe(0o600);
  });

  it("is refused when its secret is damaged, which is left as it is", () => {
    writeFileSync(path.join(place, "secret"), "half of");
    expect(openDataDirectory(place)).toMatchObject({ ok: false, code: "damaged-secret" });
    expect(readFileSync(path.join(place, "secret"), "utf8")).toBe("half of");
  });

  it("is refused where no folder can be", () => {
    writeFileSync(path.join(place, "file"), "");
    expect(openDataDirectory(path.join(place, "file", "data"))).toMatchObject({
      ok: false,
      code: "unusable-data-directory",
      message: expect.stringContaining("Set DATA_DIR") as string,
    });
    mkdirSync(path.join(place, "secret"));
    expect(openDataDirectory(place)).toMatchObject({ ok: false, code: "unusable-data-directory" });
  });
});
