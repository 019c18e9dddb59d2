import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveStore } from "#edition/library/givenStore.ts";
import { storeAt } from "#edition/library/storeAt.ts";
import type { CollectionSubject } from "#people/permissions.ts";
import { draftPicture } from "#release/preview/draftPicture.ts";
import { type Previewed, previewed, previewPath } from "#release/preview/previewed.ts";
import { siteAsset } from "#release/preview/siteAsset.ts";
import { openSite } from "#release/siteBuild.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { unpublishedText } from "#tests/harness/newsroom.ts";
import { openPreviews, type Previews } from "#tests/harness/previews.ts";
import { buildSiteTree, type SiteTree } from "#tests/harness/siteTrees.ts";
import { withoutBanner } from "#tests/harness/withoutBanner.ts";

let site: SiteTree;
let previews: Previews;
beforeAll(async () => {
  site = await buildSiteTree("server", anEditionOfEverything());
  previews = await openPreviews(site.tree);
}, 300_000);
afterAll(async () => {
  await previews?.close();
  await rm(site.folder, { recursive: true, force: true });
});

type Document = { id: number; slug?: string };

const withPages = previewed.filter(
  (one) => one !== "corrections" && one !== "front-page",
) as (Exclude<Previewed, "corrections" | "front-page"> & CollectionSubject)[];

/** One live document of each kind that has a page of its own. */
const documents = new Map<Previewed, Document>();

async function plantEverything(): Promise<void> {
  const { payload, street, write } = previews.newsroom;
  const places = [await street(0)];
  const { id: picture } = await payload.create({
    collection: "media",
    data: { alt: "居民在院落里商量加装电梯" },
    file: anUpload(await aDrawing(1600, 1200).png().toBuffer(), "a.png"),
  });
  for (const subject of withPages) {
    const { id } = await write(subject, { live: true });
    const hasCover = !["workers", "partners"].includes(subject);
    const data = {
      ...(hasCover && { cover: picture }),
      ...(!["streets", "topics", "campaigns"].includes(subject) && { places }),
      _status: "published",
    };
    const { slug } = (await payload.update({
      ...{ collection: subject, id },
      data: data as never,
    })) as { slug?: string };
    documents.set(subject, { id, slug });
  }
  const story = { relationTo: "news" as const, value: documents.get("news")?.id ?? 0 };
  const { id } = await payload.create({
    collection: "corrections",
    data: {
      ...{ story, wrong: "旧数", right: "新数", at: "2023-12-01T00:00:00.000Z" },
      _status: "published",
    },
  });
  documents.set("corrections", { id });
  await payload.updateGlobal({ slug: "front-page", data: { front: [story] } });
}

const addressOf = (subject: Previewed): string =>
  subject === "front-page"
    ? "/globals/front-page?depth=0"
    : `/${subject}/${documents.get(subject)?.id}?depth=0&draft=true`;

/** What the panel's form holds of the planted document, with something typed into it. */
const asked = async (subject: Previewed, typed: object = {}) => ({
  subject,
  ...(subject !== "front-page" && { id: documents.get(subject)?.id }),
  document: { ...(await previews.form("chief-editor", addressOf(subject))), ...typed },
});

