import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import { postgresPool } from "#leaves/postgresPool.ts";
import { createPostgresRecordStore } from "#voting/acts/postgresRecordStore.ts";
import { recountCampaign } from "#voting/counts/recountCampaign.ts";
import { getAudit } from "#voting/endpoint/getAudit.ts";
import type { OpenCampaign } from "#voting/ledger/ledger.ts";
import { createPostgresLedger } from "#voting/ledger/postgresLedger.ts";
import { createPostgresSealStore } from "#voting/seals/postgresSealStore.ts";
import { withoutSecrets } from "../withoutSecrets.ts";
import { recountProblems } from "./compareRules.ts";
import type { Finding } from "./drillReport.ts";
import type { LedgerHead, Manifest } from "./manifest.wire.ts";

const all = Number.MAX_SAFE_INTEGER;

async function recount(pool: pg.Pool, campaign: OpenCampaign, head: LedgerHead): Promise<Finding> {
  const counted = await recountCampaign(pool, campaign, { likes: all, ballots: all });
  const problems = (["likes", "ballots"] as const).flatMap((stream) =>
    recountProblems(head[stream], counted[stream]),
  );
  return {
    what: `重计票数 ${head.slug}`,
    result: problems.length === 0 ? "same" : "differs",
    detail:
      problems.length === 0
        ? `${counted.likes.rows} 次点赞、${counted.ballots.rows} 张选票，与备份时相同，没有不合规则的记录`
        : problems.join("；"),
  };
}

/** The campaign's audit files as readers get them, made from the database, with the checkpoint that was signed before. */
async function writeAudit(
  pool: pg.Pool,
  campaign: OpenCampaign,
  {
    folder,
    publicKey,
    checkpoint,
  }: {
    folder: string;
    publicKey: string;
    checkpoint: NonNullable<LedgerHead["checkpoint"]>;
  },
): Promise<void> {
  const store = createPostgresSealStore(pool);
  // What is written was signed before.
  const nobody = { publicKey, sign: () => "" };
  const office = {
    seals: { store, signer: { ...nobody, before: nobody } },
    record: createPostgresRecordStore(pool),
  };
  const put = (name: string, body: string) => writeFile(path.join(folder, name), body);
  const write = async (name: string) => {
    const path = `/vote/${campaign.frozen.slug}/audit/${name}`;
    await put(name, (await getAudit(office, { campaign }, { path })).body);
  };
  for (const stream of ["likes", "ballots"] as const) {
    const count = await store.count({ campaign: campaign.id, stream });
    for (let number = 1; number <= count; number += 1) await write(`${stream}-${number}.json`);
  }
  for (const name of ["campaign.json", "acts.json"]) await write(name);
  await put("checkpoint.json", JSON.stringify(checkpoint));
}

type Sealed = { publicKey: string | undefined; checkpoint: LedgerHead["checkpoint"] };

/** Has the verifier that strangers use look at the seals and acts. */
async function verify(
  pool: pg.Pool,
  campaign: OpenCampaign,
  { publicKey, checkpoint }: Sealed,
): Promise<Finding> {
  const what = `核对封存 ${campaign.frozen.slug}`;
  if (publicKey === undefined || checkpoint === undefined)
    return { what, result: "untold", detail: "备份时没有 VOTING_SECRET，没有签名的存证可以对照" };
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-audit-"));
  try {
    await writeAudit(pool, campaign, { folder, publicKey, checkpoint });
    const said = await promisify(execFile)(process.execPath, ["cms/verifier/main.ts", folder], {
      env: withoutSecrets(process.env),
    }).then(
      ({ stdout }) => ({ ok: true, text: stdout }),
      (error: { stdout?: string; stderr?: string }) => ({
        ok: false,
        text: `${error.stdout ?? ""}${error.stderr ?? ""}`,
      }),
    );
    const problems = said.text.split("\n").filter((line) => line.startsWith("不符："));
    return said.ok
      ? { what, result: "same", detail: "封存、签名与各步记录全部核对无误" }
      : { what, result: "differs", detail: problems.join("；") || said.text.trim().slice(-300) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rule U53: counts every campaign vote by vote, and has its seals verified. Needs no key: the checkpoint was signed when the backup was made. */
export async function verifyVotes(
  databaseUrl: string,
  { ledgers, publicKey }: Pick<Manifest, "ledgers" | "publicKey">,
): Promise<Finding[]> {
  const pool = postgresPool({ databaseUrl, onError: () => undefined, statementMs: 60_000 });
  const ledger = createPostgresLedger(pool);
  const findings: Finding[] = [];
  try {
    for (const head of ledgers) {
      const campaign = await ledger.campaign(head.slug);
      if (!campaign) {
        findings.push({ what: `评选 ${head.slug}`, result: "differs", detail: "恢复后找不到" });
        continue;
      }
      findings.push(await recount(pool, campaign, head));
      findings.push(await verify(pool, campaign, { publicKey, checkpoint: head.checkpoint }));
    }
  } finally {
    await ledger.close();
  }
  return findings;
}
