import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import { faultLine } from "#leaves/faultLine.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { findingWire } from "../acts/act.wire.ts";
import { runningRound } from "../acts/actRefusal.ts";
import { createPostgresRecordStore } from "../acts/postgresRecordStore.ts";
import { scrutiny } from "../acts/scrutiny.ts";
import { streamWords } from "../holds/wording.ts";
import { createPostgresLedger } from "../ledger/postgresLedger.ts";
import { createPostgresSealStore } from "../seals/postgresSealStore.ts";
import { sealFaultWords } from "./wording.ts";

/**
 * `npm run votes:scrutiny -- CAMPAIGN SEED FILE`: checks every leaf and tally of a counted campaign against ledger and salts, opens the leaves that
 * the seed draws, and writes what scrutineers put on record at the desk (rule V69). Exits 1 when anything is not as it should be.
 */
endOnLastFault("votes:scrutiny");
const [slug = "", seed = "", file = `${slug}-scrutiny.json`] = process.argv.slice(2);
if (slug === "" || seed.length < 4 || seed.length > 200) {
  console.error('用法：npm run votes:scrutiny -- 网址名 "当众定下的种子（4 至 200 个字）" [文件]');
  process.exit(2);
}
const { VOTING_DATABASE_URL: databaseUrl } = environment("VOTING_DATABASE_URL");
const onError = (error: unknown) => console.error(faultLine(error));
const pool = postgresPool({ databaseUrl, onError, statementMs: 60_000 });
const ledger = createPostgresLedger(pool);
const campaign = await ledger.campaign(slug);
const acts = campaign ? await createPostgresRecordStore(pool).signedActs(campaign.id) : [];
const counted = runningRound(acts).find(({ kind }) => kind === "counted");
if (!campaign || !counted) {
  console.error(campaign ? "还没有计票，或计票还没有签名。" : `没有开启过的评选：${slug}`);
  process.exit(2);
}
const text = await scrutiny(createPostgresSealStore(pool), {
  ...{ campaign, counted: counted.statement, seed, nonce: randomUUID() },
});
await ledger.close();
await writeFile(file, text);
const { streams, drawn } = findingWire.parse(JSON.parse(text));
for (const { stream, seals, votes, every, tally, faults } of streams) {
  console.log(`${streamWords[stream]}：${seals} 份封存，${votes} 条记录，每 ${every} 条抽 1 条。`);
  for (const { candidate, votes: own } of tally) console.log(`  ${candidate}号：${own}`);
  for (const { seal, fault } of faults)
    console.log(`  不符：第 ${seal} 份封存，${sealFaultWords[fault]}`);
}
const wrong = streams.flatMap(({ faults }) => faults).length;
console.log(
  wrong === 0
    ? `逐条核对无误，抽开 ${drawn.length} 条，已写入 ${file}。请在“监票核查”中提交这个文件。`
    : `共 ${wrong} 处不符，已写入 ${file}。`,
);
process.exitCode = wrong === 0 ? 0 : 1;
