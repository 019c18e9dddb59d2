import type { Settings } from "#content/settings.wire.ts";
import { synonymGroups } from "#content/synonyms.ts";
import { webAddress } from "#content/webAddress.ts";
import type { SiteSetting } from "../../payload-types.ts";
import { rows, text } from "./parts.ts";

type LegalNumber = { number?: string | null; url?: string | null } | null | undefined;

const legalNumber = (value: LegalNumber) =>
  value?.number ? { number: value.number, url: webAddress(value.url) } : undefined;

export const siteSettings = (doc: SiteSetting): Settings => ({
  name: doc.name,
  tagline: doc.tagline ?? "",
  description: doc.description ?? "",
  organisers: [...rows(doc.organisers)],
  hotline: doc.hotline ?? "",
  weibo: text(doc.weibo),
  wechat: text(doc.wechat),
  wechatCode: text(doc.wechatCode),
  icp: legalNumber(doc.icp),
  policeFiling: legalNumber(doc.policeFiling),
  newsLicence: text(doc.newsLicence),
  complaintLine: text(doc.complaintLine),
  complaintEmail: text(doc.complaintEmail),
  wechatFiles: rows(doc.wechatFiles).map(({ name, content }) => ({ name, content })),
  synonyms: synonymGroups(doc.synonyms),
  about: rows(doc.about).map(({ heading, text: words }) => ({ heading, text: words })),
  sample: doc.sample ?? false,
});
