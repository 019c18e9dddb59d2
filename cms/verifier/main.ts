/**
 * Stand-alone verifier of a campaign's published audit files:
 * `npm run votes:verify -- FOLDER [RECEIPT] [--key FINGERPRINT] [--earlier FOLDER] [--line DIGITS] [--witnessed NOTE --witness KEY]`.
 *
 * It shares no code with the service and needs nothing but Node, so that anyone can read it all. What it checks, and in which order,
 * is written down in FORMAT.md beside it; each of its files says which sections it follows.
 * Exit code 0: all is sound; 1: something is not; 2: a folder cannot be read, or it was asked wrongly.
 */
import { parseArgs } from "node:util";
import { checkActs } from "./acts.ts";
import { dayLines } from "./days.ts";
import { checkEarlier } from "./earlier.ts";
import { readCampaign } from "./files.ts";
import { signedAt } from "./receipts.ts";
import { checkCheckpoint, checkStream, foldedReceipt, type Sealed, wantedOf } from "./seals.ts";
import { checkWitnessed } from "./witness.ts";

const usage =
  "用法：npm run votes:verify -- 文件夹 [回执编号] [--key 公钥指纹] [--earlier 较早下载的文件夹] [--line 报上登的数字] [--witnessed 见证.note --witness 见证人公钥]";

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        key: { type: "string" },
        earlier: { type: "string" },
        line: { type: "string" },
        witness: { type: "string" },
        witnessed: { type: "string" },
      },
      allowPositionals: true,
    });
    const [folder = ".", typed] = positionals;
    return { ...values, folder, receipt: typed === undefined ? undefined : foldedReceipt(typed) };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

// A file that is not built as the format says is no reason to stop without a word.
process.on("uncaughtException", (error) => {
  console.error(`不符：文件不是按格式写的，无法核对下去（${error.message}）。`);
  process.exit(1);
});

/** A vote that was taken so long before the checkpoint is sealed, or was dropped. */
const sealedWithinMs = 10 * 60_000;

const { folder, receipt, key, earlier, line, witness, witnessed } = readArguments();
const problems: string[] = [];
const tell = (text: string) => void problems.push(text);

const campaign = readCampaign(folder, tell);
if (key !== undefined) {
  const wantedKey = key
    .normalize("NFKC")
    .replace(/[\s\p{Cf}:-]/gu, "")
    .toLowerCase();
  if (!/^[0-9a-f]{16,64}$/.test(wantedKey)) {
    console.error(`公钥指纹至少要有前16位十六进制数字。\n${usage}`);
    process.exit(2);
  }
  if (!campaign.fingerprints.some((one) => one.startsWith(wantedKey)))
    tell("签名的公钥不是这个指纹的公钥");
}
const wanted = receipt === undefined ? undefined : wantedOf(receipt);
const sealed = new Map<string, Sealed>();
for (const stream of ["likes", "ballots"]) {
  const found = checkStream(folder, stream, campaign, { tell, wanted });
  if (found) sealed.set(stream, found);
}
const { at } = checkCheckpoint(folder, campaign, sealed, tell);
const acts = checkActs(folder, campaign, sealed, tell);
if (earlier !== undefined) checkEarlier({ folder, earlier }, campaign, tell);

if (witness !== undefined && witnessed !== undefined)
  checkWitnessed({ file: witnessed, witness }, { campaign, sealed }, tell);
/** The last time that is signed anywhere: a checkpoint may be an old one. */
const [latest = at] = [at, ...acts.map((act) => act.at)].sort().reverse();
const lines = [...dayLines(campaign.slug, sealed, at)];
if (line !== undefined) {
  const digits = line
    .normalize("NFKC")
    .replace(/[^0-9a-f]/gi, "")
    .toLowerCase();
  const found = lines.find(([, own]) => own.replaceAll("-", "") === digits);
  if (found) console.log(`报上的数字是 ${found[0]} 的。`);
  else tell("没有哪一天是报上的这串数字");
}

if (receipt !== undefined) {
  if (!wanted) tell("回执编号不完整或抄错了");
  else if (signedAt(receipt, { id: wanted.id, campaign }) === null)
    tell("回执上的签名不是这个评选的");
  else if (wanted.foundIn.length === 0) {
    const given = signedAt(receipt, { id: wanted.id, campaign });
    const isDue =
      wanted.seq <= (sealed.get(wanted.stream)?.last ?? 0) ||
      Date.parse(latest) > Date.parse(given ?? at) + sealedWithinMs;
    if (given && !isDue)
      console.log(`回执有本站的签名（${given}），那时的票还没有封存，请过一会儿再下载核对。`);
    else if (given) tell(`漏票的证据：回执有本站的签名（${given}），封存的记录中却没有这一票`);
    else tell("封存的记录中没有这张回执");
  } else if (wanted.foundIn.length > 1) tell(`回执同时出现在 ${wanted.foundIn.join("、")}`);
  else console.log(`回执在 ${wanted.foundIn[0]} 中，这一票已经封存。`);
}

const inEights = (fingerprint: string) => fingerprint.match(/.{8}/g)?.join(" ");
const [current = "", ...older] = [...campaign.fingerprints].reverse();
console.log(`公钥指纹：${inEights(current)}`);
for (const one of older) console.log(`  此前用过的公钥：${inEights(one)}`);
console.log(`截至 ${at}，规则指纹：${campaign.rulesHash}`);
for (const [day, own] of lines.slice(-1)) console.log(`${day} 见报的数字：${own}`);
for (const [stream, { total, covered, tally, number, link }] of sealed) {
  const label = stream === "likes" ? "点赞" : "选票";
  console.log(`${label}：封存 ${total} 条，公布票数截至第 ${covered} 条。`);
  console.log(`  最后一份封存是第 ${number} 份：${link}`);
  for (const { number: candidate, name } of campaign.frozen.candidates)
    console.log(`  ${candidate}号 ${name}：${tally[String(candidate)] ?? 0}`);
}
for (const { number, kind, at: when, by, seed, seenAt } of acts) {
  console.log(`第 ${number} 步 ${kind}：${by.role}${by.name}，${when}`);
  if (seed !== undefined) console.log(`  抽签的种子：${seed}（请与公开抽取的核对）`);
  if (seenAt === undefined) console.log("  由较早的版本签名，没有签收时间：只有本站的时间为证。");
}
if (acts.at(-1)?.kind === "published" && !acts.some(({ kind }) => kind === "scrutinised"))
  console.log("没有监票核查：各人的票数只有本站的话。");
for (const text of problems) console.log(`不符：${text}`);
console.log(problems.length === 0 ? "全部核对无误。" : `共 ${problems.length} 处不符。`);
console.log(
  JSON.stringify({
    campaign: campaign.slug,
    key: current,
    likes: sealed.get("likes")?.total ?? 0,
    ballots: sealed.get("ballots")?.total ?? 0,
    acts: acts.length,
    receipt: receipt === undefined ? null : wanted?.foundIn.length === 1,
    problems: problems.length,
  }),
);
process.exitCode = problems.length === 0 ? 0 : 1;
