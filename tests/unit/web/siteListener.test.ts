import { EventEmitter, once } from "node:events";
import { request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeCovers } from "#release/covers/makeCovers.ts";
import { coverFile } from "#site/found/coverFiles.ts";
import { aCoverFacts } from "#tests/factories/covers.ts";
import { anEdition, editions } from "#tests/factories/edition.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aDataFolder, pageHtml } from "#tests/factories/releases.ts";
import { aCase } from "#tests/factories/stories.ts";
import { takedownsOf } from "#tests/factories/takedowns.ts";
import { drain } from "#voting/endpoint/drain.ts";
import { publicServer } from "#voting/endpoint/publicServer.ts";
import type { AccessLine } from "#web/accessLog.ts";
import { liveTree } from "#web/liveTree.ts";
import { siteListener } from "#web/siteListener.ts";
import type { Takedown } from "#web/takedowns/takedownList.ts";

let data: Awaited<ReturnType<typeof aDataFolder>>;
let server: Server;
let lines: AccessLine[];
let taken: Takedown[];
/** A vote that is answered when the test says so. */
let gate: EventEmitter;

const onFault = (error: unknown) => expect.fail(String(error));

beforeEach(async () => {
  data = await aDataFolder(["cover-480.jpg"]);
  lines = [];
  taken = [];
  gate = new EventEmitter();
  server = publicServer({
    service: {
      async answer({ path }) {
        if (path === "/vote/slow") {
          const released = once(gate, "go");
          gate.emit("begun");
          await released;
        }
        return { status: 200, headers: {}, body: JSON.stringify({ path }) };
      },
      clientAddress: () => undefined,
    },
    others: siteListener({
      live: liveTree(data.folders),
      takedowns: () => takedownsOf(...taken)(),
      isSecure: true,
      log: (line) => lines.push(line),
      onFault,
    }),
    onFault,
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  await drain(server, 0);
  await data.remove();
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A request as it stands: no decoding, no following, no cleaning of the address. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    httpRequest({ port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const inline = {
  scripts: [`sha256-${"A".repeat(43)}=`],
  styles: [`sha256-${"B".repeat(43)}=`],
};

describe("a cover that a release did not wait for", () => {
  it("is the paper's card until it is drawn, and then itself (P21)", async () => {
    const covers = Array.from({ length: 20 }, (_, number) =>
      aCoverFacts({ page: `/cases/late-${number}/`, headline: `第${number}个院落` }),
    );
    const { awaited } = await data.release({ "/": pageHtml("首页") }, { covers });
    expect(awaited).toBe(40);
    const [facts = aCoverFacts()] = covers;
    const address = coverFile(facts, "wide").path;
    const early = await ask(address);
    expect([early.status, early.headers["cache-control"]]).toEqual([302, "no-store"]);
    expect(early.headers.location).toMatch(/\.png$/);
    await makeCovers({ covers: [facts], folder: data.folders.covers });
    const late = await ask(address);
    expect([late.status, late.headers["content-type"]]).toEqual([200, "image/png"]);
    expect((await ask("/covers/cases-late-99-000000000000.png")).status).toBe(404);
  });
});

describe("before the first release", () => {
  it("says that the site is being prepared and when to ask again", async () => {
    const { status, headers, body } = await ask("/");
    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("10");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body.toString()).toContain("正在准备");
  });

  it("is healthy all the same", async () => {
    expect(JSON.parse(String((await ask("/healthz")).body))).toEqual({ ok: true, release: null });
  });
});

describe("health", () => {
  it.each(["POST", "PUT", "DELETE"])("is asked for, not told: %s", async (method) => {
    const { status, headers } = await ask("/healthz", {}, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("a fault", () => {
  it("is answered with the headers of every answer, and kept by nobody", async () => {
    const faults: unknown[] = [];
    const failing = siteListener({
      live: () => Promise.reject(new Error("the disk is gone")),
      takedowns: takedownsOf(),
      isSecure: true,
      log: () => {},
      onFault: (error) => faults.push(error),
    });
    server.removeAllListeners("request").on("request", failing);
    const { status, headers } = await ask("/");
    expect([status, faults.length]).toEqual([500, 1]);
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
    const pages = {
      "/": pageHtml("首页"),
      "/cases/a/": pageHtml("案例", `<meta content='"><script>alert(2)</script>'><script>`),
      "/404.html": pageHtml("找不到"),
      "/feed.xml": `<rss>${" ".repeat(600)}</rss>`,
      "/feed.json": "{}",
      "/data/streets/a.csv": "a",
      "/.well-known/security.txt": "Contact: tel:+862886969380",
      "/favicon.ico": "icon",
    };
    await data.release(pages, { inline });
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

  it("come compressed as the browser likes it", async () => {
    const br = await ask("/", { "accept-encoding": "gzip, deflate, br" });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(pageHtml("首页"));
    const gz = await ask("/", { "accept-encoding": "gzip, br;q=0" });
    expect(gz.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gz.body).toString()).toBe(pageHtml("首页"));
    expect(new Set([br.headers.etag, gz.headers.etag, (await ask("/")).headers.etag]).size).toBe(3);
  });

  it("answer 304 to who has them already, until a release changes them", async () => {
    const { etag } = (await ask("/")).headers;
    const again = await ask("/", { "if-none-match": String(etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    await data.release({ "/": pageHtml("新的首页") });
    const fresh = await ask("/", { "if-none-match": String(etag) });
    expect(fresh.status).toBe(200);
    expect(fresh.body.toString()).toBe(pageHtml("新的首页"));
  });

  it("keep their ETag through a release that does not touch them", async () => {
    const { etag } = (await ask("/")).headers;
    await data.release({ "/": pageHtml("首页"), "/b/": "b" });
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

describe("scripts and pictures", () => {
  const picture = aPicture("cover", {
    renditions: [{ path: "/media/cover-480.jpg", type: "image/jpeg", width: 480, height: 320 }],
  });

  beforeEach(async () => {
    const edition = anEdition({ stories: [aCase({ cover: picture })] });
    await data.release({ "/": "x" }, { edition, covers: [aCoverFacts()] });
  });

  it("T6 are kept for ever where nobody can withdraw them, a day otherwise and a minute by what many share", async () => {
    const script = await ask("/_astro/island.abc123.js");
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
    const media = await ask("/media/cover-480.jpg");
    expect(media.headers["content-type"]).toBe("image/jpeg");
    expect(media.headers["cache-control"]).toBe("public, max-age=86400, s-maxage=60");
    const cover = await ask(coverFile(aCoverFacts(), "square").path);
    expect(cover.headers["content-type"]).toBe("image/png");
    expect(cover.headers["cache-control"]).toBe("public, max-age=86400, s-maxage=60");
  });

  it("can be fetched in parts", async () => {
    const { status, headers, body } = await ask("/media/cover-480.jpg", { range: "bytes=0-6" });
    expect([status, body.toString()]).toEqual([206, "picture"]);
    expect(headers["content-range"]).toBe("bytes 0-6/21");
    expect((await ask("/media/cover-480.jpg", { range: "bytes=99-" })).status).toBe(416);
  });
});

describe("moved and withdrawn pages", () => {
  beforeEach(async () => {
    await data.release({ "/": "x", "/cases/": "y" }, { edition: editions.withdrawn() });
  });

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
    const page = { "/gone/cases/che-xia/": pageHtml("已撤下") };
    await data.release(page, { edition: editions.withdrawn() });
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
    lines.length = 0;
    await ask("/vote?x");
    expect(lines).toEqual([]);
  });

  it("logs pages without address, query or agent", async () => {
    await ask("/cases/a/?phone=13800000000", { "user-agent": "WeChat" });
    await expect.poll(() => lines.length).toBe(1);
    expect(Object.keys(lines[0] ?? {})).toEqual(["at", "method", "path", "status", "ms"]);
    expect(lines[0]).toMatchObject({ method: "GET", path: "/cases/a/", status: 503 });
  });

  it("finishes answers under way before it stops", async () => {
    const begun = once(gate, "begun");
    const vote = ask("/vote/slow");
    await begun;
    const drained = drain(server, 10_000);
    expect(server.listening).toBe(false);
    gate.emit("go");
    expect((await vote).status).toBe(200);
    await drained;
  });
});
