import { createLocalReq } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contentHash } from "#edition/signed/contentHash.ts";
import { chainConfig } from "#editorial/review/chainConfig.ts";
import { liveForm, newestForm } from "#editorial/review/documentNow.ts";
import { postgresReviewStore } from "#editorial/review/postgresReviewStore.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const rounds = 500;

/** Starts all of them at once, another one first each time; answers in their own order. */
async function inTurn<T>(given: readonly (() => Promise<T>)[], turn: number): Promise<T[]> {
  const started = new Map<number, Promise<T>>();
  const forwards = turn % 2 === 0;
  for (const step of given.keys()) {
    const index = (turn + (forwards ? step : given.length - step)) % given.length;
    const begin = given[index];
    if (begin) started.set(index, begin());
  }
  return Promise.all([...given.keys()].map((index) => started.get(index) as Promise<T>));
}

it("R14 and R15: the last signature and an edit at the same instant never put an unsigned text live", async () => {
  const { payload, cms } = newsroom;
  const { id } = await newsroom.write("partners", {});
  const partner = { collection: "partners", id } as const;
  const people = await signersOf(newsroom);
  const send = (as: string, method: string, path: string, body: unknown) =>
    cms.rest(method, `/partners/${id}${path}`, { as, body });
  const writer = newsroom.as("editor") ?? "";
  const chief = newsroom.as("chief-editor") ?? "";
  const req = await createLocalReq({}, payload);
  const store = postgresReviewStore(payload.db.drizzle);
  const personOf = async (as: string) => {
    const { user } = (await cms.rest("GET", "/users/me", { as })).body;
    return { by: String((user as { id: number }).id), byName: "" };
  };
  const [hands, first] = [await personOf(people.hands), await personOf(people.first)];
  const config = chainConfig("partners", { isSmall: false });

  /** Given a text that waits for its last signature: its acts stand as the chain records them, without the requests that lead there. */
  const givenOneSigned = async (): Promise<string> => {
    const { form = {} } = await newestForm(req, partner);
    const document = { ...partner, id: String(id) };
    const hash = contentHash(form);
    await store.keep(document, hash, form);
    await store.append(document, { kind: "withdraw", ...hands });
    await store.append(document, { kind: "submit", hash, note: "", config, ...hands });
    await store.append(document, { kind: "sign", stage: "first", hash, ...anOpinion, ...first });
    return hash;
  };
  const isSigned = async (hash: string) => {
    const { rows } = await payload.db.pool.query(
      "SELECT 1 FROM editorial.acts WHERE kind = 'sign' AND detail->>'stage' = 'final' AND detail->>'hash' = $1",
      [hash],
    );
    return rows.length > 0;
  };
  const publish = () => send(chief, "PATCH", "?depth=0", { _status: "published" });
  await send(writer, "PATCH", "?draft=true", { name: "共建单位" });
  const seen = { published: 0, signed: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const hash = await givenOneSigned();
    const race = [
      () =>
        send(people.second, "POST", "/review", {
          ...{ kind: "sign", stage: "final", hash, ...anOpinion },
        }),
      () => send(writer, "PATCH", "?draft=true&depth=0", { name: `另改${round}` }),
      publish,
    ];
    const [signed, , went] = await inTurn(race, round);
    expect([200, 409]).toContain(signed?.status);
    if (signed?.status === 200) seen.signed += 1;
    // Once the three are done, the newest text may go on no account: it is signed, and gone, or it was changed.
    const late = went?.status === 200 ? went : await publish();
    if (late.status === 200) seen.published += 1;
    const live = await liveForm(req, partner);
    if (live) expect(await isSigned(contentHash(live))).toBe(true);
  }
  // Some were signed in time and some were put live, or nothing was raced.
  expect(seen.signed).toBeGreaterThan(0);
  expect(seen.published).toBeGreaterThan(0);
}, 400_000);
