import type { ChannelKind } from "../../goals/goal.ts";

/** What each kind of channel is called where people choose among them. */
export const channelOptions: Readonly<Record<ChannelKind, readonly [en: string, zh: string]>> = {
  phone: ["Telephone", "电话"],
  email: ["E-mail", "电子邮件"],
  web: ["Website or form", "网站或网上表单"],
  chat: ["Chat", "在线客服"],
  counter: ["Counter", "柜台"],
  letter: ["Letter", "信函"],
  social: ["Social media", "社交媒体"],
  wechat: ["WeChat", "微信"],
  field: ["Visit to the customer", "上门"],
  hotline: ["Outside hotline, such as 12345", "外部热线（如12345）"],
};
