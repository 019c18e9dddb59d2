import { setTimeout as sleep } from "node:timers/promises";
import type { Payload } from "payload";
import type pg from "pg";
import { contentHash } from "#edition/signed/contentHash.ts";
import { liveForm } from "#editorial/review/documentNow.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { documentData } from "#tests/factories/documents.ts";
import type { Random } from "#tests/harness/random.ts";
import { type Signers, signedOff, signersOf } from "#tests/harness/signedOff.ts";
import { type ActDone, lostUpdates, twoHats, type Written } from "./judge.ts";
import type { MortalCms } from "./mortalCms.ts";
import { type Outcome, stateOf, type Writer, writerOf } from "./writer.ts";

export type DeskRun = {
  writes: number;
  conflicts: number;
  kills: number;
  published: number;
  lost_updates: number;
  false_conflicts: number;
  unsigned_published: number;
  two_hats: number;
};

type Room = { payload: Payload; cms: MortalCms; database: pg.Pool; random: Random };
type People = { writers: string[]; signers: Signers; chief: string };

const password = "xie-zi-tai-ce-shi-2026";

async function accountOf({ payload, cms }: Room, name: string, role: string): Promise<string> {
  const data = { username: name, password, name, role } as never;
  await payload.create({ collection: "users", data });
  return cms.signIn({ username: name, password });
}

export async function hire(room: Room): Promise<People> {
  const writers: string[] = [];
  for (let index = 1; index <= 5; index += 1)
    writers.push(await accountOf(room, `writer-${index}`, "editor"));
  const chief = await accountOf(room, "publisher", "chief-editor");
  return { writers, chief, signers: await signersOf(room) };
}

let made = 0;
async function newText({ payload }: Room): Promise<number> {
  made += 1;
  const facts = { subject: "news", title: `稿件${made}`, slug: `desk-${made}`, street: 0 } as const;
  const data = { ...documentData({ ...facts, now: new Date() }), _status: "draft" };
  const { id } = await payload.create({ collection: "news", data: data as never, draft: true });
  return Number(id);
}

/** What one form alone gets refused: each of its saves goes on its own, whatever answers got lost and whatever it presses. */
export async function typeAlone(room: Room, people: People, saves: number): Promise<DeskRun> {
  const id = await newText(room);
  const [token = ""] = people.writers;
  const writer = writerOf({ cms: room.cms, id, name: "alone", token });
  await writer.open();
  const outcomes: Outcome[] = [];
  for (let save = 0; save < saves; save += 1) {
    const isLost = room.random.chance(0.2);
    const isPressed = room.random.chance(0.05);
    const both = [
      writer.write({ isLost }),
      ...(isPressed ? [writer.write({ isPublish: true })] : []),
    ];
    outcomes.push(...(await Promise.all(both)));
  }
  return {
    ...none,
    writes: outcomes.filter(({ kind }) => kind === "saved").length,
    false_conflicts: outcomes.filter(({ kind }) => kind === "conflict").length,
  };
}

const none: DeskRun = {
  ...{ writes: 0, conflicts: 0, kills: 0, published: 0 },
  ...{ lost_updates: 0, false_conflicts: 0, unsigned_published: 0, two_hats: 0 },
};

/** Two to five people write one text at once, round by round, while it is published, restored, changed in bulk, and the cms is killed. */
export async function writeTogether(room: Room, people: People, rounds: number): Promise<DeskRun> {
  const { cms, random } = room;
  const id = await newText(room);
  const count = random.whole(2, 5);
  const tokens = people.writers.slice(0, count);
  const writers = tokens.map((token, index) => writerOf({ cms, id, name: `w${index + 1}`, token }));
  for (const writer of writers) await writer.open();
  const run = { ...none };
  const written: Written[] = [];
  const own = new Map<Writer, Set<string>>(writers.map((writer) => [writer, new Set()]));

  const note = (writer: Writer, outcome: Outcome): Outcome => {
    if (outcome.kind !== "saved") return outcome;
    const { at, by, words, overrides } = outcome.saved;
    written.push({ at, by, words, isKnowing: overrides !== undefined });
    own.get(writer)?.add(at);
    run.writes += 1;
    return outcome;
  };
  const write = async (writer: Writer) => {
    let outcome = note(writer, await writer.write({ isLost: random.chance(0.1) }));
    while (outcome.kind === "conflict") {
      run.conflicts += 1;
      if (own.get(writer)?.has(outcome.at)) run.false_conflicts += 1;
      if (random.chance(0.5)) {
        await writer.open();
        return;
      }
      const before = outcome.at;
      outcome = note(writer, await writer.keepMine(before));
      if (outcome.kind === "saved" && !(await standsAsVersion(room, id, before, written)))
        run.lost_updates += 1;
    }
  };

  for (let round = 0; round < rounds; round += 1) {
    const act = random.pick(["none", "none", "kill", "publish", "restore", "bulk"] as const);
    const together = writers.filter(() => random.chance(0.8)).map(write);
    if (act === "kill") {
      await sleep(random.whole(0, 250));
      await cms.killAndStart();
      run.kills += 1;
    }
    // Half of them while others write, which signatures seldom outlast.
    if (act === "publish" && random.chance(0.5)) await Promise.all(together);
    if (act === "publish") await publish(room, people, { id, run });
    if (act === "restore" || act === "bulk") await Promise.all(together);
    if (act === "restore") await restore(room, people, { id, written });
    if (act === "bulk") await inBulk(room, people, { id, written });
    await Promise.all(together);
  }
  // A desk that takes nothing loses nothing.
  if (run.writes === 0) throw new Error("no save got through");
  run.lost_updates += lostUpdates(written);
  run.unsigned_published += await isUnsigned(room, id);
  run.two_hats += twoHats(await actsOn(room, id));
  return run;
}

