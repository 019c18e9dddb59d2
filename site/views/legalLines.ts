import type { Settings } from "#content/settings.wire.ts";
import { listOf, wording } from "../wording.ts";

type LegalLine = { text: string; href?: string };

const labelled = (label: string, value: string | undefined): LegalLine[] =>
  value ? [{ text: `${label}：${value}` }] : [];

/** What the foot of every page must say, in the order of print: who runs it, under which numbers, where to complain. */
export const legalLines = (settings: Settings): LegalLine[] => [
  ...labelled(wording.organisers, listOf(settings.organisers)),
  ...labelled(wording.hotline, settings.hotline),
  ...labelled(wording.newsLicence, settings.newsLicence),
  ...labelled(wording.complaintLine, settings.complaintLine),
  ...labelled(wording.complaintEmail, settings.complaintEmail),
  ...[settings.icp, settings.policeFiling].flatMap((filing) =>
    filing ? [{ text: filing.number, href: filing.url }] : [],
  ),
  ...(settings.sample ? [{ text: wording.sampleNumbers }] : []),
];
