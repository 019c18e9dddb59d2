import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { recommendEnd, recommendStart } from "#site/views/recommendMark.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { takedownsOf } from "#tests/factories/takedowns.ts";
import { aTreeFolder } from "#tests/factories/trees.ts";
import { siteListener } from "#web/siteListener.ts";

const gone = () => Promise.reject(new Error("the database is away"));
const links = [`/check/7.${"a".repeat(43)}`, `/check/p7.${"a".repeat(43)}`];

it("R30, O46: a link that is opened while the database is away is asked for again in words, and what was typed is there", async () => {
  const faults: unknown[] = [];
  const onFault = (error: unknown) => faults.push(error);
  const data = await aTreeFolder();
  const page = pageHtml("核稿与确认", `${recommendStart}要链接${recommendEnd}`);
  const inline = { scripts: [], styles: [] };
  await data.commit({ files: { "/check/": page }, state: { inline } });
  const door = { open: gone, answer: gone };
  const server = createServer(
    siteListener({
      ...{ tree: data.tree, blobs: data.blobs, takedowns: takedownsOf() },
      search: { ask: async () => undefined },
      factChecks: { door, media: { get: async () => undefined }, onFault },
      nominees: { door, onFault },
      ...{ isSecure: false, origin: "http://site.example", log: () => {}, onFault },
    }),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const link of links) {
    const shown = await fetch(origin + link);
    expect([shown.status, await shown.text()]).toEqual([
      503,
      expect.stringContaining("请过几分钟再试"),
    ]);
    const body = new URLSearchParams({ note: "门牌写错了" });
    const sent = await fetch(origin + link, { method: "POST", body });
    expect([sent.status, await sent.text()]).toEqual([503, expect.stringContaining("门牌写错了")]);
  }
  expect(faults).toHaveLength(4);
  server.closeAllConnections();
  server.close();
});
