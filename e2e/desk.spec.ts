import type { Locator, Page } from "@playwright/test";
import { deskOf, draftApi } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const words = {
  en: {
    name: "Name of the organisation",
    you: "Your name",
    signInName: "E-mail address or user name",
    password: "Password",
    begin: "Set up Keepword",
    goOn: /^Go on with/,
    clinic: "A clinic or practice",
    courier: "Delivery or courier",
    takeStep: "Use all suggestions of this step",
    took: "The suggestions are now your answers. Change whatever is not so.",
    phone: /Telephone|Phone|Customer line|phone/i,
    address: "Which number, address or account is it?",
    next: /^On to/,
    straight: "Straight to the vision",
    take: /^Use this/,
    takeAll: /^Use all \d/,
    publishStep: "Publish",
    allSteps: "All steps",
    steps: "Steps",
    saved: /^Saved|^All saved/,
    nothingMissing: "Nothing is missing",
    withoutReview: "I publish this without review. The version says so for ever.",
    publish: "Publish version 1.0",
    published: "Version 1.0 is published",
    title: "What you can expect from us",
  },
  zh: {
    name: "单位名称",
    you: "姓名",
    signInName: "电子邮箱或用户名",
    password: "密码",
    begin: "开始使用",
    goOn: /^继续：/,
    clinic: "诊所、门诊部",
    courier: "快递、配送",
    takeStep: "采用这一步的全部建议",
    took: "建议已作为您的回答。不符合的地方请修改。",
    phone: /电话/,
    address: "号码、网址或账号是什么？",
    next: /^下一步：/,
    straight: "直接写愿景",
    take: /^采用/,
    takeAll: /^全部采用/,
    publishStep: "发布",
    allSteps: "全部步骤",
    steps: "步骤",
    saved: /已保存|已全部保存/,
    nothingMissing: "没有缺项",
    withoutReview: "我不经审核直接发布。版本上会永久注明。",
    publish: "发布第1.0版",
    published: "第1.0版已发布",
    title: "我们对您的承诺",
  },
} as const;

/** Goes on with the Tab key until something has the focus. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not lead to ${String(what)}.`);
}

/** Somebody at the desk for the first time, whose taps and filled fields are counted. */
class Newcomer {
  interactions = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async choose(what: Locator): Promise<void> {
    await this.tap(what);
  }
  async tap(what: Locator): Promise<void> {
    this.interactions += 1;
    await what.click();
  }
  async tick(what: Locator): Promise<void> {
    await this.tap(what);
  }
  async fill(what: Locator, text: string): Promise<void> {
    this.interactions += 1;
    await what.fill(text);
  }
}

/** The same without a mouse. */
class KeyboardNewcomer extends Newcomer {
  override async tap(what: Locator): Promise<void> {
    this.interactions += 1;
    await tabTo(this.page, what);
    await this.page.keyboard.press("Enter");
  }
  override async tick(what: Locator): Promise<void> {
    this.interactions += 1;
    await tabTo(this.page, what);
    await this.page.keyboard.press("Space");
  }
  override async fill(what: Locator, text: string): Promise<void> {
    this.interactions += 1;
    await tabTo(this.page, what);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }
  /** One of several that exclude each other: the arrow keys go from one to the next. */
  override async choose(what: Locator): Promise<void> {
    this.interactions += 1;
    const option = what.locator("xpath=ancestor-or-self::label//input");
    const first = option
      .locator("xpath=ancestor::*[@role='radiogroup' or self::fieldset or @role='group'][1]//input")
      .first();
    await tabTo(this.page, first);
    for (let presses = 0; presses < 40 && !(await option.isChecked()); presses += 1)
      await this.page.keyboard.press(presses === 0 ? "Space" : "ArrowDown");
    await expect(option).toBeChecked();
  }
}

type Words = (typeof words)["en"] | (typeof words)["zh"];

