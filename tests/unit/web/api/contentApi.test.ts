import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { takedownsOf } from "#tests/factories/takedowns.ts";
import { startSiteServer } from "#tests/harness/siteServer.ts";
import { changesAfter } from "#web/api/answerChanges.ts";
import { changesWire } from "#web/api/changes.wire.ts";
import { readCursor } from "#web/api/cursor.ts";

let site: Awaited<ReturnType<typeof startSiteServer>>;
const fresh = async () => {
  await site?.stop();
  site = await startSiteServer();
};
beforeAll(fresh);
afterAll(() => site.stop());

const record = (slug: string, text = "1") => ({
  [`/api/v1/cases/${slug}.json`]: JSON.stringify({ slug, text }),
});
const json = async (path: string, headers?: Record<string, string>) => {
  const { status, body, headers: sent } = await site.ask(path, headers);
  return { status, sent, said: body.length > 0 ? JSON.parse(body.toString()) : undefined };
};
const changes = async (after?: string) => {
  const path = after?.replace("https://site.example", "") ?? "/api/v1/changes.json";
  return changesWire.parse((await json(path)).said);
};
const told = ({
  changes,
}: Awaited<ReturnType<typeof import("#web/api/changes.wire.ts").changesWire.parse>>) =>
  changes.map(({ change, slug }) => `${change} ${slug}`);

describe("W7: what happened to records since a moment", () => {
  beforeEach(fresh);

  it("tells a copy all that it needs, in order, and nothing twice", async () => {
    await site.commit(
      { files: { ...record("a"), ...record("b"), "/api/v1/cases.json": "[]", "/": "x" } },
      1000,
    );
    const first = await changes();
    expect(told(first)).toEqual(["added a", "added b"]);
    expect(first.changes[0]?.json).toBe("https://site.example/api/v1/cases/a.json");
    expect(told(await changes(first.next))).toEqual([]);
    await site.commit({ files: { ...record("a", "2"), ...record("c") } }, 2000);
    const second = await changes(first.next);
    expect(told(second)).toEqual(["changed a", "added c"]);
    await site.commit({ files: { "/api/v1/cases/b.json": null } }, 3000);
    expect(told(await changes(second.next))).toEqual(["withdrawn b"]);
    expect(told(await changes(first.next))).toEqual(["changed a", "added c", "withdrawn b"]);
    expect(told(await changes())).toEqual(["added a", "added c"]);
  });

  it("goes on where an answer ended when there is more than one holds", async () => {
    const many = Array.from({ length: 1_203 }, (_, n) => record(`s${String(n).padStart(4, "0")}`));
    await site.commit({ files: Object.assign({}, ...many) }, 1000);
    const seen: string[] = [];
    let next: string | undefined;
    for (let hasMore = true; hasMore; ) {
      const answer = await changes(next);
      seen.push(...answer.changes.map(({ slug }) => slug));
      ({ next, hasMore } = answer);
    }
    expect(seen).toEqual(many.flatMap((one) => Object.keys(one).map((path) => path.slice(14, -5))));
  });

  it("says so when the moment is nobody's, or longer ago than anything is remembered", async () => {
    await site.commit({ files: record("a") }, 1000);
    for (const after of ["x", "", "MTAw/../", Buffer.from("12/etc/passwd").toString("base64url")]) {
      const { status, said, sent } = await json(
        `/api/v1/changes.json?after=${encodeURIComponent(after)}`,
      );
      expect([status, sent["content-type"]]).toEqual([
        400,
        "application/problem+json; charset=utf-8",
      ]);
      expect(said.detail).toContain("从头取一遍");
    }
  });

  it("counts what was taken down a moment ago as withdrawn", async () => {
    await site.commit({ files: record("a") }, 1000);
    const takedowns = await takedownsOf({ path: "/cases/a/" })();
    const answer = site.tree(
      (tree) => tree && changesAfter(undefined, { tree, takedowns, origin: "https://o.example" }),
    );
    expect(answer?.changes.map(({ change }) => change)).toEqual(["withdrawn"]);
  });

  it("tells a copy what was taken down since, whatever the tree holds, and from the same second", async () => {
    await site.commit({ files: { ...record("a"), ...record("b") } }, 1000);
    const first = await changes();
    const path = first.next.replace("https://site.example", "");
    const { sent } = await json(path);
    site.takeDown({ path: "/cases/a/", isCommand: true }, { path: "/media/x.jpg" });
    const asked = { "if-none-match": String(sent.etag) };
    expect((await json(path, asked)).status).toBe(200);
    expect(told(await changes(first.next))).toEqual(["withdrawn a"]);
    await site.commit({ files: { ...record("c"), "/api/v1/cases/a.json": null } }, 2000);
    expect(told(await changes(first.next))).toEqual(["withdrawn a", "added c"]);
    const { next } = await changes(first.next);
    expect(told(await changes(next))).toEqual([]);
  });

  it("tells who was told so that a record is there again, though no commit took it out", async () => {
    await site.commit({ files: { ...record("a"), ...record("b") } }, 1000);
    const first = await changes();
    site.takeDown({ path: "/cases/a/" });
    const second = await changes(first.next);
    expect(told(second)).toEqual(["withdrawn a"]);
    site.takeDown();
    expect(told(await changes(first.next))).toEqual([]);
    const third = await changes(second.next);
    expect(told(third)).toEqual(["added a"]);
    expect(told(await changes(third.next))).toEqual([]);
    await site.commit({ files: record("a", "2") }, 2000);
    expect(told(await changes(second.next))).toEqual(["added a"]);
    expect(told(await changes(third.next))).toEqual(["changed a"]);
  });

  it("begins anew where more is put back than a cursor names", async () => {
    const slugs = Array.from({ length: 30 }, (_, n) => `s${n}`);
    await site.commit({ files: Object.assign({}, ...slugs.map((slug) => record(slug))) }, 1000);
    const first = await changes();
    const down = slugs.map((slug) => ({ path: `/cases/${slug}/` }));
    site.takeDown(...down);
    const { changes: gone, next } = await changes(first.next);
    expect(gone.length).toBe(30);
    expect((await changes(next)).changes.length).toBe(30);
    site.takeDown(...down.slice(1));
    const path = next.replace("https://site.example", "");
    expect(path.length).toBeLessThan(200);
    expect((await json(path)).status).toBe(410);
  });

  it("are described in a document that is sent once", async () => {
    const { sent } = await json("/api/v1/openapi.json");
    const tag = { "if-none-match": String(sent.etag) };
    // As fetch asks.
    const again = await json("/api/v1/openapi.json", { ...tag, "cache-control": "no-cache" });
    expect([again.status, again.sent.etag]).toEqual([304, sent.etag]);
    expect(again.sent["access-control-allow-origin"]).toBe("*");
  });

  it("knows no cursor but its own", () => {
    expect(
      readCursor(Buffer.from("1700000000000//api/v1/cases/a.json").toString("base64url")),
    ).toBeUndefined();
    expect(readCursor("")).toBeUndefined();
    // A number that would be another one in the next cursor.
    expect(readCursor(Buffer.from("9999999999999999").toString("base64url"))).toBeUndefined();
  });

  it("is asked for in vain cheaply", async () => {
    await site.commit({ files: record("a") }, 1000);
    const { sent } = await json("/api/v1/changes.json");
    const again = await json("/api/v1/changes.json", { "if-none-match": String(sent.etag) });
    expect(again.status).toBe(304);
    await site.commit({ files: record("b") }, 2000);
    expect(
      (await json("/api/v1/changes.json", { "if-none-match": String(sent.etag) })).status,
    ).toBe(200);
  });
});

