import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { blobName, hashOf } from "#release/tree/blobName.ts";
import { coverFile } from "#site/found/coverFiles.ts";
import { aCoverFacts } from "#tests/factories/covers.ts";
import { startSiteServer } from "#tests/harness/siteServer.ts";

let site: Awaited<ReturnType<typeof startSiteServer>>;

beforeEach(async () => {
  site = await startSiteServer();
});
afterEach(async () => {
  expect(site.faults).toEqual([]);
  await site.stop();
});

const ask: (typeof site)["ask"] = (...question) => site.ask(...question);

describe("a cover that a release did not wait for", () => {
  it("is the paper's card until it is drawn, and then itself (P21)", async () => {
    const address = coverFile(aCoverFacts(), "wide").path;
    const drawn = Buffer.from("drawn");
    await site.commit({ files: { "/": "x" }, awaited: { [address]: hashOf(drawn) } });
    const early = await ask(address);
    expect([early.status, early.headers["cache-control"]]).toEqual([302, "no-store"]);
    expect(early.headers.location).toMatch(/\.png$/);
    await site.store.put(blobName(hashOf(drawn)), drawn);
    const late = await ask(address);
    expect([late.status, late.headers["content-type"]]).toEqual([200, "image/png"]);
    expect((await ask("/covers/cases-late-99-000000000000.png")).status).toBe(404);
  });
});

describe("W4: a content that is missing", () => {
  const gone = async (name: string) => site.store.remove(blobName(hashOf(Buffer.from(name))));

  it("is said of its own address, and by a line for the operator; the others are as they were", async () => {
    await site.commit({ files: { "/": "x", "/cases/a/": "lost", "/media/p-480.jpg": "lost too" } });
    await gone("lost");
    await gone("lost too");
    for (const address of ["/cases/a/", "/media/p-480.jpg"]) {
      const { status, headers, body } = await ask(address);
      expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([
        503,
        "10",
        "no-store",
      ]);
      expect(body.toString()).toContain("暂时打不开");
    }
    expect((await ask("/")).status).toBe(200);
    expect(site.faults.map(String)).toEqual([
      expect.stringContaining("cases/a/index.html"),
      expect.stringContaining("media/p-480.jpg"),
    ]);
    site.faults.length = 0;
  });

  it("leaves an address that is not there, or gone, what it is", async () => {
    const page = "/gone/cases/a/";
    await site.commit({
      files: { "/404.html": "lost", [page]: "lost" },
      tombstones: { "/cases/a/": {} },
    });
    await gone("lost");
    const answers = [await ask("/cases/none/"), await ask("/cases/a/")];
    expect(answers.map(({ status }) => status)).toEqual([404, 410]);
    expect(String(answers[1]?.body)).toContain("页面已撤下");
    site.faults.length = 0;
  });
});

describe("scripts and pictures", () => {
  beforeEach(() =>
    site.commit({
      files: {
        "/_astro/island.abc123.js": "export const a = 1;".repeat(50),
        "/media/cover-480.jpg": "picture cover-480.jpg",
        [coverFile(aCoverFacts(), "square").path]: "drawn",
      },
    }),
  );

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
