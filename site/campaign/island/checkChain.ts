import type {
  AuditCampaign,
  AuditCheckpoint,
  Checkpoint,
  SealHead,
} from "#voting/seals/seal.wire.ts";
import { headsOf } from "./auditApi.ts";
import { type Chain, hashOfText, isSigned, type Link } from "./checkReceipt.ts";

const streams = ["likes", "ballots"] as const;

/** All seals of a stream up to the checkpoint: each goes on from the one before, and the last is the one that was signed. */
async function linksOf(slug: string, stream: (typeof streams)[number], told: Checkpoint) {
  const links: Link[] = [];
  const last = told[stream];
  let isWhole = true;
  let previous = "0".repeat(64);
  for (let page = 1; last && links.length < last.number; page += 1) {
    const heads = await headsOf(slug, stream, page);
    if (!heads || heads.length === 0) return undefined;
    for (const text of heads) {
      if (links.length === last.number) break;
      const head: SealHead = JSON.parse(text);
      isWhole =
        isWhole &&
        head.previous === previous &&
        head.number === links.length + 1 &&
        head.stream === stream &&
        head.rulesHash === told.rulesHash;
      previous = await hashOfText(text);
      links.push({ at: head.at, hash: previous, text });
    }
  }
  return { links, isWhole: isWhole && (!last || last.head === previous) };
}

/** Checks every seal of a campaign from the first to the signed checkpoint; undefined when a file cannot be had. */
export async function checkChain(
  campaign: AuditCampaign,
  { checkpoint, signature }: AuditCheckpoint,
): Promise<Chain | undefined> {
  const told: Checkpoint = JSON.parse(checkpoint);
  const [likes, ballots] = [
    await linksOf(campaign.slug, "likes", told),
    await linksOf(campaign.slug, "ballots", told),
  ];
  if (!likes || !ballots) return undefined;
  const isOurs = told.campaign === campaign.slug && told.rulesHash === campaign.rulesHash;
  return {
    isSigned: await isSigned(campaign, { text: checkpoint, signature, at: told.at }),
    isWhole: likes.isWhole && ballots.isWhole && isOurs,
    links: { likes: likes.links, ballots: ballots.links },
    at: told.at,
  };
}

const hourMs = 3_600_000;
const dayOf = (at: string) => new Date(Date.parse(at) + 8 * hourMs).toISOString().slice(0, 10);

/** The line of each day that is over, oldest first: what a newspaper prints of it (FORMAT.md, section 10). */
export async function dayLines(
  slug: string,
  { links, at }: Pick<Chain, "links" | "at">,
): Promise<{ day: string; line: string }[]> {
  const firsts = streams.map((stream) => links[stream][0]?.at ?? "~").sort();
  const lines: { day: string; line: string }[] = [];
  if (firsts[0] === undefined || firsts[0] === "~") return lines;
  for (let time = Date.parse(`${dayOf(firsts[0])}T00:00:00Z`); ; time += 24 * hourMs) {
    const day = new Date(time).toISOString().slice(0, 10);
    if (day >= dayOf(at)) return lines;
    const [likes, ballots] = streams.map((stream) => {
      const until = links[stream].filter((link) => dayOf(link.at) <= day);
      return until[until.length - 1]?.hash ?? "-";
    });
    const hash = await hashOfText(`gridpress day ${slug} ${day} ${likes} ${ballots}`);
    lines.push({ day, line: (hash.slice(0, 20).match(/.{4}/g) ?? []).join("-") });
  }
}

/** The day of a line however somebody typed it from the newspaper; undefined when it is no day's. */
export const dayOfLine = (
  lines: readonly { day: string; line: string }[],
  typed: string,
): string | undefined => {
  const digits = typed
    .normalize("NFKC")
    .replace(/[^0-9a-f]/gi, "")
    .toLowerCase();
  return lines.find(({ line }) => line.replace(/-/g, "") === digits)?.day;
};