describe("W8: programs of other sites", () => {
  beforeAll(async () => {
    await fresh();
    await site.commit({
      files: { ...record("a"), "/feed.json": "{}", "/cases/a/": "<p>", "/data/streets/s.csv": "a" },
      redirects: { "/cases/old/": "/cases/a/" },
      tombstones: { "/cases/gone/": { reason: "consent" } },
    });
  });

  it("may read content, feeds, tables and search, and nothing else", async () => {
    const open = async (path: string) =>
      (await site.ask(path)).headers["access-control-allow-origin"];
    for (const path of [
      "/api/v1/cases/a.json",
      "/api/v1/openapi.json",
      "/api/v1/nothing.json",
      "/feed.json",
      "/data/streets/s.csv",
    ])
      expect(await open(path), path).toBe("*");
    for (const path of ["/cases/a/", "/vote/x", "/recommend/", "/readyz", "/check/x/"])
      expect(await open(path), path).toBeUndefined();
  });

  it("may ask whether they may ask, and cannot write", async () => {
    const asked = await site.ask(
      "/api/v1/cases/a.json",
      { "access-control-request-method": "GET" },
      "OPTIONS",
    );
    expect([asked.status, asked.headers["access-control-allow-methods"]]).toEqual([
      204,
      "GET, HEAD",
    ]);
    const posted = await site.ask("/api/v1/cases/a.json", {}, "POST");
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("hear of a record what its page says: gone with the reason, moved, never there", async () => {
    const gone = await json("/api/v1/cases/gone.json");
    expect([gone.status, gone.said.title]).toEqual([410, "页面已撤下"]);
    expect(gone.said.detail).toContain("原因");
    const moved = await site.ask("/api/v1/cases/old.json");
    expect([moved.status, moved.headers.location]).toEqual([301, "/api/v1/cases/a.json"]);
    const never = await json("/api/v1/cases/never.json");
    expect([never.status, never.sent["content-type"], never.said.status]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
      404,
    ]);
  });

  it("get a record compressed when they ask for it", async () => {
    const text = "院落里的事。".repeat(100);
    await site.commit({ files: record("long", text) });
    const gz = await site.ask("/api/v1/cases/long.json", { "accept-encoding": "gzip" });
    expect(gz.headers["content-encoding"]).toBe("gzip");
    expect(JSON.parse(gunzipSync(gz.body).toString())).toEqual({ slug: "long", text });
    expect(gz.headers.vary).toContain("Accept-Encoding");
  });

  it("get answers that nobody keeps longer than a page", async () => {
    const { sent } = await json("/api/v1/cases/a.json");
    expect(sent["cache-control"]).toBe("public, max-age=0, s-maxage=10, must-revalidate");
    expect(
      (await json("/api/v1/cases/a.json", { "if-none-match": String(sent.etag) })).status,
    ).toBe(304);
  });
});
