import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { inboxOf } from "#tests/harness/inboxOf.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff, signersOf } from "#tests/harness/signedOff.ts";
import * as reviewedCorrections from "../../../cms/migrations/20261129_130000_reviewed_corrections.ts";
import * as givenDates from "../../../cms/migrations/20261129_231828_given_dates.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const subject = "corrections" as const;
const publish = { _status: "published" };
const send = (as: string | undefined, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as, ...(body !== undefined && { body }) });
const asReporter = (method: string, path: string, body?: unknown) =>
  send(newsroom.as("reporter"), method, path, body);
const asChief = (method: string, path: string, body?: unknown) =>
  send(newsroom.as("chief-editor"), method, path, body);
const reader = async (id: number) => send(undefined, "GET", `/corrections/${id}`);
const view = async (id: number) =>
  (await asChief("GET", `/corrections/${id}/review`)).body as {
    state: string;
    hash: string;
    lateHash: string;
    isFastLane?: boolean;
    next?: string;
  };
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

/** What a reporter writes about a live text, over REST. */
async function written(): Promise<number> {
  const { id: story } = await newsroom.write("news", { live: true });
  const { body } = await asReporter("POST", "/corrections?draft=true", {
    story: { relationTo: "news", value: story },
    wrong: "微网格员张居皋",
    right: "微网格员应当是张居高，本网对此表示谦意。",
  });
  return (body.doc as { id: number }).id;
}

describe("R7: a correction", () => {
  it("is a draft of its author until three people signed it, and then readers get it", async () => {
    const id = await written();
    expect((await reader(id)).status).toBe(404);
    expect((await asReporter("PATCH", `/corrections/${id}`, publish)).status).toBe(403);
    expect((await asChief("PATCH", `/corrections/${id}`, publish)).status).toBe(403);
    await signedOff(newsroom, { subject, id });
    expect((await asChief("PATCH", `/corrections/${id}`, publish)).status).toBe(200);
    expect((await reader(id)).body).toMatchObject({ wrong: "微网格员张居皋" });
    const slip = (await asChief("GET", `/corrections/${id}/slip`)).body as {
      text: { title: string; body: string[]; characters: number };
      stages: { by: string }[];
    };
    expect(slip.text).toMatchObject({ title: "微网格员张居皋", characters: 20 });
    expect(slip.text.body.join()).toContain("张居高");
    expect(slip.stages.map(({ by }) => by !== "")).toEqual([true, true, true]);
  });

  it("is not public again by a duplicate, and is taken down with a reason, at once", async () => {
    const { id } = await newsroom.write(subject, { live: true });
    const copy = await asChief("POST", `/corrections/${id}/duplicate`, {});
    expect(copy.body.doc).toMatchObject({ _status: "draft" });
    const down = { _status: "draft", withdrawalReason: "error" };
    expect((await asReporter("PATCH", `/corrections/${id}`, down)).status).toBe(403);
    expect((await asChief("PATCH", `/corrections/${id}`, down)).status).toBe(200);
    expect((await reader(id)).status).toBe(404);
  });

  it("R24 whose live text has a slip needs the last stage alone", async () => {
    const id = await written();
    await signedOff(newsroom, { subject, id });
    await asChief("PATCH", `/corrections/${id}`, publish);
    const mended = { right: "微网格员应当是张居高，本网对此表示歉意。" };
    expect((await asReporter("PATCH", `/corrections/${id}?draft=true`, mended)).status).toBe(200);
    const { final } = await signersOf(newsroom);
    const { hash } = await view(id);
    const address = `/corrections/${id}/review`;
    const handIn = { kind: "submit", hash, note: "" };
    expect((await asReporter("POST", address, handIn)).status).toBe(200);
    expect(await view(id)).toMatchObject({ isFastLane: true, next: "final" });
    const body = { kind: "sign", stage: "final", hash, ...anOpinion };
    expect((await send(final, "POST", address, body)).status).toBe(200);
    expect((await asChief("PATCH", `/corrections/${id}`, publish)).status).toBe(200);
    expect((await reader(id)).body).toMatchObject(mended);
  });
});

it("R13 of a grave error, by who signs nothing, is live at once by the chief editor, and owed", async () => {
  const id = await written();
  const { hash } = await view(id);
  const people = await signersOf(newsroom);
  const address = `/corrections/${id}/review`;
  const urgent = { kind: "urgent", hash, note: "点错了人", urgentClass: "correction" };
  const act = { ...urgent, deadline: inAnHour() };
  expect((await asReporter("POST", address, act)).status).toBe(403);
  expect((await asChief("POST", address, act)).status).toBe(200);
  expect((await asChief("PATCH", `/corrections/${id}`, publish)).status).toBe(200);
  expect((await reader(id)).status).toBe(200);
  expect((await view(id)).state).toContain("欠审");
  expect(await inboxOf(newsroom, "signs-first", { subject, id })).toEqual(["owed"]);
  for (const stage of ["first", "second", "final"] as const) {
    const body = { kind: "sign-late", hash: (await view(id)).lateHash, ...anOpinion, stage };
    expect((await send(people[stage], "POST", address, body)).status).toBe(200);
  }
  expect((await view(id)).state).not.toContain("欠审");
});

it("that was public before corrections were signed stays public, is found in the panel and can be mended", async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  const run = (step: typeof reviewedCorrections.up) =>
    step({ db: drizzle(owner) } as unknown as Parameters<typeof step>[0]);
  const { id: live } = await newsroom.write(subject, { live: true });
  const { id: unsigned } = await newsroom.write(subject, {});
  // A later migration stands on the tables of this one.
  await run(givenDates.down);
  await run(reviewedCorrections.down);
  const { rows } = await owner.query(
    `INSERT INTO corrections (wrong, "right", at, created_at, updated_at)
     SELECT '旧数', '新数', at, '2023-12-02T00:00:00Z', '2023-12-03T00:00:00Z' FROM corrections WHERE id = $1 RETURNING id`,
    [live],
  );
  const [{ id: old }] = rows as [{ id: number }];
  await owner.query(
    `INSERT INTO corrections_rels ("order", parent_id, path, news_id)
     SELECT "order", $1, path, news_id FROM corrections_rels WHERE parent_id = $2`,
    [old, live],
  );
  await run(reviewedCorrections.up);
  await run(givenDates.up);
  await owner.end();
  const { body } = await send(undefined, "GET", "/corrections?depth=0&limit=0&pagination=false");
  const ids = (body.docs as { id: number }[]).map((one) => one.id);
  expect(ids).toEqual(expect.arrayContaining([live, old]));
  expect(ids).not.toContain(unsigned);
  const draft = `/corrections/${old}?draft=true&depth=0`;
  const { docs } = (await asChief("GET", "/corrections?draft=true&depth=0&limit=100")).body;
  expect(docs).toContainEqual(
    expect.objectContaining({
      ...{ id: old, wrong: "旧数", _status: "published" },
      story: { relationTo: "news", value: expect.any(Number) },
      updatedAt: "2023-12-03T00:00:00.000Z",
    }),
  );
  expect((await asChief("PATCH", draft, { right: "更新的数" })).status).toBe(200);
  expect((await asChief("GET", draft)).body).toMatchObject({ right: "更新的数" });
  expect((await reader(old)).body).toMatchObject({
    right: "新数",
    publishedAt: expect.any(String),
  });
  await signedOff(newsroom, { subject, id: old });
  expect((await asChief("PATCH", `/corrections/${old}`, publish)).status).toBe(200);
  expect((await reader(old)).body).toMatchObject({ right: "更新的数" });
});
