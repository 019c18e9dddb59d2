import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { getPayload, type Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { provisionDatabase } from "#operations/postgres/roles.ts";
import { startPublisher } from "#release/startPublisher.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { type Cluster, startCluster } from "#tests/fault/failover/cluster.ts";
import { testPasswords, testSecrets } from "#tests/harness/testSecrets.ts";

const minutes = 60_000;
const away = { timeout: 30_000, interval: 250 };
let folder: string;
let cluster: Cluster;
let payload: Payload;
let publisher: ReturnType<typeof startPublisher>;

/** The same hosts as the voters' list, for the newsroom's login. */
const asList = (url: string) => {
  const { hosts = "", rest = "" } =
    /@(?<hosts>[^/]+)\/\w+(?<rest>.*)/.exec(cluster.votingUrl)?.groups ?? {};
  return `${url.replace(/@[^/]+/, `@${hosts}`)}${rest}`;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-cms-failover-"));
  cluster = await startCluster(2);
  const made = { adminUrl: cluster.adminUrl(), database: "newsroom", passwords: testPasswords };
  const urls = await provisionDatabase(made);
  await promisify(execFile)(process.execPath, ["cms/operations/migrate.ts"], {
    env: Object.assign({}, process.env, testSecrets, { DATABASE_URL: urls.ownerUrl }),
  });
  Object.assign(process.env, testSecrets, {
    DATABASE_URL: asList(urls.cmsUrl),
    GRIDPRESS_DATA_DIR: path.join(folder, "data"),
    SITE_ORIGIN: "http://localhost:4321",
  });
  const { default: config } = await import("../../../cms/payload.config.ts");
  payload = await getPayload({ config, key: "failover" });
  payload.db.pool.on("error", () => undefined);
  publisher = startPublisher(payload, await aSiteBuild(path.join(folder, "site")));
  await payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
}, 5 * minutes);
afterAll(async () => {
  await publisher?.stop();
  await cluster?.end();
  await rm(folder, { recursive: true, force: true });
});

const write = (slug: string) =>
  payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), headline: `院落 ${slug}`, slug, _status: "published" },
  });

/** Whether readers have the page. */
const isOut = async (slug: string): Promise<boolean> => {
  const question = "SELECT 1 FROM publishing.tree WHERE path = $1 AND entry IS NOT NULL";
  const { rows } = await payload.db.pool.query(question, [`news/${slug}/index.html`]);
  return rows.length > 0;
};
const untilOut = (slug: string) => vi.waitUntil(() => isOut(slug).catch(() => false), away);

describe("a newsroom whose primary is killed", () => {
  it(
    "saves and publishes on the one that took over, without being started again",
    async () => {
      const before = await write("before");
      await untilOut("before");
      await cluster.failOver();
      // What an editor tries meanwhile may be refused, and is tried again.
      await vi.waitUntil(
        () =>
          write("after").then(
            () => true,
            () => false,
          ),
        away,
      );
      await untilOut("after");
      expect(await payload.findByID({ collection: "news", id: before.id })).toMatchObject({
        slug: "before",
      });
    },
    3 * minutes,
  );
});
