import type { Problem, Receipt } from "#voting/campaign/vote.wire.ts";
import type {
  AuditCampaign,
  AuditCheckpoint,
  HeadsFile,
  SealFile,
  SealHead,
} from "#voting/seals/seal.wire.ts";
import { ask } from "../../frame/ask.ts";

export type FoundReceipt =
  | { kind: "found"; receipt: Receipt }
  | { kind: "refused"; problem: Problem }
  | { kind: "unreachable" };

/** Looks a receipt up. */
export async function findReceipt(campaign: string, id: string): Promise<FoundReceipt> {
  const answer = await ask(`/vote/${campaign}/receipts/${encodeURIComponent(id)}`);
  if (!answer?.body || answer.status >= 500) return { kind: "unreachable" };
  return answer.isOk
    ? { kind: "found", receipt: answer.body as Receipt }
    : { kind: "refused", problem: answer.body as Problem };
}

/** The file that names a campaign's keys; undefined when it cannot be had. */
export async function auditCampaignOf(campaign: string): Promise<AuditCampaign | undefined> {
  const answer = await ask(`/vote/${campaign}/audit/campaign.json`);
  return answer?.isOk ? (answer.body as AuditCampaign) : undefined;
}

/** How far a campaign is sealed now, signed; undefined when it cannot be had. */
export async function checkpointOf(campaign: string): Promise<AuditCheckpoint | undefined> {
  const answer = await ask(`/vote/${campaign}/audit/checkpoint.json`);
  return answer?.isOk ? (answer.body as AuditCheckpoint) : undefined;
}

/** One file of a stream's heads; undefined when it cannot be had. */
export async function headsOf(
  campaign: string,
  stream: "likes" | "ballots",
  page: number,
): Promise<string[] | undefined> {
  const answer = await ask(`/vote/${campaign}/audit/${stream}-heads-${page}.json`);
  return answer?.isOk ? (answer.body as HeadsFile).heads : undefined;
}

/** The published files that a sealed receipt is checked against; undefined when they cannot be had. */
export async function auditFilesOf(
  campaign: string,
  { head: text }: { head: string },
): Promise<{ campaign: AuditCampaign; seal: SealFile } | undefined> {
  const { stream, number }: SealHead = JSON.parse(text);
  const [first, second] = await Promise.all([
    auditCampaignOf(campaign),
    ask(`/vote/${campaign}/audit/${stream}-${number}.json`),
  ]);
  if (!first || !second?.isOk) return undefined;
  return { campaign: first, seal: second.body as SealFile };
}
