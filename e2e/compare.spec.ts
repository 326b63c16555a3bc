import { comparisonPage, deskOf, draftApi } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const slug = "harbour-water";
const asked = (language: string) =>
  `${comparisonPage(slug)}?from=1.0&to=2.0&language=${language}&edition=public`;

for (const { locale, language, width, colorScheme, say } of [
  {
    locale: "en",
    language: "en",
    width: 1440,
    colorScheme: "light",
    say: {
      title: "Compare versions",
      goal: "Answer your call",
      field: "Time limit",
      before: "30 seconds",
      after: "20 seconds",
      edition: "Edition",
      staff: "for staff",
      go: "Compare",
      summary: "time limit from 30 to 20 seconds",
    },
  },
  {
    locale: "zh-CN",
    language: "zh-Hans",
    width: 390,
    colorScheme: "dark",
    say: {
      title: "比较版本",
      goal: "接听您的来电",
      field: "时限",
      before: "30秒",
      after: "20秒",
      edition: "读者",
      staff: "员工版",
      go: "比较",
      summary: "时限由30秒改为20秒",
    },
  },
] as const)
  test.describe(`in ${language} at ${String(width)} px`, () => {
    test.use({ locale, viewport: { width, height: 900 }, colorScheme });

    test("A manager sees what differs between two versions, by field and word by word", async ({
      page,
      installation,
      signIn,
      expectAccessible,
    }) => {
      installation.fillWithExamples();
      await signIn("manager");
      await page.goto(asked(language));
      await expect(page.getByRole("heading", { level: 1, name: say.title })).toBeVisible();
      await expect(page.getByText(say.summary)).toBeVisible();
      const goal = page.getByRole("table", { name: say.goal });
      const field = goal.getByRole("row").filter({ has: page.getByRole("rowheader", { name: say.field }) });
      await expect(field.getByRole("cell").first()).toContainText(say.before.slice(0, 2));
      await expect(field.getByRole("deletion")).toContainText("30");
      await expect(field.getByRole("insertion")).toContainText("20");
      const standard = page.getByRole("listitem").filter({ hasText: say.goal });
      await expect(standard.getByRole("insertion").first()).toBeVisible();
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);

      await page.getByLabel(say.edition).selectOption(say.staff);
      await page.getByRole("button", { name: say.go, exact: true }).click();
      await expect(page).toHaveURL(/edition=staff/);
      await expect(page.getByLabel(say.edition)).toHaveValue("staff");
    });
  });

test("Before publishing, a manager sees every place that a changed goal touches, in each language", async ({
  page,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  await signIn("manager");
  const { rows } = (await (await page.request.get(draftApi(slug))).json()) as {
    rows: Record<string, { body: { bands: unknown[] }; revision: number; sortKey: string }>;
  };
  const row = rows["goals/goals/calls"]!;
  const body = JSON.parse(JSON.stringify(row.body).replace('"value":20,', '"value":15,')) as object;
  const saved = await page.request.put(draftApi(slug, "goals/goals/calls"), {
    data: { ...row, body, saveId: "faster", removed: false },
  });
  expect(saved.ok()).toBe(true);
  await page.goto(deskOf(slug, "publish"));
  const places = page.getByRole("region", { name: "Where a changed promise is read" });
  await places.locator("summary").click();
  await expect(places.getByText("within 15 seconds").first()).toBeVisible();
  await expect(places.getByText("15秒").first()).toBeVisible();
  await expect(places.getByText("for staff").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Compare word by word" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "15" }).first()).toBeVisible();
});
