import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFinding } from "#panel/find/startFinding.ts";
import { foundCollections } from "#panel/find/withFinding.ts";
import type { CollectionSubject } from "#people/permissions.ts";
import type { Actor } from "#people/roles.ts";
import { documentData, richText, titleField } from "#tests/factories/documents.ts";
import { type Newsroom, openNewsroom, unpublishedText } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(async () => {
  await newsroom.close();
});

let written = 0;
const write = async (
  subject: CollectionSubject,
  title: string,
  more: Record<string, unknown> = {},
) => {
  written += 1;
  const data = {
    ...documentData({
      ...{ subject, title, slug: `found-${written}`, now: new Date() },
      street: await newsroom.street(written),
    }),
    ...more,
  };
  const { id } = await newsroom.payload.create({
    collection: subject,
    data: data as never,
    draft: true,
  });
  return Number(id);
};

const addressOf = (subject: string, conditions: readonly [path: string, value: string][]) => {
  const query = new URLSearchParams({ draft: "true", depth: "0", limit: "0" });
  for (const [path, value] of conditions) query.set(`where[and]${path}`, value);
  return `/${subject}?${query}`;
};

const idsAt = async (actor: Actor, address: string): Promise<number[]> => {
  const { status, body } = await newsroom.cms.rest("GET", address, { as: newsroom.as(actor) });
  expect([address, status]).toEqual([address, 200]);
  return (body.docs as { id: number }[]).map(({ id }) => id);
};

/** What the search of a list shows, asked as the panel asks it. */
const searched = (subject: CollectionSubject, typed: string, actor: Actor = "editor") => {
  const { listSearchableFields = [] } =
    newsroom.payload.collections[subject as CollectionSlug].config.admin;
  return idsAt(
    actor,
    addressOf(
      subject,
      listSearchableFields.map((field, index) => [`[0][or][${index}][${field}][like]`, typed]),
    ),
  );
};

/** What a filter by one field shows, which pickers ask for too. */
const filtered = (subject: CollectionSubject, field: string, operator: string, typed: string) =>
  idsAt("editor", addressOf(subject, [[`[0][${field}][${operator}]`, typed]]));

describe("F12: the search of a list", () => {
  let id: number;
  beforeAll(async () => {
    id = await write("cases", "簇桥合伙人改造“门厅”", {
      body: richText("共有6,316户，垃圾桶旁修了花坛，立了告示欄，办成100%_了。"),
      credits: [{ role: "reporter", names: ["单田芳"] }],
      places: [await newsroom.street(0)],
    });
    await write("cases", "别的稿件", { summary: "办成1003了" });
  });

  it.each([
    ["簇桥"],
    ["桥"],
    ["桥合伙"],
    ["cuqiao"],
    ["cqhhr"],
    ["簇qiao"],
    ["簇橋"],
    ["促桥"],
    ["簇q"],
    ["簇qh"],
    ["c桥"],
    ["cqiao"],
    ["cuqhhr"],
    ["shantf"],
    ["stianfang"],
    ["花坛"],
    ["告示栏"],
    ["告示欄"],
    ["6316户"],
    ["６，３１６"],
    ["'门厅'"],
    ["「门厅」"],
    ["100%_"],
    ["单田芳"],
    ["shantianfang"],
    ["合伙人 花坛"],
    ["簇\u200b桥"],
  ])("finds a draft by %s", async (typed) => {
    expect(await searched("cases", typed.replaceAll("'", ""))).toEqual([id]);
  });

  it.each([["鲸鱼"], ["100%了"], ["簇桥 鲸鱼"], ["_%"]])("finds nothing by %s", async (typed) => {
    expect(await searched("cases", typed)).toEqual([]);
  });

  it("finds what a street is called in the texts about it", async () => {
    const { docs } = await newsroom.payload.find({
      collection: "places",
      where: { id: { equals: await newsroom.street(0) } },
    });
    expect(await searched("cases", docs[0]?.label ?? "")).toEqual([id]);
  });

  it.each(foundCollections.map((subject) => [subject as CollectionSubject]))(
    "is there for %s, by pinyin too, and follows what is written",
    async (subject) => {
      const document = await write(subject, "锦绣家园");
      expect(await searched(subject, "jinxiu")).toContain(document);
      expect(await filtered(subject, titleField(subject), "like", "jxjy")).toContain(document);
      const { payload } = newsroom;
      await payload.update({
        ...{ collection: subject, id: document, draft: true },
        data: { [titleField(subject)]: "改了名的" } as never,
      });
      expect(await searched(subject, "锦绣家园")).not.toContain(document);
      expect(await searched(subject, "改了名")).toContain(document);
      await payload.delete({ collection: subject, id: document });
      expect(await searched(subject, "改了名")).not.toContain(document);
    },
  );
});

