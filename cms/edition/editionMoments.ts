import { noticeOf, readStatements } from "#voting/acts/readStatements.ts";
import type { Edition } from "./edition.wire.ts";
import { newsEnds } from "./newsWindow.ts";

type Dated = Omit<Edition, "at" | "version">;

/**
 * Instants at which campaigns open or close a phase, at which the days of notice end, and at which a story stops being news:
 * what readers and search engines get changes then without anybody changing a text.
 */
const boundaries = ({ campaigns, stories }: Pick<Edition, "campaigns" | "stories">): string[] => [
  ...campaigns.flatMap(({ rules, acts }) => [
    ...[rules.likes, rules.ballot].flatMap((window) =>
      window ? [window.opens, window.closes] : [],
    ),
    ...noticeOf(acts, rules).map(({ ends }) => ends.toISOString()),
  ]),
  ...stories.map((story) => newsEnds(story).toISOString()),
];

const actsAt = ({ campaigns }: Pick<Edition, "campaigns">): string[] =>
  campaigns.flatMap(({ acts }) => readStatements(acts).map(({ at }) => at));

const instants = (texts: readonly string[]) => texts.map((text) => Date.parse(text));

/**
 * Rule P14: the moment of an edition is the last at which anything in it changed, a passed boundary of a campaign and the
 * end of a story's days as news included. The same content so gives the same edition, whenever it is assembled.
 */
export function editionMoment(edition: Dated, changedAt: readonly string[], now: Date): Date {
  const dated = [...edition.stories, ...edition.projects, ...edition.workers, ...edition.streets];
  const texts = [
    ...changedAt,
    ...[...dated, ...edition.campaigns].flatMap((doc) => [doc.publishedAt, doc.updatedAt]),
    ...[...edition.corrections, ...edition.tombstones].map(({ at }) => at),
    ...boundaries(edition),
    ...actsAt(edition),
  ];
  const past = instants(texts).filter((instant) => instant <= now.getTime());
  return new Date(past.reduce((latest, instant) => Math.max(latest, instant), 0));
}

/** The next instant after `now` at which the edition changes by itself. */
export function nextMoment(
  edition: Pick<Edition, "campaigns" | "stories">,
  now: Date,
): Date | undefined {
  const coming = instants(boundaries(edition)).filter((instant) => instant > now.getTime());
  return coming.length > 0 ? new Date(Math.min(...coming)) : undefined;
}
