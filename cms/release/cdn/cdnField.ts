import type { FieldHook, TextField } from "payload";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { transactionOf } from "#voting/acts/transactionOf.ts";
import type { TaskTrouble } from "./afterCall.ts";
import { cdnSettings } from "./cdnSettings.ts";
import type { PurgeBudget } from "./decideCall.ts";
import { wording } from "./wording.ts";

/** How far the URLs of one release are. */
export type ReleasePurge = {
  waiting: number;
  running: number;
  done: number;
  /** URLs of tasks that were tried and wait for another try, and why. */
  failing: number;
  trouble?: TaskTrouble;
  spentToday: number;
};

const readPurge = `SELECT
    count(*) FILTER (WHERE t.id IS NULL OR t.state = 'waiting' AND t.trouble IS NULL)::int AS waiting,
    count(*) FILTER (WHERE t.state = 'waiting' AND t.trouble IS NOT NULL)::int AS failing,
    count(*) FILTER (WHERE t.state = 'running')::int AS running,
    count(*) FILTER (WHERE t.state = 'done')::int AS done,
    max(t.trouble) FILTER (WHERE t.state = 'waiting') AS trouble,
    max(t.trouble_detail) FILTER (WHERE t.state = 'waiting') AS detail,
    coalesce((SELECT spent FROM cdn_days WHERE day = $2), 0) AS "spentToday"
  FROM cdn_asks a LEFT JOIN cdn_tasks t ON t.id = a.task WHERE a.release = $1`;

type Row = Omit<ReleasePurge, "trouble"> & {
  trouble: TaskTrouble["trouble"] | null;
  detail: string | null;
};

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
  const today = shanghaiDay(new Date());
  // Through the request's own connection: one that holds a connection must not wait for another.
  const { rows } = await transactionOf(req).query(readPurge, [number, today]);
  const row = rows[0] as Row | undefined;
  if (!row) return "";
  const { trouble, detail, ...counts } = row;
  const told = trouble === null ? {} : { trouble: { trouble, detail: detail ?? "" } };
  return purgeNote({ ...counts, ...told }, settings.budget);
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