/** From the address that the server printed to the published page, on the suggestions alone. */
async function publishFromNothing(
  page: Page,
  say: Words,
  { address, trade, name }: { address: string; trade: "clinic" | "courier"; name: string },
  look: (page: Page) => Promise<void>,
  newcomer = new Newcomer(page),
): Promise<{ interactions: number; slug: string }> {
  const button = (label: string | RegExp) => page.getByRole("button", { name: label }).first();
  await page.goto(address);
  await newcomer.fill(page.getByLabel(say.name), name);
  if (say === words.zh) await newcomer.fill(page.locator('input[name="address"]'), `linjiang-${trade}`);
  await newcomer.fill(page.getByLabel(say.you), "Li Na");
  await newcomer.fill(page.getByLabel(say.signInName), "li@example.org");
  await newcomer.fill(page.getByLabel(say.password, { exact: true }), "four green kettles sing");
  await newcomer.tap(button(say.begin));
  await expect(page).toHaveURL(/\/desk\/[a-z-]+$/);
  const slug = page.url().split("/").at(-1) ?? "";
  await look(page);

  await newcomer.tap(page.getByRole("link", { name: say.goOn }));
  await newcomer.choose(page.getByText(say[trade], { exact: true }));
  await newcomer.tap(button(say.takeStep));
  await expect(page.getByText(say.took)).toBeVisible();
  const phone = page.locator("li[id^='organisation/channels/']").filter({ hasText: say.phone }).first();
  await newcomer.tap(phone.getByRole("button").first());
  await newcomer.fill(phone.getByLabel(say.address), "0571 5550 0142");
  await look(page);

  await newcomer.tap(page.getByRole("link", { name: say.next }));
  await newcomer.tap(page.getByRole("link", { name: say.straight }));
  await newcomer.tap(button(say.take));
  await look(page);
  for (const step of ["principles", "goals"]) {
    await newcomer.tap(page.getByRole("link", { name: say.next }));
    await expect(page).toHaveURL(new RegExp(`/${step}$`));
    await newcomer.tap(button(say.takeAll));
    await look(page);
  }
  const narrow = (page.viewportSize()?.width ?? 0) < 1024;
  const goTo = async (label: string | RegExp) => {
    if (narrow) await newcomer.tap(button(say.allSteps));
    await newcomer.tap(page.getByRole("navigation", { name: say.steps }).getByRole("link", { name: label }));
  };
  await goTo(say === words.zh ? /^投诉/ : /^Complaints/);
  await newcomer.tap(button(say.takeStep));
  await look(page);
  await expect(page.getByRole("status").filter({ hasText: say.saved })).toBeVisible();
  await goTo(new RegExp(`^${say.publishStep}`));
  await expect(page.getByRole("heading", { name: say.nothingMissing })).toBeVisible();
  await look(page);
  await newcomer.tick(page.getByLabel(say.withoutReview));
  await newcomer.tap(button(say.publish));
  await expect(page.getByRole("heading", { name: say.published })).toBeVisible();
  await look(page);
  return { interactions: newcomer.interactions, slug };
}

/** The most that a policy worth reading may cost a newcomer: fields filled and things tapped. */
const mostInteractions = 60;

const visits = [
  { language: "en", locale: "en", trade: "clinic", name: "Mill Lane Clinic", width: 1440 },
  { language: "en", locale: "en", trade: "courier", name: "Northgate Couriers", width: 390 },
  { language: "zh", locale: "zh-CN", trade: "clinic", name: "临江门诊部", width: 390 },
  { language: "zh", locale: "zh-CN", trade: "courier", name: "临江快递", width: 1440 },
] as const;

