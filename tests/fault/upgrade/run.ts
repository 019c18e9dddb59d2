import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#operations/postgres/port.ts";
import { provisionDatabase } from "#operations/postgres/roles.ts";
import { startServer } from "#operations/postgres/server.ts";
import { folderStore } from "#storage/folderStore.ts";
import { blobFolder } from "#storage/openBlobs.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { commitTree } from "#tests/factories/trees.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { testPasswords } from "#tests/harness/testSecrets.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";
import { openFrozen } from "#voting/acts/openings.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import { type CrowdReport, startCrowd } from "./crowd.ts";
import { startFront } from "./front.ts";
import { layOut, migrateWith } from "./previousVersion.ts";

const [campaign, candidates, stories] = ["upgrade", 20, 40];

export type Drill = Omit<CrowdReport, "acked"> & {
  acked: number;
  /** Migrations that ran while the version before answered. */
  migrated: string[];
  lost: number;
  doubled: number;
  /** Pages that both versions showed after a publish while both ran. */
  published: number;
  wrong: string[];
};

/**
 * Upgrades a service from a commit to this one under readers and voters, and back: the old version serves; the schema is migrated; the new one is started beside
 * it over the same folder; something is published; the old one is taken out and stopped. Then the old one comes back over the new schema, and the new one
 * is stopped.
 */
export async function drillUpgrade(options: {
  from: string;
  pauseMs: number;
  onStep?: (step: string) => void;
}): Promise<Drill> {
  const { from, pauseMs, onStep = () => undefined } = options;
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-upgrade-"));
  const [before, dataDir] = [path.join(folder, "before"), path.join(folder, "data")];
  const server = await startServer({ folder: path.join(folder, "postgres"), password: "drill" });
  const database = await provisionDatabase({
    ...{ adminUrl: server.urlOf("postgres"), database: "drill", passwords: testPasswords },
  });
  const front = await startFront();
  const webs: WebProcess[] = [];
  const start = async (cwd: string) => {
    const port = await freePort();
    const web = await startWebProcess({ cwd, dataDir, votingUrl: database.votingUrl, port });
    webs.push(web);
    while ((await web.status("/readyz")) !== 200) await sleep(50);
    return { web, port };
  };
  try {
    onStep(`the version of ${from.slice(0, 8)} is laid out and migrated`);
    await layOut(from, before);
    await migrateWith(before, database.ownerUrl);
    const owner = openPool(database.ownerUrl, 1);
    const rules = likeRules();
    await openFrozen(owner, freeze(aFrozen({ slug: campaign, size: candidates, rules })), "drill");
    const cms = openPool(database.cmsUrl);
    const blobs = folderStore(blobFolder(dataDir));
    const pages = new Map(
      Array.from({ length: stories }, (_, index) => [`/cases/${index}/`, `案例第${index}篇`]),
    );
    const files = Object.fromEntries([...pages].map(([at, text]) => [at, pageHtml(text)]));
    await commitTree(cms, blobs, { files });

    onStep("it serves");
    const old = await start(before);
    front.send([old.port]);
    const origin = `http://127.0.0.1:${front.port}`;
    const crowd = startCrowd({ origin, campaign, candidates, pages, size: 8 });
    await sleep(pauseMs);
    onStep("the schema is migrated under it");
    const said = await migrateWith(process.cwd(), database.ownerUrl);
    const migrated = [...said.matchAll(/\b\d{8}_\d{6}_\w+/g)].map(([name]) => name);
    await sleep(pauseMs);
    onStep("the new version serves beside it");
    const next = await start(process.cwd());
    front.send([old.port, next.port]);
    await sleep(pauseMs);
    await commitTree(cms, blobs, { files: { "/fresh/": pageHtml("刚发布的") } });
    const shows = async ({ web }: typeof next): Promise<number> => {
      for (const last = performance.now() + 20_000; performance.now() < last; await sleep(20))
        if ((await (await web.get("/fresh/")).text()).includes("刚发布的")) return 1;
      return 0;
    };
    const published = (await shows(old)) + (await shows(next));
    onStep("the old one is stopped");
    front.send([next.port]);
    await old.web.stop();
    await sleep(pauseMs);
    onStep("and comes back over the new schema");
    const back = await start(before);
    front.send([back.port]);
    await next.web.stop();
    await sleep(pauseMs);
    const { acked, ...report } = await crowd.end();
    const { rows } = await owner.query<{ key: string; times: number }>(
      "SELECT key::text, count(*)::int AS times FROM voting.likes GROUP BY key",
    );
    await owner.end();
    await cms.end();
    const kept = new Set(rows.map(({ key }) => key));
    return {
      ...report,
      acked: acked.length,
      migrated: [...new Set(migrated)],
      lost: acked.filter((key) => !kept.has(key)).length,
      doubled: rows.reduce((sum, { times }) => sum + times - 1, 0),
      published,
    };
  } finally {
    await Promise.all(webs.map((web) => web.stop("SIGKILL")));
    await front.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
