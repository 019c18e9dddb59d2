import { createLocalReq } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nightStore } from "#editorial/lint/nightly/nightStore.ts";
import { nightWatch } from "#editorial/lint/nightly/nightWatch.ts";
import { readNights } from "#editorial/lint/nightly/readNights.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const store = () => nightStore(newsroom.payload.db.drizzle);

/** Calls until the night of that day is kept. */
const watchOn = async (at: string): Promise<number> => {
  const watch = nightWatch(newsroom.payload);
  const now = new Date(at);
  let calls = 0;
  for (; (await store().lastDay()) !== at.slice(0, 10) && calls < 20; calls += 1) await watch(now);
  return calls;
};

const news = async (summary: string, status: "draft" | "published") => {
  const { id } = await newsroom.write("news", {});
  const data = { summary, _status: status } as never;
  await newsroom.payload.update({ collection: "news", id, data });
  return id;
};

it("N47 live texts are looked through once a day, some at a time, and drafts are not", async () => {
  const wrong = await news("网格员靠自已的手。", "published");
  await news("草稿也写自已。", "draft");
  for (let count = 0; count < 55; count += 1) await newsroom.write("news", { live: true });

  expect(await watchOn("2026-11-28T04:00:00+08:00")).toBeGreaterThan(1);
  const first = await store().last();
  expect(first?.report.checked).toBe(56);
  expect(first?.report.lines).toEqual([
    expect.objectContaining({ collection: "news", id: wrong, quote: "自已", since: "2026-11-28" }),
  ]);

  // When the newsroom comes to know better, what is live becomes wrong by itself.
  await newsroom.payload.create({
    collection: "terms",
    data: { right: "微网格长", wrong: ["微网个长"] },
  });
  const later = await news("微网个长来了。", "published");
  await watchOn("2026-11-29T04:00:00+08:00");
  const lines = (await store().last())?.report.lines.map(({ id, since }) => [id, since]);
  expect(lines).toEqual([
    [later, "2026-11-29"],
    [wrong, "2026-11-28"],
  ]);
});

it("N47 a night is looked through once, also when two processes try", async () => {
  await watchOn("2026-11-30T04:00:00+08:00");
  const [first, second] = [nightWatch(newsroom.payload), nightWatch(newsroom.payload)];
  const now = new Date("2026-12-01T04:00:00+08:00");
  for (let call = 0; call < 10; call += 1) await Promise.all([first(now), second(now)]);
  const { rows } = await newsroom.payload.db.drizzle.execute(
    "SELECT count(*)::int AS n FROM editorial.lint_nights WHERE day = '2026-12-01'",
  );
  expect(rows).toEqual([{ n: 1 }]);
});

it("N47 what was passed or ignored when a text went live counts against its rule", async () => {
  const chief = newsroom.as("chief-editor");
  for (let count = 0; count < 5; count += 1) {
    const id = await news(`第${count}稿：灯亮了,人来了。`, "draft");
    await signedOff(newsroom, { subject: "news", id });
    const body = { _status: "published" };
    const { status } = await newsroom.cms.rest("PATCH", `/news/${id}`, { as: chief, body });
    expect(status).toBe(200);
  }
  const { noisy } = await readNights(await createLocalReq({}, newsroom.payload), new Date());
  expect(noisy).toContainEqual({ rule: "half-width", found: 5, stood: 5 });
});
