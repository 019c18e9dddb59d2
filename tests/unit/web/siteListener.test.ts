import { once } from "node:events";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { takedownsOf } from "#tests/factories/takedowns.ts";
import { startSiteServer } from "#tests/harness/siteServer.ts";
import { drain } from "#web/server/drain.ts";
import { siteListener } from "#web/siteListener.ts";

let site: Awaited<ReturnType<typeof startSiteServer>>;

beforeEach(async () => {
  site = await startSiteServer();
});
afterEach(async () => {
  expect(site.faults).toEqual([]);
  await site.stop();
});

const ask: (typeof site)["ask"] = (...question) => site.ask(...question);

const inline = {
  scripts: [`sha256-${"A".repeat(43)}=`],
  styles: [`sha256-${"B".repeat(43)}=`],
};

describe("before the first release", () => {
  it("says that the site is being prepared and when to ask again", async () => {
    const { status, headers, body } = await ask("/");
    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("10");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body.toString()).toContain("正在准备");
  });
});

describe("a fault", () => {
  it("is answered with the headers of every answer, and kept by nobody", async () => {
    const failing = siteListener({
      tree: () => {
        throw new Error("the disk is gone");
      },
      blobs: site.blobs,
      takedowns: takedownsOf(),
      search: { ask: async () => undefined },
      isSecure: true,
      origin: "https://site.example",
      log: () => {},
      onFault: (error) => site.faults.push(error),
    });
    site.server.removeAllListeners("request").on("request", failing);
    const { status, headers } = await ask("/");
    expect([status, site.faults.length]).toEqual([500, 1]);
    site.faults.length = 0;
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "strict-transport-security": "max-age=31536000",
    });
  });
});

