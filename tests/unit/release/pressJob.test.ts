import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Edition } from "#edition/edition.wire.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { apiOf, isApi } from "#leaves/apiPaths.ts";
import { ReleaseFault } from "#release/fault.ts";
import { awaitedCovers, coverJob, factsOfCovers } from "#release/press/coverJob.ts";
import { recorder } from "#release/press/recorder.ts";
import { sweepBlobs } from "#release/press/sweepBlobs.ts";
import { blobName } from "#release/tree/blobName.ts";
import { anEdition, editions } from "#tests/factories/edition.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aPress, pageHtml } from "#tests/factories/presses.ts";
import { putCase } from "#tests/factories/storeChanges.ts";
import { aCase } from "#tests/factories/stories.ts";

type Options = Omit<Parameters<typeof aPress>[0], "store" | "record">;
type Opened = Awaited<ReturnType<typeof aPress>> & { store: EditionStore };

let opened: Opened[] = [];
afterEach(async () => {
  for (const press of opened) await press.close();
  opened = [];
});

async function open(edition: Edition = anEdition(), options: Options = {}): Promise<Opened> {
  const { record, trace } = recorder();
  const store = storeOfEdition(edition, trace);
  const press = { ...(await aPress({ store, record, ...options })), store };
  opened.push(press);
  return press;
}

const [story, other] = [aCase(), aCase({ id: "2", slug: "other", headline: "另一篇" })];
const address = `/cases/${story.slug}/`;
const file = `cases/${story.slug}/index.html`;
const at = (text: string) => new Date(text);

