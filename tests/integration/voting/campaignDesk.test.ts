import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentData } from "#tests/factories/documents.ts";
import { votingSide } from "#tests/factories/sealedVotes.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { actRefusalWords, openingWords } from "#voting/acts/wording.ts";

type Role = Parameters<Newsroom["as"]>[0];
type Next = {
  kind: string;
  hindrance?: string;
  notByMe?: string;
  people: { name: string; role: string }[];
};

let newsroom: Newsroom;
let side: ReturnType<typeof votingSide>;
let id: number;

const read = (role: Role) =>
  newsroom.cms.rest("GET", `/campaigns/${id}/record`, { as: newsroom.as(role) });
const download = (role: Role, table: string) =>
  newsroom.cms.download(`/campaigns/${id}/export/${table}`, { as: newsroom.as(role) });

beforeAll(async () => {
  newsroom = await openNewsroom();
  side = votingSide({
    databaseUrl: String(process.env.VOTING_DATABASE_URL),
    ownerUrl: String(process.env.DATABASE_OWNER_URL),
    secret: "a secret that is long enough for tests",
  });
  const { id: place } = await newsroom.payload.db.create({
    collection: "places",
    data: {
      name: "玉林街道",
      label: "玉林街道",
      level: "street",
      code: "510107099",
      parent: await newsroom.street(0),
    },
    req: {},
  });
  await newsroom.payload.update({
    collection: "places",
    id: place,
    data: { population: { residents: 2000, asOf: "2023年末", source: "武侯区统计局" } },
  });
  const candidates: object[] = [];
  for (const number of [1, 2]) {
    const { id: worker } = await newsroom.write("workers", { live: true });
    const data =
      number === 1
        ? { name: "=HYPERLINK(“网格员”)", places: [place] }
        : { name: "王二", places: [await newsroom.street(0)] };
    await newsroom.payload.update({ collection: "workers", id: worker, data: data as never });
    candidates.push({ worker, number, category: "grid-worker" });
  }
  const made = await newsroom.payload.create({
    collection: "campaigns",
    data: {
      ...documentData({
        subject: "campaigns",
        title: "看台",
        slug: "desk",
        street: 0,
        now: new Date(),
      }),
      rules: likeRules(),
      candidates,
      _status: "published",
    } as never,
  });
  id = Number(made.id);
  await newsroom.cms.rest("POST", `/campaigns/${id}/open`, {
    as: newsroom.as("chief-editor"),
    body: {},
  });
  const campaign = await side.likes("desk", [1, 1, 1, 2]);
  await side.hold(campaign, [1]);
}, 120_000);
afterAll(async () => {
  await side.end();
  await newsroom.close();
});

describe("the campaign desk", () => {
  test("names people by name and role, and says who may do the next act and why not I", async () => {
    const { body } = await read("chief-editor");
    const chief = newsroom.accounts["chief-editor"];
    expect(body.acts).toMatchObject([
      { kind: "opened", by: { role: "总编辑" }, signature: "waiting" },
    ]);
    const next = body.next as Next[];
    expect(next.map(({ kind }) => kind)).toEqual([
      ...["closed", "counted", "scrutinised"],
      ...["noticed", "published"],
    ]);
    expect(next[0]).toMatchObject({ notByMe: actRefusalWords["same-person"] });
    expect(next[0]?.people.map(({ role }) => role).sort()).toEqual(["管理员", "部门主任"].sort());
    expect(next[1]).toMatchObject({ hindrance: actRefusalWords["still-running"] });
    expect(JSON.stringify(body.acts)).not.toContain(chief.username);
  });

  test("is seen by those who decide or examine, and acted on by those who decide", async () => {
    for (const role of ["admin", "chief-editor", "director", "scrutineer"] as const)
      expect((await read(role)).status, role).toBe(200);
    for (const role of ["editor", "reporter", "correspondent", "juror", "public"] as const)
      expect((await read(role)).status, role).toBe(403);
    const { body } = await read("scrutineer");
    expect((body.next as Next[])[0]).toMatchObject({ notByMe: openingWords.actNotAllowed });
  });

  test("shows turnout by day and hour, and votes against the street's residents where known", async () => {
    const { body } = await read("director");
    expect(body.turnout).toMatchObject({
      days: [{ from: "2026-11-20", likes: 4, ballots: 0, voters: 4 }],
      hours: [{ from: "2026-11-20 12:00", likes: 4 }],
      prefixes: { top: [], total: 0 },
    });
    expect(body.streets).toMatchObject([
      {
        street: "玉林街道",
        candidates: 1,
        votes: 3,
        residents: 2000,
        source: "2023年末，武侯区统计局",
      },
      { candidates: 1, votes: 1 },
    ]);
    expect((body.streets as object[])[1]).not.toHaveProperty("residents");
  });
});

describe("an export", () => {
  test("opens right in Excel: byte order mark, CRLF, nothing that is taken for a formula", async () => {
    const response = await download("scrutineer", "counts");
    expect(response.headers.get("content-disposition")).toContain("desk-counts.csv");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8").slice(1).split("\r\n")).toEqual([
      "票种,编号,姓名,原始票,暂存,作废,有效",
      "点赞,1,'=HYPERLINK(“网格员”),3,1,0,2",
      "点赞,2,王二,1,0,0,1",
      "",
    ]);
  });

  test("gives those who do not examine the votes as they came in, and no holds", async () => {
    expect(await (await download("director", "counts")).text()).toContain("grid-worker,3,0");
    expect((await download("director", "holds")).status).toBe(403);
    expect(await (await download("scrutineer", "holds")).text()).toContain(
      "同一网段内，少见的设备过于集中,暂存待核",
    );
    expect(await (await download("director", "turnout")).text()).toContain(
      "按小时,2026-11-20 12:00,4,0,4",
    );
    expect((await download("director", "voters")).status).toBe(404);
    expect((await download("editor", "counts")).status).toBe(403);
  });
});