for (const { language, locale, trade, name, width } of visits)
  test.describe(`in ${language} at ${String(width)} px`, () => {
    test.use({ locale, viewport: { width, height: 900 } });

    test(`A newcomer who runs a ${trade} publishes a policy on the suggestions alone`, async ({
      page,
      installation,
      expectAccessible,
    }) => {
      test.setTimeout(120_000);
      const say = words[language];
      const address = await installation.setUpAddress();
      const { interactions, slug } = await publishFromNothing(
        page,
        say,
        { address, trade, name },
        expectAccessible,
      );
      test.info().annotations.push({ type: "interactions", description: String(interactions) });
      expect(interactions).toBeLessThanOrEqual(mostInteractions);

      await page.goto(`/s/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say.title);
      await expectAccessible(page);
      expect(await page.locator(".standard").count()).toBeGreaterThanOrEqual(5);
      const said = await page.locator("main").innerText();
      // A clinic’s page is plainly another than a courier’s.
      const own = { clinic: /doctor|appointment|医生|就诊|预约/i, courier: /parcel|包裹|快件/i };
      expect(said).toMatch(own[trade]);
      expect(said).not.toMatch(own[trade === "clinic" ? "courier" : "clinic"]);
    });
  });

const place = (page: Page, label: string) => page.getByLabel(label);
const vision = "What is your vision, in one sentence?";
const visionPage = `${deskOf("harbour-water", "vision")}?screen=statement`;
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^(Saved \d|All saved)/ });

test.describe("when something goes wrong", () => {
  test.use({ expectedComplaints: /Failed to load resource|Failed to fetch/ });

  test("What is typed survives a network that is cut, a reload, and a lost reply", async ({
    page,
    context,
    signIn,
  }) => {
    await signIn("manager");
    await page.goto(visionPage);
    await context.setOffline(true);
    await place(page, vision).fill("We ring you before you have to ring us.");
    await expect(page.getByText("Not saved: no connection, kept on this device")).toBeVisible();
    await context.setOffline(false);
    await page.reload();
    await expect(place(page, vision)).toHaveValue("We ring you before you have to ring us.");
    await expect(saved(page)).toBeVisible();

    // The save arrives and its answer does not.
    let lost = 0;
    await page.route(
      "**/draft/vision",
      async (route) => {
        lost += 1;
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await place(page, vision).fill("We ring you first.");
    await expect(saved(page)).toBeVisible({ timeout: 15_000 });
    expect(lost).toBe(1);
    await page.reload();
    await expect(place(page, vision)).toHaveValue("We ring you first.");
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
  });

  test("What is typed while the server is dead is saved when it lives again, and what was saved is there", async ({
    page,
    installation,
    signIn,
  }) => {
    await signIn("manager");
    await page.goto(visionPage);
    await place(page, vision).fill("We mend it once.");
    await expect(saved(page)).toBeVisible();
    await place(page, vision).pressSequentially(" And then we ask.", { delay: 20 });
    await installation.kill();
    await place(page, vision).pressSequentially(" Every time.", { delay: 20 });
    await expect(page.getByText("Not saved: no connection, kept on this device")).toBeVisible();
    await installation.startAgain();
    await expect(saved(page)).toBeVisible({ timeout: 40_000 });
    await page.reload();
    await expect(place(page, vision)).toHaveValue("We mend it once. And then we ask. Every time.");
  });

  test("A session that ends in the middle of a word costs nothing: one signs in again in place", async ({
    page,
    context,
    installation,
    expectAccessible,
  }) => {
    await page.goto(await installation.setUpAddress());
    await page.getByLabel("Name of the organisation").fill("Mill Lane");
    await page.getByLabel("Your name").fill("Li Na");
    await page.getByLabel("E-mail address or user name").fill("li@example.org");
    await page.getByLabel("Password", { exact: true }).fill("four green kettles sing");
    await page.getByRole("button", { name: "Set up Keepword" }).click();
    await expect(page).toHaveURL(/\/desk\/mill-lane$/);
    await page.goto(`${deskOf("mill-lane", "vision")}?screen=statement`);
    const kept = (await context.cookies()).filter(({ httpOnly }) => !httpOnly);
    await context.clearCookies();
    await context.addCookies(kept);
    await page.route("**/draft/company", (route) => route.abort());
    await place(page, vision).fill("We keep the day we promised.");
    const dialog = page.getByRole("dialog", { name: "Sign in again" });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel("Password").fill("four green kettles");
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await expect(dialog.getByText("That is not the password.")).toBeVisible();
    await dialog.getByLabel("Password").fill("four green kettles sing");
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await expect(dialog).toBeHidden();
    await expect(saved(page)).toBeVisible();
    await page.unroute("**/draft/company");
    await page.reload();
    await expect(place(page, vision)).toHaveValue("We keep the day we promised.");
  });

  test("Two people in one answer: the second sees both texts and chooses; each sees that the other is there", async ({
    page,
    browser,
    installation,
    signIn,
    expectAccessible,
  }) => {
    await signIn("manager", { name: "Li Na" });
    await page.goto(visionPage);
    const other = await browser.newContext({ baseURL: installation.url });
    const colleague = await signIn("manager", { name: "Wang Fang", context: other });
    expect(colleague.name).toBe("Wang Fang");
    const theirs = await other.newPage();
    await theirs.goto(visionPage);
    await expect(theirs.getByText("Li Na is here too")).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText("Wang Fang is here too")).toBeVisible({ timeout: 15_000 });

    await page.route("**/draft/company", (route) => route.abort());
    await theirs.getByLabel(vision).fill("We mend it once.");
    await expect(saved(theirs)).toBeVisible();
    await place(page, vision).fill("We answer quickly.");
    const clash = page.getByRole("alertdialog");
    await expect(clash.getByText("Wang Fang changed the same answer while you were writing")).toBeVisible();
    await expect(clash.getByText("We mend it once.")).toBeVisible();
    await expect(clash.getByText("We answer quickly.")).toBeVisible();
    await expectAccessible(page);
    await clash.getByRole("button", { name: "Keep mine" }).click();
    await expect(saved(page)).toBeVisible();
    await theirs.reload();
    await expect(theirs.getByLabel(vision)).toHaveValue("We answer quickly.");
    await other.close();
  });
});

test("The keyboard alone leads from the set-up page to the published one", async ({
  page,
  installation,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  const { slug } = await publishFromNothing(
    page,
    words.en,
    { address: await installation.setUpAddress(), trade: "clinic", name: "Mill Lane Clinic" },
    expectAccessible,
    new KeyboardNewcomer(page),
  );
  await page.goto(`/s/${slug}`);
  expect(await page.locator(".standard").count()).toBeGreaterThanOrEqual(5);
});

test("The keyboard alone writes a goal and sees it become a sentence", async ({ page, signIn }) => {
  await signIn("manager");
  await page.goto(deskOf("harbour-water", "goals"));
  const add = page.getByRole("button", { name: "Add one" });
  await add.focus();
  await page.keyboard.press("Enter");
  const subject = page.getByLabel("What do you promise?");
  await expect(subject).toBeFocused();
  await page.keyboard.type("mend your street light");
  await page.getByLabel("How many").first().focus();
  await page.keyboard.type("3");
  await expect(page.getByText("We mend your street light within 3 working days").first()).toBeVisible();
  await expect(saved(page)).toBeVisible();
});

test("A list is put in another order by dragging, by the keyboard and by buttons", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("manager");
  await page.goto(deskOf("harbour-water", "principles"));
  await page.getByRole("button", { name: /^Use all \d/ }).click();
  const names = async () => {
    const shown = await page
      .locator("li[id^='principles/principles/'] button[aria-expanded]")
      .allInnerTexts();
    return shown.map((each) => each.replace(/^[▸▾]\s*/, ""));
  };
  const [first = "", second = "", third = "", ...others] = await names();
  const order = async (expected: string[]) => {
    await page.getByRole("button", { name: "Done" }).click();
    await expect.poll(names).toEqual([...expected, ...others]);
    await page.getByRole("button", { name: "Change the order" }).click();
  };
  await page.getByRole("button", { name: "Change the order" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Move ${first} down` }).click();
  await order([second, first, third]);

  await page.getByRole("row", { name: third }).dragTo(page.getByRole("row", { name: second }), {
    targetPosition: { x: 40, y: 2 },
  });
  await order([third, second, first]);

  await page.getByRole("row").first().focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "Enter", "ArrowUp", "ArrowUp", "Enter"])
    await page.keyboard.press(key);
  await order([third, first, second]);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  expect(await names()).toEqual([third, first, second, ...others]);
});

