import { expect, it } from "vitest";
import { wechatAccount } from "#content/settingsRules.ts";

it.each([
  "",
  undefined,
  "http://weixin.qq.com/r/AbCd-1_2",
  "https://mp.weixin.qq.com/a/~x".replace("~", ""),
])("takes %s as what the QR code of an account says", (value) =>
  expect(wechatAccount(value)).toBeUndefined(),
);

it.each([
  "华西社区报",
  "https://e.example/?weixin.qq.com/r/a",
  "https://weixin.qq.com.e.example/r/a",
  "javascript:weixin.qq.com/r/a",
])("refuses %s", (value) => expect(wechatAccount(value)).toContain("公众号二维码"));