/** Where two pages begin to differ: whole pages would fill the screen. */
const differenceOf = (one: string, other: string): string => {
  if (one === other) return "";
  const from = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(from - 80, from + 80)}\n${other.slice(from - 80, from + 80)}`;
};

describe("what is live", () => {
  it("is previewed as the bytes that readers get, but for the banner (rule D5)", async () => {
    await plantEverything();
    const edition = await previews.gather();
    giveStore({ file: edition, store: storeAt(edition) });
    process.env.EDITION_FILE = edition;
    const { render } = await openSite(site.tree);
    for (const subject of previewed) {
      const response = await previews.ask("chief-editor", await asked(subject));
      const html = await response.text();
      const live = await render(previewPath(subject, documents.get(subject)?.slug ?? ""));
      expect(response.status, `${subject}: ${html.slice(0, 3_000)}`).toBe(200);
      expect(differenceOf(withoutBanner(html), await live.text()), subject).toBe("");
      expect(html, subject).toContain('<aside id="gridpress-preview">');
    }
  });
});

const typed = "社区议事厅的第一百个提案";

describe("a draft that nobody published yet", () => {
  it("is previewed as it will be once it is (rule D3)", async () => {
    const { payload, write } = previews.newsroom;
    const publishedAt = "2023-07-14T08:00:00.000Z";
    const page = async (id: number) => {
      const document = await previews.form("editor", `/cases/${id}?depth=0&draft=true`);
      const response = await previews.ask("editor", { subject: "cases", id, document });
      return withoutBanner(await response.text());
    };
    const { id } = await write("cases", {});
    const { docs: pictures } = await payload.find({ collection: "media", limit: 1 });
    const related = [{ relationTo: "news" as const, value: documents.get("news")?.id ?? 0 }];
    const data = { publishedAt, related, cover: pictures[0]?.id, kicker: "微网实格" };
    await payload.update({ collection: "cases", id, data, draft: true });
    const before = await page(id);
    await payload.update({ collection: "cases", id, data: { _status: "published" } });
    await previews.gather();
    expect(differenceOf(before, await page(id))).toBe("");
  });
});

describe("what is typed", () => {
  it("is seen at once, and reaches neither the edition nor the document (rule D2)", async () => {
    const edition = await previews.gather();
    const response = await previews.ask("editor", await asked("news", { headline: typed }));
    expect(await response.text()).toContain(`<title>${typed}_`);
    const files = (await readdir(path.dirname(edition))).filter((name) =>
      /^edition\.db/.test(name),
    );
    for (const file of files)
      expect((await readFile(path.join(path.dirname(edition), file))).includes(typed)).toBe(false);
    const { headline } = await previews.form("editor", addressOf("news"));
    expect(headline).not.toBe(typed);
    const again = await previews.ask("editor", await asked("news"));
    expect(await again.text()).not.toContain(typed);
  });

  it("stands on pages beside its own as it will", async () => {
    const news = { relationTo: "news", value: documents.get("news")?.id };
    const cases = { relationTo: "cases", value: documents.get("cases")?.id };
    const page = async (front: object[]) =>
      (await previews.ask("editor", await asked("front-page", { front }))).text();
    expect(await page([news, cases])).not.toBe(await page([cases, news]));
  });

  it("follows the edition", async () => {
    const id = documents.get("news")?.id ?? 0;
    const data = { headline: "后来发布的标题", _status: "published" as const };
    await previews.newsroom.payload.update({ collection: "news", id, data });
    await previews.gather();
    const front = [{ relationTo: "news", value: id }];
    const response = await previews.ask("editor", await asked("front-page", { front }));
    expect(await response.text()).toContain("后来发布的标题");
  });

  it("is cleaned as it would be: what could run is no link", async () => {
    const link = { type: "link", fields: { linkType: "custom", url: "javascript:alert(1)" } };
    const text = { type: "text", text: "点这里" };
    const children = [{ type: "paragraph", children: [{ ...link, children: [text] }] }];
    const body = { root: { type: "root", children } };
    const html = await (await previews.ask("editor", await asked("news", { body }))).text();
    expect(html).toContain("点这里");
    expect(html).not.toContain("javascript:alert");
  });
});

describe("what is missing", () => {
  const nothing = {
    headline: "",
    name: "",
    brand: "",
    summary: "",
    body: null,
    form: null,
    dimensions: [],
    stage: null,
    post: null,
    place: null,
    guest: {},
    transcript: [{ speaker: "", text: "" }],
    credits: [{ role: "reporter", names: [] }],
    origin: { kind: "reprint", source: "" },
  };

  it.each(withPages.filter((one) => one !== "campaigns"))(
    "of %s is drawn as gaps and named in the banner (rule D4)",
    async (subject) => {
      const response = await previews.ask("chief-editor", await asked(subject, nothing));
      const html = await response.text();
      expect(response.status, html.slice(0, 2_000)).toBe(200);
      expect(html).toMatch(/<h1[^>]*>（.+未填）<\/h1>/);
      expect(html).toMatch(/发布前还有 \d+ 处需要填写或修改/);
    },
  );

  it("of a campaign's rules is said in words", async () => {
    const response = await previews.ask("chief-editor", await asked("campaigns", { rules: {} }));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("还不足以显示成页面");
  });

  it("of a correction that is not saved yet is its story, in words; with one it is drawn", async () => {
    const document = { wrong: "旧数", right: "三十六个" };
    const none = await previews.ask("editor", { subject: "corrections", document });
    expect(await none.text()).toContain("还不足以显示成页面");
    const story = { relationTo: "news", value: documents.get("news")?.id };
    const one = await previews.ask("editor", {
      subject: "corrections",
      document: { ...document, story },
    });
    expect(await one.text()).toContain("三十六个");
  });
});

describe("who may look (rule D7)", () => {
  it("is nobody who is not signed in, and no form of another shape", async () => {
    const response = await previews.ask("public", await asked("news"));
    expect(response.status).toBe(401);
    expect(await response.text()).toContain("请重新登录");
    for (const form of [
      { subject: "users", document: {} },
      { subject: "news", document: {}, id: -1 },
    ])
      expect((await previews.ask("editor", form)).status).toBe(400);
    const numbered = { subject: "front-page", id: 1, document: {} };
    expect((await previews.ask("editor", numbered)).status).toBe(200);
    const broken = new FormData();
    broken.set("subject", "news");
    broken.set("document", "{");
    expect((await previews.ask("editor", broken)).status).toBe(400);
    const misshapen = { subject: "news", id: documents.get("news")?.id, document: { body: 5 } };
    expect((await previews.ask("editor", misshapen)).status).toBe(400);
  });

  it("is who may read the draft, and no other account", async () => {
    const { write } = previews.newsroom;
    const draft = await write("cases", { by: "reporter" });
    const { live } = { live: await write("cases", { live: true, edited: true, by: "editor" }) };
    const look = async (actor: Parameters<Previews["ask"]>[0], { id }: { id: number }) =>
      previews.ask(actor, { subject: "cases", id, document: {} });
    expect((await look("reporter", draft)).status).toBe(200);
    expect((await look("editor", draft)).status).toBe(200);
    for (const actor of ["correspondent", "juror", "scrutineer"] as const)
      expect((await look(actor, draft)).status, actor).toBeGreaterThanOrEqual(403);
    // What is live is anybody's to read, the draft over it is not.
    expect(await (await look("editor", live)).text()).toContain(unpublishedText);
    expect(await (await look("correspondent", live)).text()).not.toContain(unpublishedText);
    expect((await previews.ask("juror", { subject: "cases", document: {} })).status).toBe(403);
  });

  it("leaves a worker's phone out that readers do not get", async () => {
    const phone = "13800001111";
    const consent = { kind: "written", date: "2023-07-01T00:00:00.000Z" };
    const shown = async (phoneConsent: object) =>
      (await previews.ask("editor", await asked("workers", { phone, phoneConsent }))).text();
    expect(await shown({})).not.toContain(phone);
    expect(await shown(consent)).toContain(phone);
  });

  it("and nobody keeps, finds, frames or runs it (rule D6)", async () => {
    const answers = [
      await previews.ask("editor", await asked("news")),
      await previews.ask("public", await asked("news")),
    ];
    for (const { headers } of answers) {
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("X-Robots-Tag")).toContain("noindex");
      const policy = headers.get("Content-Security-Policy")?.split("; ") ?? [];
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).toContain("script-src 'none'");
      expect(policy).toContain("sandbox allow-same-origin");
    }
  });
});

describe("pictures (rule D8)", () => {
  it("of drafts are the library's, for those who may look into it", async () => {
    const { payload, as } = previews.newsroom;
    const { renditions } = await payload.create({
      collection: "media",
      data: { alt: "还没有发布的图片" },
      file: anUpload(await aDrawing(800, 600).png().toBuffer(), "b.png"),
    });
    const name = path.basename(renditions?.[0]?.path ?? "");
    const get = (
      actor: Parameters<typeof as>[0],
      file: string,
      more: Record<string, string> = {},
    ) => {
      const token = as(actor);
      const headers = new Headers({ ...more, ...(token && { Authorization: `JWT ${token}` }) });
      return draftPicture({ payload, dataDir: previews.dataDir }, { headers, name: file });
    };
    const answer = await get("reporter", name);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toMatch(/^private, /);
    const known = { "If-None-Match": `"${name}"` };
    expect((await get("reporter", name, known)).status).toBe(304);
    expect((await get("public", name, known)).status).toBe(401);
    expect((await get("juror", name)).status).toBe(403);
    for (const other of ["..%2Fedition%2Fedition.db", "../edition/edition.db", "none.jpg", "a.svg"])
      expect((await get("editor", other)).status).toBe(404);
  });

  it("and style sheets of pages are there, their scripts are not", async () => {
    const html = await (await previews.ask("editor", await asked("news"))).text();
    const [, style = ""] = /href="\/_astro\/([^"]+\.css)"/.exec(html) ?? [];
    const [, script = ""] = /data-aloud="\/_astro\/([^"]+\.js)"/.exec(html) ?? [];
    expect((await siteAsset(site.tree, style)).status).toBe(200);
    expect((await siteAsset(site.tree, script)).status).toBe(404);
    expect((await siteAsset(site.tree, "../../server/entry.mjs")).status).toBe(404);
  });
});

describe("在网站上查看", () => {
  const where = async (actor: Parameters<Previews["ask"]>[0], query: string) => {
    const { cms, as } = previews.newsroom;
    return cms.rest("GET", `/preview/live?${query}`, { as: as(actor) });
  };
  const of = (subject: string, { id }: { id: number }) => `subject=${subject}&id=${id}`;

  it("leads to what readers get, and nowhere while they get nothing", async () => {
    const { write, payload } = previews.newsroom;
    const live = await write("cases", { live: true, edited: true });
    await payload.update({
      collection: "cases",
      id: live.id,
      data: { slug: "later" },
      draft: true,
    });
    const { slug } = await payload.findByID({ collection: "cases", id: live.id });
    const address = `https://news.example.cn/cases/${slug}/`;
    expect(slug).not.toBe("later");
    expect((await where("reporter", of("cases", live))).body).toEqual({ address });
    for (const situation of [{}, { live: true, trashed: true }])
      expect((await where("editor", of("cases", await write("cases", situation)))).body).toEqual(
        {},
      );
    const front = { address: "https://news.example.cn/" };
    expect((await where("editor", "subject=front-page")).body).toEqual(front);
    expect((await where("editor", "subject=users&id=1")).body).toEqual({});
    expect((await where("public", of("cases", live))).status).toBe(403);
  });
});

describe("a process that is killed", () => {
  it("costs one preview at most, and the next is drawn", async () => {
    const asking = previews.ask("editor", await asked("news", { headline: typed }));
    previews.previewer.stop();
    expect([200, 503]).toContain((await asking).status);
    const response = await previews.ask("editor", await asked("news", { headline: typed }));
    expect(response.status).toBe(200);
  });
});
