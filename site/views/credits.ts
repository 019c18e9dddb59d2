import type { Credit, Origin, Story } from "#content/story.wire.ts";
import { creditRoles } from "#content/vocabulary.ts";
import { isOwnAuthor } from "#edition/library/authorsOf.ts";
import { authorKey } from "#leaves/authorKey.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";

/** A name, with the page of the author's stories where it has one. */
type Name = { name: string; href?: string };

/** One part of a credits line: “记者 沈悦”. */
export type CreditLine = { role: string; names: readonly Name[] };

type Credited = Pick<Story, "credits" | "origin">;

const nameOf = (name: string, role: Credit["role"], { origin }: Credited): Name =>
  isOwnAuthor(role, origin) ? { name, href: paths.author(authorKey(name)) } : { name };

/** Credits in the order in which a newspaper prints them; roles named twice are joined. */
export const creditLines = (story: Credited): CreditLine[] =>
  creditRoles.flatMap(({ value, label }) => {
    const names = story.credits
      .filter(({ role }) => role === value)
      .flatMap((credit) => credit.names.map((name) => nameOf(name, value, story)));
    return names.length > 0 ? [{ role: label, names }] : [];
  });

const bylineNames = 3;

/** The short line under a headline: who wrote it, or the source of a reprint. */
export type Byline = {
  label: string;
  names: readonly Name[];
  /** Whether there are more than these. */
  hasMore: boolean;
};

/** The line of a story; undefined where nobody is named. */
export const bylineOf = (story: Credited): Byline | undefined => {
  const { credits, origin } = story;
  if (origin.kind === "reprint")
    return { label: `来源：${origin.source}`, names: [], hasMore: false };
  const writers =
    credits.find(({ role }) => role === "reporter") ??
    credits.find(({ role }) => role === "correspondent");
  if (!writers) return undefined;
  const { role, names } = writers;
  return {
    label: labelOf(creditRoles, role),
    names: names.slice(0, bylineNames).map((name) => nameOf(name, role, story)),
    hasMore: names.length > bylineNames,
  };
};

type OriginLine = { label: string; value: string; href?: string | undefined };

/** What a reprint must show; empty for the paper's own texts. */
export const originLines = (origin: Origin): OriginLine[] =>
  origin.kind === "original"
    ? []
    : [
        { label: "来源", value: origin.source, href: origin.url },
        { label: "原作者", value: origin.author },
        { label: "原标题", value: origin.title },
        { label: "编辑", value: origin.editor },
      ];
