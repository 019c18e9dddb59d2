import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeAt } from "#edition/library/storeAt.ts";
import { readEnvironment } from "#leaves/environment.ts";
import { editionOfDatabase } from "#operations/editionOfDatabase.ts";
import { withClient } from "#operations/postgres/withClient.ts";
import { readSettings } from "#operations/settings.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let room: Newsroom;
let dataDir: string;
const asked: string[] = [];
/** What may answer on the cms's port: a running installation, with another secret and another database. */
const other = createServer(({ url = "" }, response) => {
  asked.push(url);
  response.writeHead(401).end();
});

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-edition-"));
  await mkdir(path.join(dataDir, "logs"));
  room = await openNewsroom();
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  process.env.CMS_PORT = String((other.address() as AddressInfo).port);
  process.env.GRIDPRESS_DATA_DIR = dataDir;
});
afterAll(async () => {
  other.close();
  await room?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const stack = () => ({
  dataDir,
  variables: {
    ...readSettings(),
    ...readEnvironment(process.env, [
      ...(["DATABASE_URL", "DATABASE_OWNER_URL", "VOTING_DATABASE_URL"] as const),
      ...(["PAYLOAD_SECRET", "VOTING_SECRET", "INTAKE_SECRET"] as const),
      ...(["INTAKE_PUBLIC_KEY", "INTAKE_PRIVATE_KEY"] as const),
    ]),
  },
});
const never = new AbortController().signal;

const asOwner = async (statement: string) => {
  const { rows } = await withClient(String(process.env.DATABASE_OWNER_URL), (owner) =>
    owner.query<{ name: string }>(statement),
  );
  return rows.map(({ name }) => name);
};

describe("the content of a build", () => {
  it("comes from the database, and from nobody who answers on the cms's port", async () => {
    await room.write("cases", { live: true });
    const { variables, dataDir } = stack();
    const file = await editionOfDatabase({ variables, dataDir }, never);
    const store = storeAt(file);
    expect(JSON.stringify([...store.everyDocument()])).toContain("稿件1");
    store.close();
    expect(asked).toEqual([]);
  });

  it("is refused where the database is not migrated, and the database stays as it is", async () => {
    const migrated = "SELECT name FROM payload_migrations ORDER BY name";
    const [newest = ""] = (await asOwner(migrated)).slice(-1);
    await asOwner(`DELETE FROM payload_migrations WHERE name = '${newest}'`);
    const before = await asOwner(migrated);
    await expect(editionOfDatabase(stack(), never)).rejects.toThrow(
      `数据库还缺 1 项迁移（${newest}），请先备份数据库，再运行 npm run migrate`,
    );
    expect(await asOwner(migrated)).toEqual(before);
  });
});
