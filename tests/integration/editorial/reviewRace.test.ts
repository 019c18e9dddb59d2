import { createLocalReq } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contentHash } from "#edition/signed/contentHash.ts";
import { liveForm } from "#editorial/review/documentNow.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const rounds = 500;

it("R14 and R15: the last signature and an edit at the same instant never put an unsigned text live", async () => {
  const { id } = await newsroom.write("partners", {});
  const people = await signersOf(newsroom);
  const address = `/partners/${id}`;
  const send = (as: string, method: string, path: string, body?: unknown) =>
    newsroom.cms.rest(method, `${address}${path}`, { as, ...(body === undefined ? {} : { body }) });
  const review = (as: string, body: object) => send(as, "POST", "/review", body);
  const writer = newsroom.as("editor") ?? "";
  const chief = newsroom.as("chief-editor") ?? "";
  const req = await createLocalReq({}, newsroom.payload);
  const signedHashes = async () => {
    const { rows } = await newsroom.payload.db.pool.query<{ hash: string }>(
      "SELECT detail->>'hash' AS hash FROM editorial.acts WHERE kind = 'sign' AND detail->>'stage' = 'final'",
    );
    return new Set(rows.map(({ hash }) => hash));
  };
  let published = 0;
  for (let round = 0; round < rounds; round += 1) {
    await send(writer, "PATCH", "?draft=true", { name: `共建单位${round}` });
    await review(people.hands, { kind: "withdraw" });
    const { hash } = (await send(people.hands, "GET", "/review")).body;
    await review(people.hands, { kind: "submit", hash, note: "" });
    await review(people.first, { kind: "sign", stage: "first", hash, note: "" });
    const [signed, , went] = await Promise.all([
      review(people.second, { kind: "sign", stage: "final", hash, note: "" }),
      send(writer, "PATCH", "?draft=true", { name: `另改${round}` }),
      send(chief, "PATCH", "", { _status: "published" }),
    ]);
    expect([200, 409]).toContain(signed.status);
    const late = await send(chief, "PATCH", "", { _status: "published" });
    published += [went, late].filter(({ status }) => status === 200).length;
    const live = await liveForm(req, { collection: "partners", id });
    if (live) expect(await signedHashes()).toContain(contentHash(live));
  }
  // Both orders of the two happened, or nothing was raced.
  expect(published).toBeGreaterThan(0);
}, 400_000);
