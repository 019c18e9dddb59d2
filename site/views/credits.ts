import type { Credit, Origin } from "#content/story.wire.ts";
import { creditRoles } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";

/** One part of a credits line: “记者 沈悦”. */
export type CreditLine = { role: string; names: readonly string[] };

/** Credits in the order in which a newspaper prints them; roles named twice are joined. */
export const creditLines = (credits: readonly Credit[]): CreditLine[] =>
  creditRoles.flatMap(({ value, label }) => {
    const names = credits.filter(({ role }) => role === value).flatMap((credit) => credit.names);
    return names.length > 0 ? [{ role: label, names }] : [];
  });

const bylineNames = 3;

/** The short line under a headline: the reporters, or the source of a reprint. */
export const bylineOf = (credits: readonly Credit[], origin: Origin): string | undefined => {
  if (origin.kind === "reprint") return `来源：${origin.source}`;
  const reporters = credits.find(({ role }) => role === "reporter");
  if (!reporters) return undefined;
  const names = reporters.names.slice(0, bylineNames).join(" ");
  const more = reporters.names.length > bylineNames ? " 等" : "";
  return `${labelOf(creditRoles, "reporter")} ${names}${more}`;
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
