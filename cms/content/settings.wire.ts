import { z } from "zod";
import { webAddressWire } from "./webAddress.ts";
import { isWechatAccount, wechatFileWire } from "./wechatFile.ts";

const legalNumber = z.strictObject({ number: z.string().min(1), url: webAddressWire.optional() });

/** What the site says of itself on every page. */
export const settingsWire = z.strictObject({
  name: z.string().min(1),
  tagline: z.string(),
  description: z.string(),
  organisers: z.array(z.string()),
  hotline: z.string(),
  weibo: z.string().optional(),
  wechat: z.string().optional(),
  /** What the QR code of that account says: the site draws it anew. */
  wechatCode: z.string().refine(isWechatAccount).optional(),
  icp: legalNumber.optional(),
  policeFiling: legalNumber.optional(),
  newsLicence: z.string().optional(),
  complaintLine: z.string().optional(),
  complaintEmail: z.string().optional(),
  /** What WeChat asks for at the root of the site before an account may use this host. */
  wechatFiles: z.array(wechatFileWire).default([]),
  /** Groups of words that mean the same to a reader who searches. */
  synonyms: z.array(z.array(z.string().min(1))).default([]),
  /** About page. */
  about: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
  /** The numbers above are made up for the demonstration. */
  sample: z.boolean(),
});
export type Settings = z.infer<typeof settingsWire>;