test("A clause is said in other words, says when the answers have moved on, and is put back", async ({
  page,
  installation,
  signIn,
}) => {
  installation.fillWithExamples();
  await signIn("manager", { slug: "harbour-water" });
  await page.goto(deskOf("harbour-water", "speed"));
  const preview = page.locator("aside[data-preview]");
  const clause = preview.locator(".clause").filter({ hasText: "When it is busy" });
  await clause.hover();
  await clause.getByRole("button", { name: "Reword" }).click();
  await clause
    .getByRole("textbox", { name: "The clause in your own words" })
    .fill("When more than six of you wait, we open a second counter.");
  await clause.getByRole("button", { name: "Use this wording" }).click();
  await expect(preview.getByText("When more than six of you wait, we open a second counter.")).toBeVisible();

  const busy = page.locator("li[id^='speed/whenBusy/'] button[aria-expanded]").first();
  await busy.click();
  await page.getByRole("textbox", { name: "What happens then?" }).fill("we ring you back the same day");
  await expect(preview.getByText(/Your answers have changed since/)).toBeVisible();
  const reworded = preview.locator(".clause").filter({ hasText: "second counter" });
  await reworded.getByRole("button", { name: "Make it from the answers again" }).click();
  await expect(preview.getByText("we ring you back the same day").first()).toBeVisible();
  await expect(saved(page)).toBeVisible();
});

