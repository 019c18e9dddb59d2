import { describe, expect, it } from "vitest";
import { caseWire } from "#content/story.wire.ts";
import { workerWire } from "#content/subjects.wire.ts";
import { campaignWire } from "#edition/campaign.wire.ts";
import { campaign } from "#edition/mappers/campaign.ts";
import { makeLookup } from "#edition/mappers/makeLookup.ts";
import { caseStory } from "#edition/mappers/story.ts";
import { worker } from "#edition/mappers/subject.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aStoredCampaign, aStoredCase, aStoredWorker } from "#tests/factories/storedDocuments.ts";

const { width, height, ...record } = aPicture("1");
const lookup = makeLookup({
  collections: {
    news: [{ id: 5, slug: "public-news" }],
    topics: [{ id: 1, slug: "life-circle" }],
    workers: [{ id: 21, slug: "worker-21" }],
  },
  media: [{ ...record, id: 1 }],
  places: [
    { id: 1, code: "510107", name: "武侯区" },
    { id: 2, code: "510107014", name: "簇锦街道" },
    { id: 3, code: "510107014001", name: "团结社区" },
    { id: 4, code: "5101", name: "成都市" },
  ],
});

describe("a stored case", () => {
  const mapped = caseStory(aStoredCase(), lookup);

  it("fits the wire", () => {
    expect(caseWire.safeParse(mapped).error).toBeUndefined();
  });

  it("says nothing where editors left a field empty", () => {
    const { kicker, deck, figures } = mapped;
    expect([kicker, deck]).toEqual([undefined, undefined]);
    expect(figures).toEqual([{ label: "住户", value: "1,168", unit: "户" }]);
    expect(mapped).toMatchObject({ aiAssisted: false, sample: false });
  });

  it("names what is public of all it points at (P10)", () => {
    expect(mapped.related).toEqual([{ kind: "news", slug: "public-news" }]);
    expect(mapped.topics).toEqual(["life-circle"]);
    expect(mapped.cover).toMatchObject({ id: "1", width, height });
  });

  it("lists its places from the most specific", () => {
    expect(mapped.places).toEqual(["510107014001", "510107014", "510107"]);
  });

  it("was printed on a day of Chengdu, wherever the server stands", () => {
    expect(mapped.print).toEqual({ date: "2023-07-16", page: "3" });
  });

  it("was updated when its text last changed, not when a field of the newsroom did", () => {
    expect(mapped.updatedAt).toBe(mapped.publishedAt);
    const revisedAt = "2023-08-01T02:00:00.000Z";
    expect(caseStory({ ...aStoredCase(), revisedAt }, lookup).updatedAt).toBe(revisedAt);
  });
});

describe("pictures of people (P12)", () => {
  const portraits = (consent: object | null) =>
    makeLookup({
      collections: {},
      places: [],
      media: [{ ...record, id: 1, portrait: true, consent }],
    }).picture(1);
  const given = { kind: "written", date: "2023-07-01T00:00:00.000Z" };

  it.each([
    ["without consent", null, false],
    ["with consent", given, true],
    ["with consent withdrawn", { ...given, withdrawnOn: "2023-08-01T00:00:00.000Z" }, false],
  ])("%s", (_, consent, isShown) => {
    expect(portraits(consent) !== undefined).toBe(isShown);
  });
});

describe("links inside a text", () => {
  const linked = (relationTo: string, value: number) => ({
    root: {
      type: "root",
      children: [
        {
          type: "paragraph",
          children: [
            {
              type: "link",
              fields: { linkType: "internal", doc: { relationTo, value } },
              children: [{ type: "text", text: "看这里" }],
            },
          ],
        },
      ],
    },
  });
  const hrefs = (relationTo: string, value: number) =>
    lookup
      .body(linked(relationTo, value))
      .flatMap((node) => ("children" in node ? node.children.map(({ href }) => href) : []));

  it("follow a document to its address, and fall away when it is not public", () => {
    expect(hrefs("news", 5)).toEqual(["/news/public-news/"]);
    expect(hrefs("workers", 21)).toEqual(["/workers/worker-21/"]);
    expect(hrefs("news", 6)).toEqual([undefined]);
  });
});

describe("a stored campaign", () => {
  const workers = new Map([["21", worker(aStoredWorker(), lookup)]]);
  const mapped = campaign(aStoredCampaign(), lookup, { workers, acts: new Map() });

  it("fits the wire, with the stages that are held", () => {
    expect(workerWire.safeParse(workers.get("21")).error).toBeUndefined();
    expect(campaignWire.safeParse(mapped).error).toBeUndefined();
    expect(mapped.rules).toMatchObject({ likes: { perDay: 5 }, countsShown: { mode: "live" } });
    expect([mapped.rules.ballot, mapped.rules.jury]).toEqual([undefined, undefined]);
    expect(mapped.intro).toEqual(["第一段。", "第二段。"]);
  });

  it("shows candidates whose profiles are public, and no others", () => {
    expect(mapped.candidates.map(({ slug, number }) => [slug, number])).toEqual([["worker-21", 1]]);
  });

  it("tells of a candidate in its own words, else in the profile's", () => {
    expect(mapped.candidates[0]).toMatchObject({
      story: ["自己的话。"],
      summary: "负责第二网格。",
      place: "武侯区簇锦街道团结社区第二网格",
    });
    const other = campaign(aStoredCampaign([22, 21]), lookup, { workers, acts: new Map() });
    expect(other.candidates[0]?.story).toEqual(["每天早晚各走一遍。"]);
  });
});
