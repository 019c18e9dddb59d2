import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wording } from "#content/wording.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
let payload: Payload;

beforeAll(async () => {
  cms = await openTestPayload();
  payload = cms.payload;
});
afterAll(() => cms?.close());

type Problem = { path: string; message: string };
const problemsOf = async (attempt: Promise<unknown>): Promise<Record<string, string>> => {
  const refusal = await attempt.then(
    () => undefined,
    (cause: { data?: { errors?: Problem[] } }) => cause,
  );
  return Object.fromEntries(
    (refusal?.data?.errors ?? []).map(({ path, message }) => [path, message]),
  );
};
const { problems } = wording;

describe("publishing", () => {
  it("C22 names every problem of a case at once, each at its field and with what to do", async () => {
    const draft = await payload.create({
      collection: "cases",
      draft: true,
      data: {
        headline: " ",
        dimensions: [],
        microKinds: ["space"],
        credits: [{ role: "reporter", names: [" "] }],
        origin: { kind: "reprint", editor: "小编", url: "温江融媒" },
        print: { page: "03版" },
        figures: [{ label: "微网格", value: "" }],
      },
    });
    const found = await problemsOf(
      payload.update({ collection: "cases", id: draft.id, data: { _status: "published" } }),
    );
    expect(found).toMatchObject({
      headline: problems.headline,
      summary: problems.summary,
      body: problems.body,
      dimensions: problems.dimensions,
      microKinds: problems.microKindsAlone,
      "credits.0.names": problems.creditNames,
      "origin.source": problems.reprintSource,
      "origin.author": problems.reprintAuthor,
      "origin.title": problems.reprintTitle,
      "origin.editor": problems.reprintEditorName,
      "origin.url": problems.reprintUrl,
      "print.date": problems.printPage,
      "figures.0.value": problems.figureValue,
    });
    expect(await payload.findByID({ collection: "cases", id: draft.id })).toMatchObject({
      _status: "draft",
    });
  });

  it("C23 lets drafts be as incomplete as they are", async () => {
    for (const collection of [
      "cases",
      "news",
      "interviews",
      "projects",
      "workers",
      "streets",
    ] as const) {
      const draft = await payload.create({ collection, draft: true, data: {} });
      expect(draft._status).toBe("draft");
    }
  });

  const liveUnderUnfinishedDraft = async () => {
    const item = await payload.create({
      collection: "news",
      data: { ...aPublishableNewsItem(), _status: "published" },
    });
    await payload.update({ collection: "news", id: item.id, draft: true, data: { headline: "" } });
    return item.id;
  };
  const schedule = async (type: "publish" | "unpublish", id: number) => {
    await payload.jobs.queue({
      task: "schedulePublish",
      input: { type, doc: { relationTo: "news", value: id } },
    });
    await payload.jobs.run();
  };
  const isPublic = async (id: number) =>
    (
      await payload.count({
        collection: "news",
        where: { id: { equals: id } },
        overrideAccess: false,
      })
    ).totalDocs === 1;

  it.each([
    [
      "one by one",
      (id: number) => payload.update({ collection: "news", id, data: { _status: "draft" } }),
    ],
    [
      "in bulk",
      (id: number) =>
        payload.update({
          collection: "news",
          where: { id: { equals: id } },
          data: { _status: "draft" },
        }),
    ],
    ["on schedule", (id: number) => schedule("unpublish", id)],
  ])("C24 takes a page down although its newest draft is unfinished, %s", async (_, takeDown) => {
    const id = await liveUnderUnfinishedDraft();
    expect(await isPublic(id)).toBe(true);
    await takeDown(id);
    expect(await isPublic(id)).toBe(false);
  });

  it("C22 publishes on schedule with dates and address, and only what is complete", async () => {
    const draft = (data: object) => payload.create({ collection: "news", draft: true, data });
    const complete = await draft(aPublishableNewsItem());
    await schedule("publish", complete.id);
    const live = await payload.findByID({ collection: "news", id: complete.id });
    expect(live).toMatchObject({ _status: "published", slug: complete.slug });
    expect(live.publishedAt).toBeTruthy();
    const unfinished = await draft({ headline: "没写完" });
    await schedule("publish", unfinished.id);
    expect(await isPublic(unfinished.id)).toBe(false);
  });

  it("C9 refuses an interview without transcript, or whose time codes go back", async () => {
    const interview = {
      ...aPublishableNewsItem(),
      guest: { name: "示例", post: "示例街道党工委书记" },
    };
    const publish = (transcript: object[]) =>
      problemsOf(
        payload.create({
          collection: "interviews",
          data: { ...interview, transcript: transcript as never, _status: "published" },
        }),
      );
    expect(await publish([])).toEqual({ transcript: problems.transcript });
    const turn = (seconds: number) => ({ speaker: "记者", text: "请谈谈。", seconds });
    expect(await publish([turn(10), turn(5)])).toEqual({
      transcript: wording.transcriptBackwards(2),
    });
    expect(await publish([turn(5), turn(10)])).toEqual({});
  });

  it("C10 refuses a worker's phone without recorded consent", async () => {
    const worker = { name: "示例", post: "grid-worker" as const, summary: "示例人物。" };
    const publish = (parts: object) =>
      problemsOf(
        payload.create({
          collection: "workers",
          data: { ...worker, ...parts, _status: "published" },
        }),
      );
    expect(await publish({ phone: "13800000000" })).toMatchObject({ phone: problems.phoneConsent });
    const phoneConsent = { kind: "written", date: "2023-07-01T00:00:00.000Z" };
    expect(await publish({ phone: "13800000000", phoneConsent })).toEqual({});
    expect(
      await publish({
        phone: "13800000000",
        phoneConsent: { ...phoneConsent, withdrawnOn: "2023-08-01" },
      }),
    ).toMatchObject({ phone: problems.phoneConsent });
  });

  it("C8 refuses a video block whose address is not on the web", async () => {
    const item = aPublishableNewsItem();
    const video = (url: string) => ({
      type: "block",
      version: 2,
      format: "",
      fields: {
        id: "000000000000000000000001",
        blockType: "video",
        title: "片",
        kind: "link",
        url,
      },
    });
    const publish = (url: string) => {
      const root = { ...item.body.root, children: [...item.body.root.children, video(url)] };
      return problemsOf(
        payload.create({
          collection: "news",
          data: { ...item, body: { root } as never, _status: "published" },
        }),
      );
    };
    expect(await publish("javascript:alert(1)")).toEqual({ "body.url": problems.linkDangerous });
    expect(await publish("ftp://a.cn/1")).toEqual({ "body.url": problems.linkDangerous });
    expect(Object.values(await publish("v.qq.com")).join()).toContain(
      wording.bodyLosses.block("视频"),
    );
    expect(await publish("https://video.example.cn/1")).toEqual({});
  });
});

