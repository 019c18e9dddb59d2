import type { Problem, Receipt } from "#voting/campaign/vote.wire.ts";
import type { AuditCampaign, SealFile, SealHead } from "#voting/seals/seal.wire.ts";

export type FoundReceipt =
  | { kind: "found"; receipt: Receipt }
  | { kind: "refused"; problem: Problem }
  | { kind: "unreachable" };

/** Looks a receipt up. */
export async function findReceipt(campaign: string, id: string): Promise<FoundReceipt> {
  try {
    const response = await fetch(`/vote/${campaign}/receipts/${encodeURIComponent(id)}`);
    if (response.ok) return { kind: "found", receipt: await response.json() };
    if (response.status >= 500) return { kind: "unreachable" };
    return { kind: "refused", problem: await response.json() };
  } catch {
    return { kind: "unreachable" };
  }
}

/** The published files that a sealed receipt is checked against; undefined when they cannot be had. */
export async function auditFilesOf(
  campaign: string,
  { head: text }: { head: string },
): Promise<{ campaign: AuditCampaign; seal: SealFile } | undefined> {
  const { stream, number }: SealHead = JSON.parse(text);
  try {
    const [first, second] = await Promise.all(
      ["campaign", `${stream}-${number}`].map((name) =>
        fetch(`/vote/${campaign}/audit/${name}.json`),
      ),
    );
    if (!first?.ok || !second?.ok) return undefined;
    return { campaign: await first.json(), seal: await second.json() };
  } catch {
    return undefined;
  }
}
