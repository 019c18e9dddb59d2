import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import { faultLine } from "#leaves/faultLine.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { countsWire } from "../campaign/vote.wire.ts";
import { differences, recountCampaign } from "../counts/recountCampaign.ts";
import { createPostgresDecisionStore } from "../holds/postgresDecisionStore.ts";
import { voteTotals } from "../holds/voteTotals.ts";
import { streamWords } from "../holds/wording.ts";
import { createPostgresLedger } from "../ledger/postgresLedger.ts";
import { irregularityWords } from "./wording.ts";

/**
 * `npm run votes:recount -- CAMPAIGN`: counts the ledger vote by vote, holds every vote against the frozen
 * rules, sets apart what is held or void, and compares with what readers are shown. Exits 1 when anything is not as it should be.
 */
endOnLastFault("votes:recount");
const [slug = ""] = process.argv.slice(2);
const { VOTING_DATABASE_URL: databaseUrl, SITE_ORIGIN } = environment(
  "VOTING_DATABASE_URL",
  "SITE_ORIGIN",
);

/** What readers are shown now; undefined when the endpoint does not answer. */
async function shownCounts() {
  try {
    const response = await fetch(`${SITE_ORIGIN}/vote/${slug}/counts`, {
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? countsWire.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

const onError = (error: unknown) => console.error(faultLine(error));
const pool = postgresPool({ databaseUrl, onError, statementMs: 60_000 });
const ledger = createPostgresLedger(pool);
const campaign = await ledger.campaign(slug);
if (!campaign) {
  console.error(`没有开启过的评选：${slug || "（请给出评选的网址名）"}`);
  process.exit(2);
}

const began = performance.now();
const shown = await shownCounts();
const upTo = shown?.upTo ?? { likes: Number.MAX_SAFE_INTEGER, ballots: Number.MAX_SAFE_INTEGER };
const counted = await recountCampaign(pool, campaign, upTo);
const { heldCounts } = createPostgresDecisionStore(pool);
const totalsOf = async (stream: "likes" | "ballots") => {
  const held = await heldCounts({ campaign: campaign.id, stream }, upTo[stream]);
  const rows = voteTotals(counted[stream].counts, held);
  return new Map(rows.map((row) => [row.candidate, row]));
};
const sides = { likes: await totalsOf("likes"), ballots: await totalsOf("ballots") };
const seconds = Math.round(performance.now() - began) / 1000;
await ledger.close();

const wrong = shown ? differences(shown, counted) : [];
const irregular = [...counted.likes.irregularities, ...counted.ballots.irregularities];
const side = (stream: "likes" | "ballots", number: number) => {
  const { raw = 0, held = 0, voided = 0, valid = 0 } = sides[stream].get(number) ?? {};
  return `${streamWords[stream]} ${raw}（暂存 ${held}，作废 ${voided}，有效 ${valid}）`;
};
for (const { number, name } of campaign.frozen.candidates)
  console.log(`${number}号 ${name}：${side("likes", number)}，${side("ballots", number)}`);
console.log(
  `共 ${counted.likes.rows} 次点赞、${counted.ballots.rows} 张选票，用时 ${seconds} 秒。`,
);
if (!shown) console.log("评选接口没有应答，未与公开票数比对。");
else if (shown.shown === "hidden") console.log("票数尚未公开，无需比对。");
else console.log(wrong.length === 0 ? "与公开票数一致。" : "与公开票数不一致：");
for (const { number, stream, shown: had, counted: has } of wrong)
  console.log(`  ${number}号 ${stream === "likes" ? "点赞" : "选票"}：公开 ${had}，重计 ${has}`);
for (const [what, times] of irregular)
  console.log(`不合规则的记录：${irregularityWords[what]} ${times} 条`);
console.log(
  JSON.stringify({
    campaign: slug,
    likes: counted.likes.rows,
    ballots: counted.ballots.rows,
    seconds,
    compared: shown !== undefined && shown.shown !== "hidden",
    differences: wrong.length,
    irregularities: Object.fromEntries(irregular),
  }),
);
process.exitCode = wrong.length + irregular.length > 0 ? 1 : 0;