test("A wrong telephone number is right on the public page within a minute", async ({
  page,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  await signIn("administrator", { slug: "harbour-water" });
  const began = Date.now();
  await page.goto(deskOf("harbour-water", "organisation"));
  await page
    .locator("li[id^='organisation/channels/'] button[aria-expanded]")
    .filter({ hasText: /line|phone/i })
    .first()
    .click();
  await page.getByLabel("Which number, address or account is it?").fill("0300 555 0188");
  await expect(saved(page)).toBeVisible();
  await page.goto(deskOf("harbour-water", "publish"));
  await expect(page.locator("ins").filter({ hasText: "0188" }).first()).toBeVisible();
  await expectAccessible(page);
  for (const note of await page.locator("[id^=note-]").all())
    await note.fill("The telephone number is corrected.");
  await page.getByLabel(words.en.withoutReview).check();
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await expect(page.getByRole("heading", { name: /is published$/ })).toBeVisible();
  await page.goto("/s/harbour-water");
  await expect(page.getByText("0300 555 0188").first()).toBeVisible();
  expect(Date.now() - began).toBeLessThan(60_000);
});

test("An auditor reads the desk and changes nothing; staff do not get in", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("auditor");
  await page.goto(visionPage);
  await expect(page.getByText("You can read this draft")).toBeVisible();
  await expect(place(page, vision)).toBeDisabled();
  await expectAccessible(page);
  await signIn("staff");
  await page.goto(visionPage);
  await expect(page.getByText(/Your access does not include this/)).toBeVisible();
  await expectAccessible(page);
});

/** What a policy of a small bicycle workshop needs to be published, row by row. */
const workshop = {
  "organisation/channels/shop": {
    kind: "counter",
    location: { en: "4 Mill Lane" },
    hours: { monday: [{ from: "09:00", to: "17:30" }] },
  },
  vision: { statement: { en: "You ride home on the day you come to us." } },
  "goals/goals/puncture": {
    subject: { en: "mend your puncture" },
    subjectForm: "deed",
    channels: ["counter"],
    measure: "within",
    bands: [
      {
        limits: [
          {
            statistic: "share",
            time: { kind: "duration", comparison: "at_most", value: 2, unit: "hours" },
            target: { value: 90, unit: "percent", comparison: "at_least" },
          },
        ],
      },
    ],
    clock: { counts: "opening_hours" },
    audience: { public: true },
  },
  complaints: {
    acknowledge: { time: { value: 1, unit: "working_days" } },
    answer: { time: { value: 10, unit: "working_days" } },
  },
  "complaints/ways/shop": { how: { en: "Tell any of us." } },
  "complaints/stages/owner": { name: { en: "The owner looks at it" } },
};

