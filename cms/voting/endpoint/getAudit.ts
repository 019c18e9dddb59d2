import { disclosed } from "../acts/publicActs.ts";
import { freeze } from "../campaign/freeze.ts";
import type { Stream } from "../ledger/ledger.ts";
import { claimKey } from "../seals/claimKey.ts";
import { makeCheckpoint } from "../seals/makeCheckpoint.ts";
import {
  type AuditActs,
  type AuditCampaign,
  auditFormat,
  type HeadsFile,
  headsPerFile,
  type SealFile,
} from "../seals/seal.wire.ts";
import { json, problem } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import type { Office } from "./office.ts";

const freshly = "public, max-age=0, s-maxage=10, must-revalidate";

const forever = "public, max-age=31536000, immutable";

/** Numbers beyond what the database counts with are nobody's. */
const sealName = /^(likes|ballots)-(heads-(?=\d{1,6}\.))?([1-9][0-9]{0,8})\.json$/;

/**
 * `GET /vote/:campaign/audit/campaign.json`, `…/checkpoint.json`, `…/acts.json`, `…/likes-1.json` and `…/likes-heads-1.json`: the files that anyone can check the
 * votes with. Seals never change, so they may be kept for ever.
 */
export async function getAudit(
  { seals, record }: { seals: Office["seals"]; record: Pick<Office["record"], "signedActs"> },
  booth: { campaign: Pick<Booth["campaign"], "id" | "frozen" | "rulesHash"> },
  ask: Pick<Ask, "path">,
): Promise<Answer> {
  const { id: campaign, frozen, rulesHash } = booth.campaign;
  const name = ask.path.split("/")[4] ?? "";
  if (name === "campaign.json") {
    const count = (stream: Stream) => seals.store.count({ campaign, stream });
    const [likes, ballots] = await Promise.all([count("likes"), count("ballots")]);
    const [first, ...later] = (await seals.store.keys()).keys;
    const body: AuditCampaign = {
      format: auditFormat,
      slug: frozen.slug,
      frozen: freeze(frozen),
      rulesHash,
      publicKey: first?.publicKey ?? seals.signer.publicKey,
      rotations: later.map(({ statement = "", signature = "" }) => ({ statement, signature })),
      seals: { likes, ballots },
    };
    return json(body, { "Cache-Control": freshly });
  }
  if (name === "checkpoint.json") {
    const body = await makeCheckpoint(seals.store, seals.signer, {
      ...{ id: campaign, slug: frozen.slug, rulesHash },
    });
    await claimKey(seals.store, seals.signer);
    return json(body, { "Cache-Control": freshly });
  }
  if (name === "acts.json") {
    const acts = disclosed(await record.signedActs(campaign), frozen.rules);
    const body: AuditActs = { acts };
    return json(body, { "Cache-Control": freshly });
  }
  const [, stream, isHeads, number] = sealName.exec(name) ?? [];
  const place = { campaign, stream: stream === "ballots" ? stream : "likes" } as const;
  if (isHeads && number) {
    const heads = await seals.store.heads(place, (Number(number) - 1) * headsPerFile, headsPerFile);
    if (heads.length === 0) return problem({ code: "not-found" });
    const caching = heads.length === headsPerFile ? forever : freshly;
    return json({ heads } satisfies HeadsFile, { "Cache-Control": caching });
  }
  const seal = number && (await seals.store.byNumber(place, Number(number)));
  if (!seal) return problem({ code: "not-found" });
  const { head, signature, leaves } = seal;
  const body: SealFile = { head, signature, leaves: leaves.toString("base64") };
  return json(body, { "Cache-Control": forever });
}
