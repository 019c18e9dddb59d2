import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wording as contentWording } from "#content/wording.ts";
import { importTree, type TreeRow } from "#places/importTree.ts";
import { wording } from "#places/wording.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
let payload: Payload;

const rows = async (): Promise<TreeRow[]> => {
  const file = path.resolve("seed/places/chengdu-divisions.csv");
  const [, ...lines] = (await readFile(file, "utf8")).trim().split("\n");
  return lines.map((line) => {
    const [code = "", name = "", level, parent = ""] = line.split(",");
    return { code, name, level: level as TreeRow["level"], parent };
  });
};
const place = async (code: string) => {
  const { docs } = await payload.find({
    collection: "places",
    where: { code: { equals: code } },
    depth: 1,
  });
  if (!docs[0]) throw new Error(`no place ${code}`);
  return docs[0];
};
const labelsFound = async (query: string) => {
  const { docs } = await payload.find({
    collection: "places",
    where: { and: [{ label: { like: query } }] },
    pagination: false,
  });
  return docs.map(({ label }) => label);
};

beforeAll(async () => {
  cms = await openTestPayload();
  payload = cms.payload;
  await importTree({ payload, rows: await rows() });
});
afterAll(() => cms?.close());

describe("the national tree", () => {
  it("L7 has one city, 20 districts, 261 streets and 3,047 communities, each under its parent", async () => {
    const count = async (level: TreeRow["level"]) =>
      (await payload.count({ collection: "places", where: { level: { equals: level } } }))
        .totalDocs;
    expect(
      await Promise.all((["city", "district", "street", "community"] as const).map(count)),
    ).toEqual([1, 20, 261, 3047]);
    const orphans = await payload.count({
      collection: "places",
      where: { and: [{ parent: { exists: false } }, { level: { not_equals: "city" } }] },
    });
    expect(orphans.totalDocs).toBe(0);
    const jincheng = (
      await payload.find({
        collection: "places",
        where: { label: { equals: "锦城社区 · 武侯区簇桥街道" } },
      })
    ).docs[0];
    expect(jincheng).toMatchObject({
      level: "community",
      pinyin: "jinchengshequ",
      initials: "jcsq",
    });
    expect(jincheng?.parent).toMatchObject({ name: "簇桥街道" });
  });

  it("L7 can be imported again: names follow, nothing doubles, what editors filled in stays", async () => {
    const tree = await rows();
    const city = await place("5101");
    await payload.update({
      collection: "places",
      id: city.id,
      data: { population: { residents: 21403000, asOf: "2023年末", source: "成都市统计局" } },
    });
    const renamed = tree.map((row) => (row.code === "5101" ? { ...row, name: "成都" } : row));
    await importTree({ payload, rows: renamed });
    const { totalDocs } = await payload.count({ collection: "places" });
    expect(totalDocs).toBe(tree.length);
    expect(await place("5101")).toMatchObject({
      id: city.id,
      name: "成都",
      population: { residents: 21403000 },
    });
    await importTree({ payload, rows: tree });
  });

  it("L7 refuses rows whose code, level and parent disagree", async () => {
    const row: TreeRow = { code: "510107", name: "武侯区", level: "street", parent: "5101" };
    await expect(importTree({ payload, rows: [row] })).rejects.toThrow(/code and level disagree/);
  });

  it("L8 cannot be renamed or deleted by editors", async () => {
    const city = await place("5101");
    await expect(payload.delete({ collection: "places", id: city.id })).rejects.toThrow(
      wording.problems.placeInUse,
    );
  });
});

describe("picking a place", () => {
  it.each(["锦城社区", "jinchengshequ", "JinCheng", "jcsq"])(
    "L5 finds 锦城社区 by %s",
    async (query) => {
      expect(await labelsFound(query)).toContain("锦城社区 · 武侯区簇桥街道");
    },
  );

  it("L5 finds by the names above, and finds nothing for nonsense", async () => {
    expect(await labelsFound("簇桥 锦城")).toEqual(["锦城社区 · 武侯区簇桥街道"]);
    expect(await labelsFound("zzzz")).toEqual([]);
  });
});

describe("estates and grids", () => {
  it("L4 get the next code under their community, and a name for the picker", async () => {
    const { docs } = await payload.find({
      collection: "places",
      where: { label: { equals: "锦城社区 · 武侯区簇桥街道" } },
    });
    const community = docs[0];
    const add = (name: string, level: "estate" | "grid") =>
      payload.create({ collection: "places", data: { name, level, parent: community?.id } });
    const estate = await add("玲珑郡", "estate");
    const grid = await add("第三网格", "grid");
    const second = await add("锦城苑", "estate");
    expect([estate.code, grid.code, second.code]).toEqual([
      `${community?.code}-e1`,
      `${community?.code}-g1`,
      `${community?.code}-e2`,
    ]);
    expect(estate.label).toBe("玲珑郡 · 武侯区簇桥街道锦城社区");
    const renamed = await payload.update({
      collection: "places",
      id: estate.id,
      data: { name: "玲珑郡小区" },
    });
    expect(renamed).toMatchObject({
      code: estate.code,
      label: "玲珑郡小区 · 武侯区簇桥街道锦城社区",
      initials: "lljxq",
    });
    await payload.delete({ collection: "places", id: second.id });
  });

  it("L4 lie in a community, and nothing else is added by hand", async () => {
    const street = await place("510107");
    const add = (level: "estate" | "street", parent: number) =>
      payload.create({ collection: "places", data: { name: "某地", level, parent } });
    await expect(add("estate", street.id)).rejects.toMatchObject({
      data: { errors: [{ path: "parent", message: wording.problems.placeParent }] },
    });
    await expect(add("street", street.id)).rejects.toThrow();
  });

  it("C34 have a name of at most 40 characters, and residents that can be counted", async () => {
    const { docs } = await payload.find({
      collection: "places",
      where: { level: { equals: "community" } },
      limit: 1,
    });
    const add = (parts: object) =>
      payload.create({
        collection: "places",
        data: { name: "某小区", level: "estate", parent: docs[0]?.id, ...parts },
      });
    await expect(add({ name: "𠮷".repeat(41) })).rejects.toMatchObject({
      data: {
        errors: [{ path: "name", message: contentWording.tooLong({ length: 41, limit: 40 }) }],
      },
    });
    const population = { residents: Number.POSITIVE_INFINITY, asOf: "2023年末", source: "统计局" };
    await expect(add({ population })).rejects.toMatchObject({
      data: { errors: [{ path: "population.residents" }] },
    });
  });
});