type Doc = Parameters<typeof stateOf>[0];

/** Whether the text that somebody overwrote knowingly can be gone back to. */
async function standsAsVersion(
  { payload }: Room,
  id: number,
  at: string,
  written: readonly Written[],
): Promise<boolean> {
  const words = written.find((one) => one.at === at)?.words;
  // Nobody got an answer to that save, so that nobody knows its words.
  if (!words) return true;
  const { docs } = await payload.findVersions({
    ...{ collection: "news", where: { parent: { equals: id } }, pagination: false, depth: 0 },
  });
  const all = docs.map(({ version }) => stateOf(version as unknown as Doc).words);
  return all.some((kept) => [...words].every((word) => kept.has(word)));
}

/** Through the chain, while others go on writing: it may be refused, and never goes live unsigned. */
async function publish(
  room: Room,
  people: People,
  { id, run }: { id: number; run: DeskRun },
): Promise<void> {
  const { cms } = room;
  const as = people.chief;
  const bare = await cms.rest("PATCH", `/news/${id}`, { as, body: { _status: "published" } });
  if (bare.status === 200) run.published += 1;
  await tryTwoHats(room, people, id);
  await signedOff(room, { subject: "news", id }).catch(() => undefined);
  const signed = await cms.rest("PATCH", `/news/${id}`, { as, body: { _status: "published" } });
  if (signed.status === 200) run.published += 1;
  run.unsigned_published += await isUnsigned(room, id);
}

/** Who wrote it tries to sign it, and who signed a stage tries the next. */
async function tryTwoHats({ cms }: Room, { writers, signers }: People, id: number): Promise<void> {
  const address = `/news/${id}/review`;
  const { body } = await cms.rest("GET", address, { as: signers.hands });
  const act = (as: string, kind: object) =>
    cms.rest("POST", address, { as, body: { hash: body.hash, ...kind } });
  await act(signers.hands, { kind: "submit", note: "" });
  for (const as of [...writers, signers.hands])
    await act(as, { kind: "sign", stage: "first", ...anOpinion });
  await act(signers.second, { kind: "sign", stage: "first", ...anOpinion });
  await act(signers.second, { kind: "sign", stage: "second", ...anOpinion });
  await cms.rest("POST", address, { as: signers.hands, body: { kind: "withdraw" } });
}

/** An old text is put back knowingly; who has a form open is told when saving. */
async function restore(
  { cms, payload, random }: Room,
  { chief }: People,
  { id, written }: { id: number; written: Written[] },
): Promise<void> {
  const { docs } = await payload.findVersions({
    ...{ collection: "news", where: { parent: { equals: id } }, pagination: false, depth: 0 },
  });
  const { id: version } = random.pick(docs);
  const path = `/news/versions/${version}?draft=true`;
  const { status } = await cms.rest("POST", path, { as: chief });
  if (status === 200) await noteHead(cms, { id, as: chief, written });
}

/** Changes another field of it, in bulk and without a base: the words stay. */
async function inBulk(
  { cms, random }: Room,
  { chief }: People,
  { id, written }: { id: number; written: Written[] },
): Promise<void> {
  const path = `/news?where[id][in]=${id}&draft=true&depth=0`;
  const body = { headline: `批量改的标题${random.whole(1, 1_000_000)}` };
  const { status } = await cms.rest("PATCH", path, { as: chief, body });
  if (status === 200) await noteHead(cms, { id, as: chief, written });
}

async function noteHead(
  cms: MortalCms,
  { id, as, written }: { id: number; as: string; written: Written[] },
): Promise<void> {
  const { body } = await cms.rest("GET", `/news/${id}?draft=true&depth=0`, { as });
  const { at, words } = stateOf(body as unknown as Doc);
  written.push({ at, words, by: "act", isKnowing: true });
}

/** 1 when readers would get something that three did not sign. */
async function isUnsigned({ payload, database }: Room, id: number): Promise<number> {
  const { createLocalReq } = await import("payload");
  const form = await liveForm(await createLocalReq({}, payload), { collection: "news", id });
  if (!form) return 0;
  const { rows } = await database.query<{ stages: string }>(
    `SELECT count(DISTINCT detail->>'stage') AS stages FROM editorial.acts
     WHERE collection = 'news' AND document = $1 AND kind = 'sign' AND detail->>'hash' = $2`,
    [String(id), contentHash(form)],
  );
  return Number(rows[0]?.stages) === 3 ? 0 : 1;
}

async function actsOn({ database }: Room, id: number): Promise<ActDone[]> {
  const { rows } = await database.query<ActDone>(
    `SELECT kind, by, detail->>'stage' AS stage FROM editorial.acts
     WHERE collection = 'news' AND document = $1 ORDER BY id`,
    [String(id)],
  );
  return rows;
}
