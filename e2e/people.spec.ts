import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { peoplePage } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const password = "the ferry leaves at nine";

/** What somebody who may run commands on the machine is given. */
function administrator(dataDirectory: string, origin: string, ...args: string[]): string {
  return execFileSync(process.execPath, [path.join(root, "scripts", "run.mjs"), "administrator", ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDirectory, DATABASE_URL: "", PUBLIC_URL: origin },
    encoding: "utf8",
  }).trim();
}

async function signInAs(page: Page, name: string, withPassword: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address or user name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(withPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("The first person sets Keepword up by the address it printed, and nobody does after them", async ({
  page,
  installation,
  expectAccessible,
}) => {
  await page.goto("/set-up");
  await expect(page.getByText("you need the address that it printed")).toBeVisible();
  await expectAccessible(page);

  await page.goto(await installation.setUpAddress());
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set up Keepword" }).click();
  await expect(page.getByRole("heading", { name: "There are 5 problems" })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("alert")
    .getByRole("link", { name: "Name of the organisation: Fill this in." })
    .click();
  await expect(page.getByLabel("Name of the organisation")).toBeFocused();

  await page.getByLabel("Name of the organisation").fill("Hafen Wasser");
  await expect(page.getByLabel("Address of its public page")).toHaveValue("hafen-wasser");
  await page.getByLabel("Your name").fill("Li Na");
  await page.getByLabel("E-mail address or user name").fill("Li@Example.org");
  await page.getByLabel("Password", { exact: true }).fill("Password2026!!");
  await page.getByRole("button", { name: "Set up Keepword" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
    /first that would be guessed/,
  );
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Set up Keepword" }).click();
  await expect(page).toHaveURL(/\/desk\/hafen-wasser$/);

  await page.goto(peoplePage("hafen-wasser"));
  await expect(page.getByText("li@example.org")).toBeVisible();
  await page.goto(await installation.setUpAddress());
  await expect(page.getByText("Keepword is set up already")).toBeVisible();
});

test("The first person can begin with the examples, in Chinese", async ({ page, installation, context }) => {
  await context.addCookies([{ name: "language", value: "zh-Hans", url: installation.url }]);
  await page.goto(await installation.setUpAddress());
  await page.getByLabel("先看两个例子").check();
  await page.getByLabel("姓名").fill("李娜");
  await page.getByLabel("电子邮箱或用户名").fill("李娜");
  await page.getByLabel("密码", { exact: true }).fill("港口的水很清，可以喝");
  await page.getByRole("button", { name: "开始使用" }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await expect(page.getByRole("link", { name: "海港水务" })).toBeVisible();
  await expect(page.getByRole("link", { name: "青禾书店" })).toBeVisible();
});

test("An administrator invites somebody, who comes in by the link and signs in again later", async ({
  page,
  browser,
  installation,
  signIn,
  expectAccessible,
}) => {
  await signIn("administrator");
  await page.goto(peoplePage("harbour-water"));
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Ann Moana");
  await page.getByLabel("E-mail address").fill("ann@example.org");
  await expect(page.getByRole("radio", { name: /^Staff/ })).toBeChecked();
  await page.getByRole("radio", { name: /^Manager/ }).check();
  await page.getByRole("button", { name: "Make the invitation" }).click();
  const dialog = page.getByRole("dialog", { name: "The link for Ann Moana" });
  await expect(dialog.getByRole("img", { name: "The same link as a QR code" })).toBeVisible();
  await expectAccessible(page);
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("Manager, link works until")).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: installation.url });
  const hers = await elsewhere.newPage();
  await hers.goto(link);
  await expect(hers.getByText("Li Na invites you")).toBeVisible();
  await expectAccessible(hers);
  await expect(hers.getByLabel("Your name")).toHaveValue("Ann Moana");
  await hers.getByLabel("Password", { exact: true }).fill(password);
  await hers.getByRole("button", { name: /^Join/ }).click();
  await expect(hers).toHaveURL(/\/desk\/harbour-water$/);
  await hers.goto(peoplePage("harbour-water"));
  await expect(hers.getByText("Ask Li Na.")).toBeVisible();
  await expectAccessible(hers);
  await hers.goto(link);
  await expect(hers.getByRole("heading", { name: "This invitation does not work any more" })).toBeVisible();

  await hers.goto("/account");
  await hers.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(hers.getByText("You are signed out.")).toBeVisible();
  await hers.goto("/account");
  await expect(hers).toHaveURL("/sign-in?to=%2Faccount");
  await hers.getByLabel("E-mail address or user name").fill("ann@example.org");
  await hers.getByLabel("Password", { exact: true }).fill(password);
  await hers.getByRole("button", { name: "Sign in" }).click();
  await expect(hers).toHaveURL("/account");
  await expectAccessible(hers);
  await elsewhere.close();

  await page.reload();
  await page.getByLabel("Access of Ann Moana").selectOption("Auditor");
  await page.getByLabel("Access of Li Na").selectOption("Staff");
  await expect(page.getByText("An organisation needs an administrator.")).toBeVisible();
  await page.getByRole("button", { name: "Remove Ann Moana" }).click();
  await expect(page.getByRole("dialog", { name: "Remove Ann Moana?" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("ann@example.org")).toBeHidden();
});

test("A shared tablet is signed in by a link, and changes nothing", async ({
  page,
  browser,
  installation,
  signIn,
  expectAccessible,
}) => {
  await signIn("administrator");
  await page.goto(peoplePage("harbour-water"));
  await page.getByLabel("What the tablet is called").fill("Counter 2");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByRole("dialog").getByRole("textbox", { name: "Link" }).inputValue();

  const elsewhere = await browser.newContext({ baseURL: installation.url });
  const tablet = await elsewhere.newPage();
  await tablet.goto(link);
  await expectAccessible(tablet);
  await tablet.getByRole("button", { name: "Sign this device in" }).click();
  await expect(tablet).toHaveURL("/handbook/harbour-water");
  expect((await tablet.goto("/account"))?.status()).toBe(404);
  const refused = await tablet.request.post("/api/v1/organisations/harbour-water/devices", {
    data: { name: "x" },
  });
  expect(refused.status()).toBe(403);
  await elsewhere.close();
});

test("Somebody who forgot their password sets a new one by a link, once", async ({
  page,
  installation,
  signIn,
  context,
  expectAccessible,
}) => {
  const { signInName } = await signIn("manager");
  await context.clearCookies();
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByText("npm run administrator -- NAME")).toBeVisible();
  await expectAccessible(page);

  const link = administrator(installation.dataDirectory, installation.url, signInName);
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page).toHaveURL(/\/desk\/harbour-water$/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  await expectAccessible(page);
  await context.clearCookies();
  await signInAs(page, signInName, password);
  await expect(page).toHaveURL(/\/desk\/harbour-water$/);
});

test("Somebody ends a session elsewhere, and it is over there", async ({
  page,
  browser,
  installation,
  signIn,
}) => {
  const { signInName } = await signIn("manager");
  const link = administrator(installation.dataDirectory, installation.url, signInName);
  await page.goto(link);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page).toHaveURL(/\/desk\/harbour-water$/);

  const elsewhere = await browser.newContext({ baseURL: installation.url });
  const other = await elsewhere.newPage();
  await signInAs(other, signInName, password);
  await expect(other).toHaveURL(/\/desk\/harbour-water$/);

  await page.goto("/account");
  await page.getByRole("button", { name: /^End the session in/ }).click();
  await expect(page.getByRole("button", { name: /^End the session in/ })).toHaveCount(0);
  await other.goto("/account");
  await expect(other).toHaveURL("/sign-in?to=%2Faccount");
  await elsewhere.close();

  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
});

test("Somebody changes their name, language and password, and makes an access token that works", async ({
  page,
  signIn,
  request,
  expectAccessible,
}) => {
  await signIn("administrator");
  await page.goto("/account");
  await page.getByLabel("Name", { exact: true }).fill("Li Na Chen");
  await page.getByLabel("Language of the desk").selectOption("中文");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您的账号");
  await expectAccessible(page);
  await page.getByLabel("用途").fill("电话系统");
  await page.getByRole("button", { name: "生成访问令牌" }).click();
  const token = await page.getByRole("textbox", { name: "访问令牌" }).inputValue();
  const people = "/api/v1/organisations/harbour-water/people";
  const answer = await request.get(people, { headers: { Authorization: `Bearer ${token}` } });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ members: [{ name: "Li Na Chen", role: "administrator" }] });
  expect((await request.get(people)).status()).toBe(401);
  await page.getByRole("button", { name: "结束访问令牌“电话系统”" }).click();
  await expect(page.getByText("还没有。")).toBeVisible();
  expect((await request.get(people, { headers: { Authorization: `Bearer ${token}` } })).status()).toBe(401);
});

