import { z } from "zod";

const name = /^MP_verify_[A-Za-z0-9]{1,64}\.txt$/;
const content = /^[A-Za-z0-9]{1,128}$/;

/** Rule C32: the file with which WeChat makes sure of a host has a name of its own kind. */
export const isWechatFileName = (value: string): boolean => name.test(value);

/** Rule C32: letters and digits are all that stands in it. */
export const isWechatFileContent = (value: string): boolean => content.test(value);

const account =
  /^https?:\/\/(?:weixin\.qq\.com|mp\.weixin\.qq\.com|u\.wechat\.com)\/[\w./?=&%-]{1,200}$/;

/** Rule C44: what the QR code of a WeChat account says is an address of WeChat's. */
export const isWechatAccount = (value: string): boolean => account.test(value);

/** The same rule for what crosses a boundary. */
export const wechatFileWire = z.strictObject({
  name: z.string().refine(isWechatFileName),
  content: z.string().refine(isWechatFileContent),
});
export type WechatFile = z.infer<typeof wechatFileWire>;
