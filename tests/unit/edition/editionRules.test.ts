import { describe, expect, it } from "vitest";
import { z } from "zod";
import { momentOf, nextMoment } from "#edition/gather/moments.ts";
import { includer } from "#edition/includeDocuments.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { mayKeep } from "#edition/mayKeep.ts";
import { resolveAddresses } from "#edition/resolveAddresses.ts";
import { aCampaign } from "#tests/factories/campaigns.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aCase, aNewsItem } from "#tests/factories/stories.ts";
import { aWorker } from "#tests/factories/subjects.ts";

describe("P13: addresses", () => {
  const tombstone = { headline: "旧稿", at: "2026-11-21T00:00:00.000Z" };
  const isLive = (path: string) => path === "/cases/here/";

  it("lead straight to the end of a chain of moves", () => {
    const redirects = [
      { from: "/cases/a/", to: "/cases/b/" },
      { from: "/cases/b/", to: "/cases/here/" },
    ];
    expect(resolveAddresses({ redirects, tombstones: [] }, isLive).redirects).toEqual([
      { from: "/cases/a/", to: "/cases/here/" },
      { from: "/cases/b/", to: "/cases/here/" },
    ]);
  });

  it("never lead in a circle or away from a page that is there", () => {
    const redirects = [
      { from: "/cases/a/", to: "/cases/b/" },
      { from: "/cases/b/", to: "/cases/a/" },
      { from: "/cases/here/", to: "/cases/" },
    ];
    expect(resolveAddresses({ redirects, tombstones: [] }, isLive).redirects).toEqual([]);
  });

  it("are not buried while a page or a move is there", () => {
    const { tombstones } = resolveAddresses(
      {
        redirects: [{ from: "/cases/moved/", to: "/cases/here/" }],
        tombstones: ["/cases/here/", "/cases/moved/", "/cases/gone/"].map((path) => ({
          path,
          ...tombstone,
        })),
      },
      isLive,
    );
    expect(tombstones.map(({ path }) => path)).toEqual(["/cases/gone/"]);
  });
});

describe("P14: the moment of an edition", () => {
  const campaign = aCampaign({ publishedAt: "2023-12-01T00:00:00.000Z" });
  const { opens = "", closes = "" } = campaign.rules.likes ?? {};
  const before = new Date(Date.parse(opens) - 1);
  const during = new Date(opens);

  it("is the last change in it, whenever it is assembled", () => {
    const edition = anEdition({ stories: [aNewsItem({ updatedAt: "2024-05-01T00:00:00.000Z" })] });
    const moment = new Date("2024-05-01T00:00:00.000Z");
    expect(momentOf(storeOfEdition(edition), [], new Date("2025-01-01"))).toEqual(moment);
    expect(momentOf(storeOfEdition(edition), [], new Date("2026-01-01"))).toEqual(moment);
  });

  it("moves when a story's two days as news are over, so that a quiet week keeps no stale news", () => {
    const [story, end] = [aNewsItem({ publishedAt: "2024-05-01T08:00:00.000Z" }), "2024-05-03"];
    const edition = anEdition({ stories: [story] });
    const over = new Date(`${end}T08:00:00.000Z`);
    expect(nextMoment(storeOfEdition(edition), new Date(over.getTime() - 1))).toEqual(over);
    expect(nextMoment(storeOfEdition(edition), over)).toBeUndefined();
    expect(momentOf(storeOfEdition(edition), [], new Date("2024-06-01"))).toEqual(over);
  });

  it("moves when a campaign opens or closes", () => {
    const edition = anEdition({ campaigns: [campaign] });
    expect(momentOf(storeOfEdition(edition), [], during)).toEqual(during);
    expect(nextMoment(storeOfEdition(edition), before)).toEqual(during);
    expect(nextMoment(storeOfEdition(edition), during)).toEqual(new Date(closes));
    const last = new Date(campaign.rules.ballot?.closes ?? "");
    expect(nextMoment(storeOfEdition(edition), last)).toBeUndefined();
  });
});

describe("P9: a mapping that breaks", () => {
  it("costs its own document, is told, and holds up nobody", () => {
    const problems: string[] = [];
    const broken: unknown[] = [];
    const include = includer({
      problems,
      nameOf: (_, doc) => `资讯“${Object.values(doc)[0]}”`,
      labelOf: (_, field) => field,
      isPublicPicture: () => true,
      onBreak: (error) => broken.push(error),
    });
    const fault = new RangeError("Invalid time value");
    const map = ({ id }: { id: number }) => {
      if (id === 1) throw fault;
      return { id: String(id) };
    };
    const docs = [{ id: 1 }, { id: 2 }];
    expect(include("news", docs, { map, wire: z.strictObject({ id: z.string() }) })).toEqual([
      { id: "2" },
    ]);
    expect(problems).toEqual(["资讯“1”：内容有问题（填写有误，请检查后修改），未能上线。"]);
    expect(broken).toEqual([fault]);
  });
});

describe("P9 and P12: the last form of a faulty document", () => {
  const isPublicPicture = (id: string) => id === "cover";
  const now = { phone: undefined, isPublicPicture };
  const withPicture = (id: string) =>
    aCase({ body: [{ type: "gallery", pictures: [aPicture(id)] }], cover: aPicture("cover") });

  it("may stay while everything it shows may be shown", () => {
    expect(mayKeep(withPicture("cover"), now)).toBe(true);
  });

  it("goes with a picture that went, wherever it stands", () => {
    expect(mayKeep(withPicture("withdrawn"), now)).toBe(false);
  });

  it("goes with a phone number that went", () => {
    const worker = { ...aWorker(), portrait: undefined, body: [], phone: "028-86969380" };
    expect(mayKeep(worker, now)).toBe(false);
    expect(mayKeep(worker, { ...now, phone: "028-86969380" })).toBe(true);
  });
});