describe("a job of the press", () => {
  it("puts each page among the blobs under its content", async () => {
    const { job, entry, held } = await open(anEdition({ stories: [story] }), {
      page: (sitePath) => pageHtml(sitePath),
    });
    await job();
    const { hash = "", bytes } = entry(file) ?? {};
    const plain = Buffer.from(held.get(blobName(hash)) ?? []);
    expect(plain.toString()).toBe(pageHtml(address));
    expect(bytes).toBe(plain.byteLength);
  });

  it("renders what changed and what shows it, and tells only rows that are others", async () => {
    const press = await open(anEdition({ stories: [story, other] }));
    while ((await press.job()).left > 0);
    const first = await press.job();
    press.rendered.length = 0;
    putCase(press.store, { ...other, headline: "改过的标题" });
    const second = await press.job();
    expect(press.rendered).toContain("/cases/other/");
    expect(press.rendered.length).toBeLessThan(first.state.pages);
    const paths = press.rows(first.rev).map((row) => row.path);
    expect(paths).toContain("cases/other/index.html");
    expect(paths).not.toContain("workers/index.html");
    expect(second).toMatchObject({ rev: first.rev + 1, left: 0 });
  });

  it("makes a first tree's records for programs after all that readers see, and a story's with its page", async () => {
    const press = await open(anEdition({ stories: [story] }));
    const first = await press.job();
    expect(press.entry(file)).toBeDefined();
    expect(press.rendered.filter(isApi)).toEqual([]);
    expect(first.left).toBeGreaterThan(0);
    putCase(press.store, other);
    await press.job();
    expect(press.rendered).toEqual(
      expect.arrayContaining(["/cases/other/", "/api/v1/cases/other.json"]),
    );
    while ((await press.job()).left > 0);
    expect(press.entry(apiOf(address).slice(1))).toBeDefined();
  });

  it("makes the pages of very many stories that come at once before their records", async () => {
    const press = await open(anEdition({ stories: [story] }));
    while ((await press.job()).left > 0);
    press.rendered.length = 0;
    const came = Array.from({ length: 30 }, (_, index) => `came-${index}`);
    for (const [index, slug] of came.entries())
      putCase(press.store, { ...other, id: String(index + 10), slug });
    await press.job();
    expect(press.rendered).toEqual(expect.arrayContaining(came.map((slug) => `/cases/${slug}/`)));
    expect(press.rendered.filter((one) => one.startsWith("/api/v1/cases/came"))).toEqual([]);
    while ((await press.job()).left > 0);
    expect(press.entry("api/v1/cases/came-0.json")).toBeDefined();
  });

  it("P26 has the words of a story found in the moment that its page is there, whatever else shows it", async () => {
    let shown: EditionStore | undefined;
    const page = (sitePath: string) =>
      `${sitePath} ${JSON.stringify(shown?.library.list({ of: "all" }).newest(24))}`;
    const press = await open(anEdition({ stories: [story] }), { page });
    shown = press.store;
    while ((await press.job()).left > 0);
    const { rev } = await press.job();
    putCase(press.store, other);
    expect((await press.job()).left).toBeGreaterThan(0);
    expect(press.rows(rev).map(({ path }) => path)).toContain("search/texts.json");
  });

  it("takes the pages of a story out with it", async () => {
    const press = await open(anEdition({ stories: [story] }));
    const { rev } = await press.job();
    press.store.remove("case", story.slug);
    await press.job();
    expect(press.entry(file)).toBeUndefined();
    expect(press.rows(rev)).toContainEqual({ kind: "file", path: file, entry: null });
  });

  it("brings the redirects and tombstones of its edition", async () => {
    const press = await open(editions.withdrawn());
    await press.job();
    const rows = press.rows().map((row) => [row.kind, row.path, row.entry]);
    expect(rows).toContainEqual(["redirect", "/cases/jiu-di-zhi/", '{"to":"/cases/"}']);
    expect(rows).toContainEqual([
      "tombstone",
      "/cases/che-xia/",
      expect.stringContaining('"reason":"consent"'),
    ]);
    press.store.remove("redirect", "/cases/jiu-di-zhi/");
    await press.job();
    expect(press.rows()).toContainEqual({
      ...{ kind: "redirect", path: "/cases/jiu-di-zhi/", entry: null },
    });
  });

  it("P16 names the page that cannot be rendered, and leaves all as it was", async () => {
    let broken = "";
    const press = await open(anEdition({ stories: [story] }), {
      page: (sitePath) => (sitePath === broken ? "坏" : pageHtml(sitePath)),
    });
    const { rev } = await press.job();
    broken = address;
    putCase(press.store, { ...story, id: "1", headline: "新" });
    const fault = await press.job().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ReleaseFault);
    expect(fault).toMatchObject({ code: "page", subject: address });
    expect(press.rows(rev)).toEqual([]);
    broken = "";
    expect(await press.job()).toMatchObject({ rev: rev + 1 });
  });

  it("renders everything for another build, what changed first, and lets both stand side by side until then", async () => {
    const stories = Array.from({ length: 600 }, (_, index) =>
      aCase({ id: String(index + 1), slug: `case-${index + 1}` }),
    );
    const press = await open(anEdition({ stories }), { page: (sitePath) => sitePath });
    await press.job();
    press.rendered.length = 0;
    Object.assign(press.press.site, { key: "site 2", inline: { scripts: ["b"], styles: [] } });
    putCase(press.store, { ...(stories[599] ?? story), headline: "赶着发的稿" });
    const { left } = await press.job();
    expect(left).toBeGreaterThan(0);
    expect(press.rendered).toContain("/cases/case-600/");
    await press.tree();
    expect(new Set(press.rendered).size).toBe((await press.job()).state.pages);
    expect((await press.job()).state.inline).toEqual({ scripts: ["b"], styles: [] });
  });
});

describe("pictures", () => {
  const cover = aPicture("yard", { id: "7" });
  const names = cover.renditions.map(({ path }) => path.slice("/media/".length));
  const pictures = new Map(names.map((name) => [name, `picture ${name}`]));
  const edition = anEdition({ stories: [{ ...story, cover }] });
  const media = (press: Opened) =>
    press
      .rows()
      .filter(({ path, entry }) => path.startsWith("media/") && entry !== null)
      .map(({ path }) => path.slice("media/".length));

  it("P12 are in the tree only while a document names them", async () => {
    const press = await open(edition, { pictures: new Map([...pictures, ["draft.jpg", "x"]]) });
    await press.job();
    expect(media(press).sort()).toEqual([...names].sort());
    press.store.remove("case", story.slug);
    await press.job();
    expect(media(press)).toEqual([]);
  });

  it("P12 go with their story also when the edition came into another store meanwhile", async () => {
    const press = await open(edition, { pictures });
    await press.job();
    expect(media(press).length).toBeGreaterThan(0);
    press.press.store = storeOfEdition(anEdition());
    await press.job();
    expect(media(press)).toEqual([]);
    expect(press.entry(file)).toBeUndefined();
  });

  it("are taken anew when another file came under the name", async () => {
    const files = new Map(pictures);
    const press = await open(edition, { pictures: files });
    await press.job();
    const [name = ""] = names;
    const before = press.entry(`media/${name}`);
    files.set(name, "replaced");
    press.store.touch("media/7");
    await press.job();
    expect(press.entry(`media/${name}`)?.hash).not.toBe(before?.hash);
  });

  it("that are nowhere are named, hold nothing up, and come when they are there", async () => {
    const files = new Map<string, string>();
    const press = await open(edition, { pictures: files });
    expect((await press.job()).missing.sort()).toEqual(names.map((name) => `media/${name}`).sort());
    expect(press.entry(file)).toBeDefined();
    for (const [name, content] of pictures) files.set(name, content);
    expect((await press.job()).missing).toEqual([]);
    expect(media(press).sort()).toEqual([...names].sort());
  });
});

