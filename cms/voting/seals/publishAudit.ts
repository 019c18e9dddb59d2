import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import {
  auditActsWire,
  auditCampaignWire,
  auditCheckpointWire,
  type Checkpoint,
  checkpointWire,
  sealFileWire,
} from "./seal.wire.ts";

/**
 * `npm run votes:audit -- CAMPAIGN FOLDER`: fetches a campaign's published audit files into a folder, for the
 * verifier or to be kept elsewhere. Takes only what any reader can take.
 */
endOnLastFault("votes:audit");
const [slug = "", folder = slug] = process.argv.slice(2);
if (slug === "") {
  console.error("请给出评选的网址名");
  process.exit(2);
}
/** Longest that one file may take, in ms. */
const patienceMs = 60_000;
/** Caches may keep the campaign's file for ten seconds. */
const betweenTriesMs = 3_000;
const mostTries = 6;
const { SITE_ORIGIN } = environment("SITE_ORIGIN");

async function fetchJson(name: string): Promise<unknown> {
  const address = `${SITE_ORIGIN}/vote/${slug}/audit/${name}`;
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(address, { signal }).catch((cause) => {
    throw new Error(`读不到 ${address}，请检查 SITE_ORIGIN 和网站是否在运行`, { cause });
  });
  if (!response.ok) throw new Error(`${address} 的答复是 ${response.status}，请核对评选的网址名`);
  return response.json();
}

const save = (name: string, body: unknown) =>
  writeFile(path.join(folder, name), JSON.stringify(body));

/** The campaign's file, asked for again while a cache on the way gives one from before the checkpoint. */
async function campaignFrom({ likes, ballots }: Checkpoint) {
  for (let tries = 1; ; tries += 1) {
    const campaign = auditCampaignWire.parse(await fetchJson("campaign.json"));
    const { seals } = campaign;
    if (seals.likes >= (likes?.number ?? 0) && seals.ballots >= (ballots?.number ?? 0))
      return campaign;
    if (tries === mostTries)
      throw new Error("campaign.json 一直比 checkpoint.json 旧，请过一会儿再下载");
    await sleep(betweenTriesMs);
  }
}

await mkdir(folder, { recursive: true });
// What names seals is fetched before them: more may have come since, but nothing of what it names may be missing.
const { acts } = auditActsWire.parse(await fetchJson("acts.json"));
await save("acts.json", { acts });
const checkpoint = auditCheckpointWire.parse(await fetchJson("checkpoint.json"));
await save("checkpoint.json", checkpoint);
const campaign = await campaignFrom(checkpointWire.parse(JSON.parse(checkpoint.checkpoint)));
for (const stream of ["likes", "ballots"] as const)
  for (let number = 1; number <= campaign.seals[stream]; number += 1) {
    const name = `${stream}-${number}.json`;
    await save(name, sealFileWire.parse(await fetchJson(name)));
  }
await save("campaign.json", campaign);
const { likes, ballots } = campaign.seals;
console.log(
  `已存到 ${folder}：点赞封存 ${likes} 份，选票封存 ${ballots} 份，签名记录 ${acts.length} 步。`,
);
