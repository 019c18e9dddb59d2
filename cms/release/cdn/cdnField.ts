import type { FieldHook, TextField } from "payload";
import { transactionOf } from "#leaves/transactionOf.ts";
import { cdnSettings } from "./cdnSettings.ts";
import type { PurgeBudget } from "./decideCall.ts";
import { type ReleasePurge, releasePurge } from "./releasePurge.ts";
import { wording } from "./wording.ts";

/** The state of a release at the content delivery network in words, the worst first; nothing when it asked for nothing. */
export function purgeNote(purge: ReleasePurge, { limit, reserve }: PurgeBudget): string {
  const { waiting, running, done, failing, trouble, spentToday } = purge;
  if (failing > 0 && trouble) return wording.failed(trouble, failing);
  if (waiting > 0)
    return spentToday >= limit - reserve ? wording.saved(waiting) : wording.waiting(waiting);
  if (running > 0) return wording.running(running);
  return done > 0 ? wording.done(done) : "";
}

const noteOf: FieldHook = async ({ req, siblingData }) => {
  const settings = cdnSettings();
  const number: unknown = siblingData?.number;
  if (!settings || typeof number !== "number") return "";
  // Through the request's own connection: one that holds a connection must not wait for another.
  const purge = await releasePurge(transactionOf(req), number, new Date());
  return purgeNote(purge, settings.budget);
};

/** Whether shared caches have forgotten what this release took down or replaced; looked up, not stored. */
export const cdnField: TextField = {
  name: "cdn",
  type: "text",
  virtual: true,
  label: { zh: "CDN 刷新", en: "CDN" },
  admin: {
    condition: (data) => Boolean(data?.cdn),
    description: {
      zh: "撤下的页面和图片、换过的图片，是否已从 CDN 的缓存中清除。读者的浏览器和微信里已经打开过的，不受刷新影响。",
      en: "Whether the CDN forgot what was taken down or replaced. Browsers and WeChat keep what they have.",
    },
  },
  hooks: { afterRead: [noteOf] },
};