describe("P21: covers", () => {
  it("are announced until they are drawn, and go with their page", async () => {
    const covers = new Map<string, string>();
    const press = await open(anEdition({ stories: [story] }), { covers });
    await press.job();
    const announced = awaitedCovers(press.press, new Set());
    expect(factsOfCovers(press.press, announced).map(({ page }) => page)).toContain(address);
    for (const one of announced) covers.set(path.basename(one), "cover");
    await coverJob(press.press, announced, new Set());
    const mine = announced.find((one) => one.startsWith(`covers/cases-${story.slug}-`)) ?? "";
    expect(press.entry(mine)).toMatchObject({ bytes: 5 });
    press.store.remove("case", story.slug);
    await press.job();
    expect(press.entry(mine)).toBeUndefined();
  });

  it("that cannot be drawn keep no others back", async () => {
    const stories = Array.from({ length: 40 }, (_, index) =>
      aCase({ id: String(index + 1), slug: `case-${index + 1}` }),
    );
    const covers = new Map<string, string>();
    const press = await open(anEdition({ stories }), { covers });
    await press.job();
    const left = () => press.press.database.files.awaited(1_000).length;
    const hopeless = new Set<string>();
    const [first = ""] = awaitedCovers(press.press, hopeless);
    for (let isMore = left() > 0; isMore; ) {
      const before = left();
      const some = awaitedCovers(press.press, hopeless);
      for (const one of some) if (one !== first) covers.set(path.basename(one), "cover");
      ({ isMore } = await coverJob(press.press, some, hopeless));
      expect(left()).toBeLessThan(before);
    }
    expect(press.press.database.files.awaited(1_000)).toEqual([first]);
  });
});

describe("P18: contents", () => {
  it("that no file has are removed after a week", async () => {
    const press = await open(anEdition({ stories: [story] }));
    await press.job();
    const old = blobName(press.entry(file)?.hash ?? "");
    putCase(press.store, { ...story, id: "1", headline: "改过的标题" });
    await press.job();
    const { blobs, database } = press.press;
    const sweep = (day: number) =>
      sweepBlobs(blobs, database.files, new Date(Date.UTC(2026, 10, day)));
    expect(await sweep(1)).toBe(0);
    expect(await sweep(7)).toBe(0);
    expect(press.held.has(old)).toBe(true);
    expect(await sweep(9)).toBeGreaterThan(0);
    expect(press.held.has(old)).toBe(false);
    for (const { kind, entry } of press.rows())
      if (kind === "file" && entry?.includes('"bytes"') && !entry.includes("isAwaited"))
        expect(press.held.has(blobName(JSON.parse(entry).hash))).toBe(true);
  });
});

describe("P17: assets of an older site build", () => {
  it("stay for a week, for tabs that are still open", async () => {
    const press = await open();
    const old = "_astro/a.abc123.js";
    await press.job(at("2026-11-01T00:00:00Z"));
    await writeFile(path.join(press.press.site.assets, "_astro", "b.def456.js"), "export {};");
    await rm(path.join(press.press.site.assets, old));
    press.press.site.key = "site 2";
    await press.job(at("2026-11-02T00:00:00Z"));
    await press.job(at("2026-11-08T00:00:00Z"));
    expect(press.entry(old)).toMatchObject({ retiredAt: "2026-11-02T00:00:00.000Z" });
    await press.job(at("2026-11-10T00:00:00Z"));
    expect(press.entry(old)).toBeUndefined();
    expect(press.entry("_astro/b.def456.js")).toBeDefined();
  });
});
