import { afterAll, beforeAll, expect, it } from "vitest";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aTreeFolder } from "#tests/factories/trees.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";

let data: Awaited<ReturnType<typeof aTreeFolder>>;
let cms: TestPayload;
let web: WebProcess;
beforeAll(async () => {
  data = await aTreeFolder();
  await data.commit({ files: { "/": "首页", "/news/going/": "要撤的稿" } });
  process.env.GRIDPRESS_DATA_DIR = data.dataDir;
  cms = await openTestPayload();
  web = await startWebProcess({ dataDir: data.dataDir, votingUrl: cms.database.votingUrl });
});
afterAll(async () => {
  await web?.stop();
  await cms?.close();
  await data?.remove();
});

it("T1 a withdrawal in the newsroom is 410 for readers though no release is ever made, and a return ends it", async () => {
  const answers = (status: number) => expect.poll(() => web.status("/news/going/")).toBe(status);
  const { id } = await cms.payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), slug: "going", _status: "published" },
  });
  const save = (status: "draft" | "published") =>
    cms.payload.update({ collection: "news", id, data: { _status: status } });
  await answers(200);
  await save("draft");
  await answers(410);
  await save("published");
  await answers(200);
  await cms.payload.delete({ collection: "news", id });
  await answers(410);
  expect(await web.status("/")).toBe(200);
});
