import { readStatements } from "#voting/acts/readStatements.ts";
import type { Campaign } from "../campaign.wire.ts";
import { boundariesOf } from "../library/campaignClock.ts";
import type { EditionStore } from "../library/editionStore.ts";
import { newsEnds } from "../newsWindow.ts";

/** Lists whose entries' instants count (rule P14). */
const dated = [
  "story/all",
  "project/all",
  "worker/all",
  "street/all",
  "campaign/all",
  "correction/all",
];

const newsMs = newsEnds({ publishedAt: new Date(0).toISOString() }).getTime();

const number = (row: unknown): number[] => {
  const { at } = row as { at: number | null };
  return at === null ? [] : [at];
};

/**
 * Rule P14: the moment of an edition is the last at which anything in it changed, a passed boundary of a campaign and the end of a
 * story's days as news included. The same content so gives the same edition, whenever it is gathered.
 */
export function momentOf(
  { database, documents }: EditionStore,
  changedAt: readonly string[],
  now: Date,
): Date {
  const until = now.getTime();
  const at = database.prepare("SELECT max(at) AS at FROM entry WHERE list = ? AND at <= ?");
  const updated = database.prepare(
    "SELECT max(updated) AS updated FROM entry WHERE list = ? AND updated <= ?",
  );
  const instants = [
    ...dated.flatMap((list) => number(at.get(list, until))),
    ...dated.flatMap((list) => {
      const row = updated.get(list, now.toISOString()) as { updated: string | null };
      return row.updated ? [Date.parse(row.updated)] : [];
    }),
    ...number(at.get("story/all", until - newsMs)).map((one) => one + newsMs),
    ...[...documents<Campaign>("campaign")].flatMap((campaign) => [
      ...boundariesOf(campaign),
      ...readStatements(campaign.acts).map((act) => Date.parse(act.at)),
    ]),
    ...[...documents<{ at: string }>("tombstone")].map((stone) => Date.parse(stone.at)),
    ...changedAt.map((text) => Date.parse(text)),
  ];
  return new Date(
    instants.filter((one) => one <= until).reduce((latest, one) => Math.max(latest, one), 0),
  );
}

/** The next instant after a moment at which pages change by themselves. */
export function nextMoment({ database, documents }: EditionStore, moment: Date): Date | undefined {
  const after = moment.getTime();
  const oldestNews = database.prepare("SELECT min(at) AS at FROM entry WHERE list = ? AND at > ?");
  const coming = [
    ...number(oldestNews.get("story/all", after - newsMs)).map((one) => one + newsMs),
    ...[...documents<Campaign>("campaign")].flatMap(boundariesOf),
  ].filter((one) => one > after);
  return coming.length > 0 ? new Date(Math.min(...coming)) : undefined;
}
