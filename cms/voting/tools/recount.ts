import { environment } from "#operations/environment.ts";
import { differences, recountCampaign } from "../recountCampaign.ts";
import { createPostgresLedger } from "../store/postgresLedger.ts";
import { postgresPool } from "../store/postgresPool.ts";
import { readBallots, readLikes } from "../store/readLedger.ts";
import { countsWire } from "../vote.wire.ts";

/**
 * `npm run votes:recount -- CAMPAIGN`: counts the ledger vote by vote, holds every vote against the frozen
 * rules, and compares with what readers are shown. Exits 1 when anything is not as it should be.
 */
const [slug = ""] = process.argv.slice(2);
const { VOTING_DATABASE_URL: databaseUrl, SITE_ORIGIN } = environment(
  "VOTING_DATABASE_URL",
  "SITE_ORIGIN",
);

/** What readers are shown now; undefined when the endpoint does not answer. */
async function shownCounts() {
  try {
    const response = await fetch(`${SITE_ORIGIN}/vote/${slug}/counts`);
    return response.ok ? countsWire.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

const onError = (error: unknown) => console.error(error);
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
const span = (stream: "likes" | "ballots") => ({ campaign: campaign.id, upTo: upTo[stream] });
const counted = await recountCampaign(campaign.frozen, {
  likes: readLikes(pool, span("likes")),
  ballots: readBallots(pool, span("ballots")),
});
const seconds = Math.round(performance.now() - began) / 1000;
await ledger.close();

const wrong = shown ? differences(shown, counted) : [];
const irregular = [...counted.likes.irregularities, ...counted.ballots.irregularities];
for (const { number, name } of campaign.frozen.candidates)
  console.log(
    `${number}号 ${name}：点赞 ${counted.likes.counts.get(number) ?? 0}，选票 ${counted.ballots.counts.get(number) ?? 0}`,
  );
console.log(
  `共 ${counted.likes.rows} 次点赞、${counted.ballots.rows} 张选票，用时 ${seconds} 秒。`,
);
if (!shown) console.log("评选接口没有应答，未与公开票数比对。");
else if (shown.shown === "hidden") console.log("票数尚未公开，无需比对。");
else console.log(wrong.length === 0 ? "与公开票数一致。" : "与公开票数不一致：");
for (const { number, stream, shown: had, counted: has } of wrong)
  console.log(`  ${number}号 ${stream === "likes" ? "点赞" : "选票"}：公开 ${had}，重计 ${has}`);
for (const [what, times] of irregular) console.log(`不合规则的记录 ${what}：${times} 条`);
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