describe("F12: filters of one field", () => {
  it("find the title by its words and sounds, and no other field", async () => {
    const id = await write("news", "微花坛开放", { summary: "院落里的事" });
    expect(await filtered("news", "headline", "like", "weihuatan")).toEqual([id]);
    expect(await filtered("news", "headline", "contains", "花坛")).toEqual([id]);
    expect(await filtered("news", "headline", "like", "院落")).toEqual([]);
  });

  it("take % and _ as they stand", async () => {
    const id = await write("news", "甲", { summary: "完成率100%" });
    await write("news", "乙", { summary: "完成率1003" });
    expect(await filtered("news", "summary", "like", "100%")).toEqual([id]);
    expect(await filtered("news", "summary", "contains", "率100_")).toEqual([]);
  });

  it("take them so in lists of what has no such search, too", async () => {
    const redirect = async (from: string) => {
      const data = { from, to: "/about/" };
      return (await newsroom.payload.create({ collection: "redirects", data: data as never })).id;
    };
    const id = await redirect("/old-1/");
    await redirect("/older/");
    const found = (typed: string) =>
      idsAt(
        "admin",
        addressOf(
          "redirects",
          ["from", "to"].map((field, index) => [`[0][or][${index}][${field}][like]`, typed]),
        ),
      );
    expect(await found("old-1")).toEqual([id]);
    for (const anything of ["old_1", "%", "o%1"]) expect(await found(anything)).toEqual([]);
  });

  it("choose what a bulk edit changes", async () => {
    const id = await write("topics", "夏日100%活动");
    const other = await write("topics", "夏日1000活动");
    const { status } = await newsroom.cms.rest(
      "PATCH",
      addressOf("topics", [["[0][name][like]", "100%"]]),
      { as: newsroom.as("editor"), body: { summary: "改过" } },
    );
    expect(status).toBe(200);
    const summaryOf = async (one: number) =>
      (await newsroom.payload.findByID({ collection: "topics", id: one, draft: true })).summary;
    expect([await summaryOf(id), await summaryOf(other)]).toEqual(["改过", null]);
  });
});

describe("F13: nobody finds what they may not read", () => {
  it("a draft of somebody else", async () => {
    const { id } = await newsroom.write("cases", { by: "editor" });
    const { headline = "" } = await newsroom.payload.findByID({
      ...{ collection: "cases", id, draft: true },
    });
    expect(await searched("cases", headline)).toEqual([id]);
    expect(await searched("cases", headline, "correspondent")).toEqual([]);
    expect(await searched("cases", headline, "public")).toEqual([]);
  });

  it("the draft over what is live, by its words", async () => {
    const { id } = await newsroom.write("cases", { live: true, edited: true, by: "editor" });
    expect(await searched("cases", unpublishedText)).toContain(id);
    for (const actor of ["correspondent", "public"] as const)
      expect([actor, await searched("cases", unpublishedText, actor)]).toEqual([actor, []]);
  });
});

it("F12: what was never saved since there is this search is found after a start", async () => {
  const id = await write("projects", "古老的项目");
  await newsroom.payload.db.pool.query("DELETE FROM editorial.find_texts");
  expect(await searched("projects", "古老")).toEqual([]);
  await startFinding(newsroom.payload);
  expect(await searched("projects", "古老")).toEqual([id]);
});
