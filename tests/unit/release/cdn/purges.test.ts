import { describe, expect, it, test, vi } from "vitest";
import { environment, readEnvironment } from "#leaves/environment.ts";
import { purgeNote } from "#release/cdn/cdnField.ts";
import { cdnSettings } from "#release/cdn/cdnSettings.ts";
import { type AddressChange, purgesOf } from "#release/cdn/purgesOf.ts";
import { purgeUrls } from "#release/cdn/purgeUrls.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";
import { checkEnvironment } from "../../../../cms/app/checkEnvironment.ts";

describe("addresses to be forgotten after a release (K1)", () => {
  type Tree = Map<string, AddressChange["after"]>;
  const tree = (files: Record<string, string>, tombstones: string[] = []): Tree =>
    new Map([
      ...Object.entries(files).map(([path, hash]) => [`file ${path}`, { hash }] as const),
      ...tombstones.map((path) => [`tombstone ${path}`, {}] as const),
    ]);

  /** The rows that are others. */
  const purges = (before: Tree, after: Tree) =>
    purgesOf(
      [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
        const [kind = "", ...path] = key.split(" ");
        const [old, now] = [before.get(key) ?? null, after.get(key) ?? null];
        if (old?.hash === now?.hash && !old === !now) return [];
        return {
          ...{ kind: kind as AddressChange["kind"], path: path.join(" "), before: old, after: now },
        };
      }),
    );

  it("are none for pages, feeds and scripts that change, come or leave a list", () => {
    const before = tree({ "index.html": "a", "news/page/2/index.html": "a", "_astro/a.js": "a" });
    const after = tree({ "index.html": "b", "news/new/index.html": "b", "_astro/b.js": "b" });
    expect(purges(before, after)).toEqual({ "take-down": [], change: [] });
  });

  it("are the withdrawn page with its pictures and covers", () => {
    const before = tree({
      "cases/a/index.html": "a",
      "media/院子 (1)-480.webp": "a",
      "media/b.webp": "b",
      "covers/a.png": "a",
    });
    const after = tree({ "media/b.webp": "b" }, ["/cases/a/"]);
    expect(purges(before, after)).toEqual({
      "take-down": ["/cases/a/", "/media/%E9%99%A2%E5%AD%90%20(1)-480.webp", "/covers/a.png"],
      change: [],
    });
    expect(purges(after, after)).toEqual({ "take-down": [], change: [] });
  });

  it("are a picture that no page may show any more, as a take-down", () => {
    expect(purges(tree({ "media/a.webp": "a" }), tree({}))["take-down"]).toEqual(["/media/a.webp"]);
  });

  it("are replaced pictures and left covers, as changes", () => {
    const before = tree({ "media/a.webp": "old", "covers/old.png": "a" });
    const after = tree({ "media/a.webp": "new", "covers/new.png": "b" });
    expect(purges(before, after)).toEqual({
      "take-down": [],
      change: ["/covers/old.png", "/media/a.webp"],
    });
  });

  it("leave the reserve alone when a redesign renames everything", () => {
    const names = Array.from({ length: 1000 }, (_, number) => [`media/${number}.webp`, "a"]);
    const all = purges(tree(Object.fromEntries(names)), tree({}));
    expect(all["take-down"]).toHaveLength(200);
    expect(all.change).toHaveLength(800);
  });
});

describe("URLs", () => {
  const origin = "https://grid.example.cn";
  it("name a page as folder and as file, encoded, and each once", () => {
    const paths = ["/cases/che-xia/", "/media/院子.webp", "/cases/che-xia/"];
    expect(purgeUrls(paths, { provider: "tencent", origin })).toEqual([
      "https://grid.example.cn/cases/che-xia/",
      "https://grid.example.cn/cases/che-xia/index.html",
      "https://grid.example.cn/media/%E9%99%A2%E5%AD%90.webp",
    ]);
  });

  it("name both schemes for Aliyun, which knows no more than what it is told", () => {
    expect(purgeUrls(["/covers/a.png"], { provider: "aliyun", origin })).toEqual([
      "https://grid.example.cn/covers/a.png",
      "http://grid.example.cn/covers/a.png",
    ]);
  });
});

describe("the configuration", () => {
  const whole = { CDN_PROVIDER: "aliyun", CDN_SECRET_ID: "id", CDN_SECRET_KEY: "key" };
  const read = (source: Record<string, string>) =>
    cdnSettings(
      readEnvironment({ SITE_ORIGIN: "https://grid.example.cn", ...source }, [
        "CDN_PROVIDER",
        "CDN_SECRET_ID",
        "CDN_SECRET_KEY",
        "CDN_DAY_LIMIT",
        "CDN_TAKE_DOWN_RESERVE",
        "SITE_ORIGIN",
      ]),
    );

  it("is none by default", () => {
    expect(environment("CDN_PROVIDER").CDN_PROVIDER).toBeUndefined();
    expect(read({})).toBeUndefined();
  });

  it("has the providers' usual quota and a reserve", () => {
    expect(read(whole)).toMatchObject({
      provider: "aliyun",
      budget: { limit: 10_000, reserve: 2_000 },
    });
  });

  it.each([
    [{ ...whole, CDN_PROVIDER: "qiniu" }, /CDN_PROVIDER 的值不对.*只能是 tencent 或 aliyun/],
    [{ CDN_SECRET_ID: "id", CDN_SECRET_KEY: "key" }, /缺少环境变量 CDN_PROVIDER/],
    [{ CDN_PROVIDER: "tencent" }, /缺少环境变量 CDN_SECRET_ID.*\n.*CDN_SECRET_KEY/],
    [{ ...whole, CDN_DAY_LIMIT: "2000" }, /留给撤稿的额度要小于每日总额度/],
    [{ ...whole, CDN_DAY_LIMIT: "many" }, /CDN_DAY_LIMIT 的值不对.*要写整数/],
  ])("is refused when it is wrong: %j", (source, words) => {
    expect(() => read(source)).toThrow(words);
    expect(() => read(source)).not.toThrow(/key$/);
  });

  it("is looked at before the cms begins to work", () => {
    for (const [name, value] of Object.entries({
      ...testSecrets,
      DATABASE_URL: "postgres://a@b/c",
    }))
      vi.stubEnv(name, value);
    expect(() => checkEnvironment()).not.toThrow();
    vi.stubEnv("CDN_PROVIDER", "tencent");
    expect(() => checkEnvironment()).toThrow(/缺少环境变量 CDN_SECRET_ID/);
    vi.unstubAllEnvs();
  });
});

test("a release's record says how far it is, the worst first (K6)", () => {
  const budget = { limit: 10_000, reserve: 2_000 };
  const none = { waiting: 0, running: 0, done: 0, failing: 0, spentToday: 0 };
  const note = (facts: Partial<Parameters<typeof purgeNote>[0]>) =>
    purgeNote({ ...none, ...facts }, budget);
  expect(note({})).toBe("");
  expect(note({ waiting: 3 })).toBe("等待提交刷新，共 3 个网址");
  expect(note({ waiting: 3, spentToday: 8000 })).toContain("今日额度已用完");
  expect(note({ running: 2, done: 1 })).toContain("已提交刷新");
  expect(note({ done: 3 })).toBe("已刷新，共 3 个网址");
  expect(
    note({ done: 3, failing: 2, trouble: { trouble: "quota", detail: "QuotaExceeded.Refresh" } }),
  ).toBe("刷新失败，2 个网址：服务商当日的刷新额度已用完，次日零点后自动继续。会自动重试。");
});
