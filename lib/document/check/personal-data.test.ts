import { describe, expect, it } from "vitest";
import { smallWorkbookInput } from "../../workbook/testing.ts";
import { workbook as workbookSchema, type WorkbookInput } from "../../workbook/workbook.ts";
import { mustsOf } from "./check.ts";

const found = (over: Partial<WorkbookInput>) =>
  mustsOf(workbookSchema.parse({ ...smallWorkbookInput, languages: ["en", "zh-Hans"], ...over })).filter(
    ({ code }) => code === "personal-data",
  );
const help = (text: string, language: "en" | "zh-Hans" = "en") => ({
  follow_up: { help: [{ id: "wheels", what: { en: "Wheels" }, how: { [language]: text } }] },
});

describe("personal data", () => {
  it.each([
    ["Ring Ann on 07700 900123.", "en"],
    ["Ring Ann on +44 7700 900 123.", "en"],
    ["打王师傅手机13800001234。", "zh-Hans"],
    ["打王师傅手机 138-0000-1234。", "zh-Hans"],
    ["Write to ann.price@gmail.com.", "en"],
    ["发邮件到 wang88@qq.com", "zh-Hans"],
    ["Ann lives at 14 Elm Road.", "en"],
    ["师傅家住柳河街5号2单元301室，晚上可以送去。", "zh-Hans"],
    ["身份证110101199003071234", "zh-Hans"],
  ] as const)("is in “%s”", (text, language) => {
    expect(found(help(text, language))).toMatchObject([
      { step: "follow_up", list: "help", item: "wheels", field: "how", language },
    ]);
  });

  it.each([
    ["Ring us on 0117 555 0142, or freephone 0800 555 0199.", "en"],
    ["Write to help@cycles.example.", "en"],
    ["Quote your order, such as 1380000123456.", "en"],
    ["打0571-8888-0000或12345热线。", "zh-Hans"],
    ["到示例区文津路18号来取。", "zh-Hans"],
    ["订单号20260901138000012345678。", "zh-Hans"],
    ["We live and work in Northport.", "en"],
    ["订单满3单元起送", "zh-Hans"],
  ] as const)("is not in “%s”", (text, language) => {
    expect(found(help(text, language))).toEqual([]);
  });

  it("is not what the organisation gives as its own address", () => {
    const channels: WorkbookInput["channels"] = [
      { id: "line", kind: "phone", address: "+44 7700 900123" },
      { id: "mail", kind: "email", address: "northgate@gmail.com" },
    ];
    const text = "Ring 07700 900 123 or write to Northgate@gmail.com.";
    expect(found(help(text))).toHaveLength(2);
    expect(found({ ...help(text), channels: [...(smallWorkbookInput.channels ?? []), ...channels] })).toEqual(
      [],
    );
  });

  it("is a contact’s own number, and its name does not give the number away", () => {
    const follow_up = { contacts: [{ id: "ann", about: { en: "Repairs" }, phone: "07700 900123" }] };
    expect(found({ follow_up }).map(({ id }) => id)).toEqual([
      "personal-data:follow_up:contacts:ann:phone:mobile:1",
    ]);
  });

  it("is nobody’s business where only staff read it", () => {
    expect(found({ discretion: { freedom: { en: "Ring Ann on 07700 900123." } } })).toEqual([]);
    const contact = { id: "ann", about: { en: "Repairs" }, phone: "07700 900123" };
    expect(found({ follow_up: { contacts: [{ ...contact, audience: { public: false } }] } })).toEqual([]);
  });
});