describe("a site that nobody has set up yet", () => {
  it("has a name, so that it can be published", async () => {
    const settings = await payload.findGlobal({ slug: "site-settings", overrideAccess: false });
    expect(settings.name).toBe("实格");
  });
});

describe("what the public may read", () => {
  const ids = async (where: object = {}) => {
    const { docs } = await payload.find({
      collection: "news",
      overrideAccess: false,
      pagination: false,
      draft: true,
      trash: true,
      ...where,
    });
    return docs.map(({ id }) => id);
  };

  it("C25 is what is published and not in the trash, however it is asked for", async () => {
    const item = () =>
      payload.create({
        collection: "news",
        data: { ...aPublishableNewsItem(), _status: "published" as const },
      });
    const live = await item();
    const trashed = await item();
    await payload.update({
      collection: "news",
      id: trashed.id,
      data: { deletedAt: new Date().toISOString() },
    });
    const draft = await payload.create({
      collection: "news",
      draft: true,
      data: { headline: "草稿" },
    });
    const seen = await ids();
    expect(seen).toContain(live.id);
    expect(seen).not.toContain(trashed.id);
    expect(seen).not.toContain(draft.id);
  });

  it("C25 never is a draft over a published text, nor how consent was given", async () => {
    const worker = await payload.create({
      collection: "workers",
      data: {
        name: "示例",
        post: "grid-worker",
        summary: "示例人物。",
        phone: "13800000000",
        phoneConsent: { kind: "written", date: "2023-07-01T00:00:00.000Z", note: "存放处" },
        _status: "published",
      },
    });
    await payload.update({
      collection: "workers",
      id: worker.id,
      draft: true,
      data: { summary: "还没定稿的话。" },
    });
    const seen = await payload.findByID({
      collection: "workers",
      id: worker.id,
      overrideAccess: false,
      draft: true,
    });
    expect(seen.summary).toBe("示例人物。");
    expect(seen.phone).toBe("13800000000");
    expect(seen.phoneConsent).toBeUndefined();
    await payload.db.updateOne({
      collection: "workers",
      id: worker.id,
      data: { phoneConsent: { kind: "written", date: "2023-07-01", withdrawnOn: "2023-08-01" } },
    });
    const after = await payload.findByID({
      collection: "workers",
      id: worker.id,
      overrideAccess: false,
    });
    expect(after.phone ?? null).toBeNull();
  });
});