describe("pages", () => {
  beforeEach(async () => {
    const files = {
      "/": pageHtml("首页"),
      "/cases/a/": pageHtml("案例", `<meta content='"><script>alert(2)</script>'><script>`),
      "/404.html": pageHtml("找不到"),
      "/feed.xml": `<rss>${" ".repeat(600)}</rss>`,
      "/feed.json": "{}",
      "/data/streets/a.csv": "a",
      "/.well-known/security.txt": "Contact: tel:+862886969380",
      "/favicon.ico": "icon",
    };
    await site.commit({ files, state: { inline } });
  });

  it("are served with type, length and safe headers", async () => {
    const { status, headers, body } = await ask("/cases/a/");
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-length": String(body.length),
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "strict-transport-security": "max-age=31536000",
      vary: "Accept-Encoding",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  it("may run the inline scripts that the build made, whatever an article says, and no others", async () => {
    for (const page of ["/", "/cases/a/"]) {
      const policy = String((await ask(page)).headers["content-security-policy"]);
      expect(policy).toContain(`script-src 'self' '${inline.scripts[0]}';`);
      expect(policy).toContain(`style-src-elem 'self' '${inline.styles[0]}';`);
      expect(policy).not.toMatch(/(script-src|style-src-elem)[^;]*unsafe/);
      expect(policy).toContain("frame-ancestors 'self'");
    }
  });

  it("say when they last changed, what a feed is, and that a table is to be kept", async () => {
    const { headers } = await ask("/");
    const since = String(headers["last-modified"]);
    expect(Date.parse(since)).toBeGreaterThan(0);
    expect((await ask("/", { "if-modified-since": since })).status).toBe(304);
    // The content of before again, long after it was written to the disk.
    await site.commit({ files: { "/": "第二版" } }, Date.UTC(2026, 10, 30));
    await site.commit({ files: { "/": pageHtml("首页") } }, Date.UTC(2026, 11, 1));
    expect((await ask("/", { "if-modified-since": since })).status).toBe(200);
    expect((await ask("/feed.json")).headers["content-type"]).toContain("application/feed+json");
    expect((await ask("/feed.xml")).headers["content-type"]).toContain("application/rss+xml");
    expect((await ask("/data/streets/a.csv")).headers["content-disposition"]).toBe(
      'attachment; filename="a.csv"',
    );
  });

  it("stand beside the files that every site is asked for", async () => {
    const security = await ask("/.well-known/security.txt");
    expect([security.status, security.headers["content-type"]]).toEqual([
      200,
      "text/plain; charset=utf-8",
    ]);
    const icon = await ask("/favicon.ico");
    expect(icon.headers).toMatchObject({
      "content-type": "image/x-icon",
      "cache-control": "public, max-age=86400",
    });
  });

  it("are found under capitals and doubled slashes too, but never outside the site", async () => {
    const to = async (path: string) => {
      const { status, headers } = await ask(path);
      return [status, headers.location];
    };
    expect(await to("/Cases/A?from=wechat")).toEqual([308, "/cases/a/?from=wechat"]);
    expect(await to("//cases//a/")).toEqual([308, "/cases/a/"]);
    expect(await to("//evil.example/")).toEqual([404, undefined]);
  });

  it("W6: come compressed as the browser likes it", async () => {
    const br = await ask("/", { "accept-encoding": "gzip, deflate, br" });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(pageHtml("首页"));
    const gz = await ask("/", { "accept-encoding": "gzip, br;q=0" });
    expect(gz.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gz.body).toString()).toBe(pageHtml("首页"));
    expect(new Set([br.headers.etag, gz.headers.etag, (await ask("/")).headers.etag]).size).toBe(3);
  });

  it("W6: come as gzip with their length, and not again to who has them so", async () => {
    const gz = await ask("/", { "accept-encoding": "gzip" });
    expect(gz.headers["content-length"]).toBe(String(gz.body.length));
    const again = await ask("/", {
      "accept-encoding": "gzip",
      "if-none-match": String(gz.headers.etag),
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const missing = await ask("/nowhere/", { "accept-encoding": "gzip", "if-none-match": "*" });
    expect(missing.status).toBe(404);
  });

  it("answer 304 to who has them already, until a release changes them", async () => {
    const { etag } = (await ask("/")).headers;
    const again = await ask("/", { "if-none-match": String(etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    await site.commit({ files: { "/": pageHtml("新的首页") } });
    const fresh = await ask("/", { "if-none-match": String(etag) });
    expect(fresh.status).toBe(200);
    expect(fresh.body.toString()).toBe(pageHtml("新的首页"));
  });

  it("answer 304 to a program that fetches them so: every fetch under a tag forbids caches between to answer", async () => {
    await site.commit({ files: { "/": pageHtml("首页"), "/media/p-480.jpg": "a picture" } });
    for (const address of ["/", "/media/p-480.jpg"]) {
      const { etag } = (await ask(address)).headers;
      const again = { "if-none-match": String(etag), "cache-control": "no-cache" };
      expect([address, (await ask(address, again)).status]).toEqual([address, 304]);
    }
  });

  it("keep their ETag through a release that does not touch them", async () => {
    const { etag } = (await ask("/")).headers;
    await site.commit({ files: { "/": pageHtml("首页"), "/b/": "b" } });
    expect((await ask("/", { "if-none-match": String(etag) })).status).toBe(304);
  });

  it("answer HEAD without a body", async () => {
    const { status, headers, body } = await ask("/", {}, "HEAD");
    expect([status, body.length]).toEqual([200, 0]);
    expect(Number(headers["content-length"])).toBeGreaterThan(0);
  });

  it("have one address: a missing slash and index.html move on with the query", async () => {
    const bare = await ask("/cases/a?from=wechat");
    expect([bare.status, bare.headers.location]).toEqual([308, "/cases/a/?from=wechat"]);
    const index = await ask("/cases/a/index.html");
    expect([index.status, index.headers.location]).toEqual([308, "/cases/a/"]);
  });

  it("take no posts", async () => {
    const { status, headers } = await ask("/", {}, "POST");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("that are not there answer 404 with the site's page", async () => {
    const { status, body, headers } = await ask("/cases/none/");
    expect([status, body.toString()]).toEqual([404, pageHtml("找不到")]);
    expect(headers["cache-control"]).toBe("no-cache");
    expect((await ask("/404.html")).status).toBe(404);
  });

  it.each([
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "//etc/passwd",
    "/_astro/../../secrets.json",
    "/index.html.br",
    "/__proto__",
    "/constructor/",
  ])("never come from outside the tree: %s", async (path) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([404, undefined]);
  });

  it.each(["/%", "/%ff", "/a%00b", "/a\\b", "/%5C%5Cevil", "*"])(
    "refuse what is no address: %s",
    async (path) => expect((await ask(path)).status).toBe(400),
  );
});

describe("moved and withdrawn pages", () => {
  beforeEach(() =>
    site.commit({
      files: { "/": "x", "/cases/": "y" },
      redirects: { "/cases/jiu-di-zhi/": "/cases/" },
      tombstones: { "/cases/che-xia/": { reason: "consent" } },
    }),
  );

  it("send readers of an old address on, with or without its slash", async () => {
    const { status, headers } = await ask("/cases/jiu-di-zhi/");
    expect([status, headers.location]).toEqual([301, "/cases/"]);
    expect((await ask("/cases/jiu-di-zhi")).headers.location).toBe("/cases/jiu-di-zhi/");
  });

  it("lead from the numbered pages that lists once had to the list, and from no others", async () => {
    const to = async (path: string) => {
      const { status, headers } = await ask(path);
      return [status, headers.location];
    };
    expect(await to("/cases/page/3/?from=wechat")).toEqual([301, "/cases/?from=wechat"]);
    expect(await to("/news/page/2/")).toEqual([404, undefined]);
    expect(await to("/cases/page/0/")).toEqual([404, undefined]);
    expect(await to("/page/2/")).toEqual([404, undefined]);
  });

  it("say that a page was taken down", async () => {
    const { status, body } = await ask("/cases/che-xia/");
    expect(status).toBe(410);
    expect(body.toString()).toContain("页面已撤下");
  });

  it("say so in the site's own page when it brings one", async () => {
    await site.commit({ files: { "/gone/cases/che-xia/": pageHtml("已撤下") } });
    for (const path of ["/cases/che-xia/", "/gone/cases/che-xia/"]) {
      const { status, body, headers } = await ask(path);
      expect([status, body.toString()]).toEqual([410, pageHtml("已撤下")]);
      expect(headers["cache-control"]).toBe("no-cache");
    }
    expect((await ask("/cases/che-xia")).headers.location).toBe("/cases/che-xia/");
  });
});

describe("the origin", () => {
  it("hands votes to the vote endpoint and keeps them out of the log", async () => {
    const { body } = await ask("/vote/zui-mei-2023/likes", {}, "POST");
    expect(JSON.parse(String(body))).toEqual({ path: "/vote/zui-mei-2023/likes" });
    expect((await ask("/voters/")).status).toBe(503);
    site.lines.length = 0;
    await ask("/vote?x");
    expect(site.lines).toEqual([]);
  });

  it("logs pages without address, query or agent", async () => {
    await ask("/cases/a/?phone=13800000000", { "user-agent": "WeChat" });
    await expect.poll(() => site.lines.length).toBe(1);
    expect(Object.keys(site.lines[0] ?? {})).toEqual(["msg", "method", "path", "status", "ms"]);
    expect(site.lines[0]).toMatchObject({ method: "GET", path: "/cases/a/", status: 503 });
  });

  it("finishes answers under way before it stops", async () => {
    const begun = once(site.gate, "begun");
    const vote = ask("/vote/slow");
    await begun;
    const drained = drain(site.server, 10_000);
    expect(site.server.listening).toBe(false);
    site.gate.emit("go");
    expect((await vote).status).toBe(200);
    await drained;
  });
});