test.describe("with a draft that can be published", () => {
  test.beforeEach(async ({ page, installation }) => {
    await page.goto(await installation.setUpAddress());
    await page.getByLabel("Name of the organisation").fill("Mill Lane");
    await page.getByLabel("Your name").fill("Li Na");
    await page.getByLabel("E-mail address or user name").fill("li@example.org");
    await page.getByLabel("Password", { exact: true }).fill("four green kettles sing");
    await page.getByRole("button", { name: "Set up Keepword" }).click();
    await expect(page).toHaveURL(/\/desk\/mill-lane$/);
    for (const [at, body] of Object.entries(workshop)) {
      const row = { revision: 0, saveId: `first ${at}`, sortKey: at.split("/").length > 1 ? "a" : "", body };
      const reply = await page.request.put(draftApi("mill-lane", at), {
        data: { ...row, removed: false },
        headers: { Origin: installation.url },
      });
      expect(reply.status(), await reply.text()).toBe(200);
    }
  });

  test("A manager sees what an editor would say, is stopped by a contradiction, and publishes with a reason", async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(deskOf("mill-lane", "complaints"));
    const claim = page.getByLabel("How does a customer claim a remedy?");
    await claim.fill("Tell us what happened, and we pay as soon as possible.");
    const beside = page.getByRole("main");
    await expect(beside.getByText("“as soon as possible” does not say when.").first()).toBeVisible();
    await expect(claim).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "One suggestion on this page" })).toBeVisible();

    const heard = page.locator("section[id='q-complaints/acknowledge']");
    await heard.getByLabel("How many").fill("30");
    const late =
      "You say that you have the complaint within 30 working days, and yet answer it within 10 working days.";
    await expect(heard.getByText(late).first()).toBeVisible();
    await heard.getByRole("button", { name: /^Why/ }).click();
    await expect(heard.getByText(/Somebody who complains counts the days/)).toBeVisible();
    await expectAccessible(page);
    await expect(saved(page)).toBeVisible();

    await page.goto(deskOf("mill-lane", "publish"));
    await expect(page.getByRole("heading", { name: "One thing is missing" })).toBeVisible();
    await expect(page.getByText(`Complaints: ${late}`).first()).toBeVisible();
    const worthwhile = page.getByRole("region", { name: "Worth another look" });
    await expect(worthwhile.getByText("“as soon as possible” does not say when.").first()).toBeVisible();
    await page.getByLabel(words.en.withoutReview).check();
    const publish = page.getByRole("button", { name: words.en.publish });
    await expect(publish).toBeDisabled();
    await expectAccessible(page);
    await page.getByText("Publish without it").click();
    await page
      .getByLabel("The reason is kept with the version, for whoever asks later.")
      .fill("The new desk opens next month.");
    await expect(page.getByRole("heading", { name: "Nothing is missing" })).toBeVisible();
    await publish.click();
    await expect(page.getByRole("heading", { name: "Version 1.0 is published" })).toBeVisible();
  });

  test("A remark on the publish page leads to its place", async ({ page }) => {
    await page.goto(deskOf("mill-lane", "publish"));
    const said = "“mend your puncture”: what does the customer get when you miss it?";
    const remark = page.getByRole("listitem").filter({ hasText: said });
    await remark.getByRole("link", { name: /^Go there/ }).click();
    const puncture = page.locator("li[id='goals/goals/puncture']");
    await expect(puncture.getByRole("button", { expanded: true }).first()).toBeVisible();
    await expect(puncture.getByText(said).first()).toBeVisible();
  });
});
