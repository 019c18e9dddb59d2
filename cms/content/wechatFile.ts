import { z } from "zod";

const name = /^MP_verify_[A-Za-z0-9]{1,64}\.txt$/;
const content = /^[A-Za-z0-9]{1,128}$/;

/** Rule C32: the file with which WeChat makes sure of a host has a name of its own kind. */
export const isWechatFileName = (value: string): boolean => name.test(value);

/** Rule C32: letters and digits are all that stands in it. */
export const isWechatFileContent = (value: string): boolean => content.test(value);

/** The same rule for what crosses a boundary. */
export const wechatFileWire = z.strictObject({
  name: z.string().refine(isWechatFileName),
  content: z.string().refine(isWechatFileContent),
});
export type WechatFile = z.infer<typeof wechatFileWire>;