test("Somebody who guesses passwords has to wait, whatever address they claim to come from", async ({
  page,
  request,
  expectAccessible,
}) => {
  const guess = (n: number) =>
    request.post("/api/v1/session", {
      data: { signInName: "li", password: `guess number ${String(n)}` },
      headers: { "X-Forwarded-For": `203.0.113.${String(n)}` },
    });
  for (let n = 0; n < 5; n += 1) expect((await guess(n)).status()).toBe(401);
  const refused = await guess(5);
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  await page.goto("/sign-in?to=/account");
  await expectAccessible(page);
});

test("An organisation of others is not there, and what one may not do says whom to ask", async ({
  page,
  signIn,
}) => {
  await signIn("administrator", { slug: "city-buses", name: "Mei" });
  await signIn("manager");
  expect((await page.goto(peoplePage("city-buses")))?.status()).toBe(404);
  expect((await page.goto(peoplePage("nowhere")))?.status()).toBe(404);
});

test("Every page fits a telephone, in either language, light and dark", async ({
  page,
  context,
  installation,
  signIn,
  expectAccessible,
}) => {
  await signIn("administrator");
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  for (const language of ["en", "zh-Hans"]) {
    await context.addCookies([{ name: "language", value: language, url: installation.url }]);
    for (const address of ["/account", peoplePage("harbour-water"), "/password"]) {
      await page.goto(address);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${address} in ${language}`).toBeLessThanOrEqual(0);
    }
  }
});
