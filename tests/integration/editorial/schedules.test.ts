import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardedSchedule } from "#editorial/schedule/guardedSchedule.ts";
import { runSchedules } from "#editorial/schedule/runSchedules.ts";
import { startSchedules } from "#editorial/schedule/startSchedules.ts";
import { wording } from "#editorial/schedule/wording.ts";
import type { Role } from "#people/roles.ts";
import { inboxOf } from "#tests/harness/inboxOf.ts";
import { type Newsroom, openNewsroom, type TestDocument } from "#tests/harness/newsroom.ts";
import { signedOff, signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const isLive = async ({ id }: TestDocument) =>
  (await newsroom.cms.rest("GET", `/cases/${id}`)).status === 200;

const inAnHour = () => new Date(Date.now() + 60 * 60_000);
const anHourAgo = () => new Date(Date.now() - 60 * 60_000);

/** A plan as the queue holds it once the drawer took it, for a text that everybody has signed. */
const plan = async (document: TestDocument, by: Role, waitUntil: Date) => {
  await signedOff(newsroom, document);
  return planUnsigned(document, by, waitUntil);
};

const planUnsigned = (document: TestDocument, by: Role, waitUntil: Date) =>
  newsroom.payload.jobs.queue({
    task: "schedulePublish",
    waitUntil,
    input: {
      type: "publish",
      doc: { relationTo: "cases", value: String(document.id) },
      user: { relationTo: "users", value: newsroom.accounts[by].id },
    } as never,
  });

const ask = async (role: Role, asked: object) => {
  const { payload, accounts } = newsroom;
  const user = await payload.findByID({ collection: "users", id: accounts[role].id, depth: 0 });
  const req = {
    payload,
    user: { ...user, collection: "users" },
    context: {},
    i18n: { t: String },
    t: String,
  };
  return guardedSchedule({ ...asked, req } as never) as Promise<{ error?: string }>;
};

describe("A7: carrying out plans", () => {
  it("happens when due, however late, and not before", async () => {
    const due = await newsroom.write("cases", {});
    const ahead = await newsroom.write("cases", {});
    await plan(due, "editor", anHourAgo());
    await plan(ahead, "editor", inAnHour());
    await runSchedules(newsroom.payload);
    expect(await isLive(due)).toBe(true);
    expect(await isLive(ahead)).toBe(false);
  });

  it("R14: leaves a text that is not signed when it is due, and says so", async () => {
    const document = await newsroom.write("cases", {});
    const { id } = await planUnsigned(document, "editor", anHourAgo());
    await runSchedules(newsroom.payload);
    expect(await isLive(document)).toBe(false);
    const job = await newsroom.payload.findByID({ collection: "payload-jobs", id });
    expect(job.hasError).toBe(true);
    expect(JSON.stringify(job.error ?? job.log)).toContain("初审·一校");
  });

  it("takes up what a killed process had claimed", async () => {
    const document = await newsroom.write("cases", {});
    const { id } = await plan(document, "editor", anHourAgo());
    const data = { processing: true };
    await newsroom.payload.db.updateOne({ collection: "payload-jobs", id, data, req: {} });
    await runSchedules(newsroom.payload);
    expect(await isLive(document)).toBe(true);
  });

  it("asks for the right again when due", async () => {
    const document = await newsroom.write("cases", { by: "reporter" });
    await plan(document, "reporter", anHourAgo());
    await runSchedules(newsroom.payload);
    expect(await isLive(document)).toBe(false);
  });
});

describe("A7: of two processes", () => {
  const versionsOf = async ({ id }: TestDocument) => {
    const where = { parent: { equals: id } };
    return (await newsroom.payload.countVersions({ collection: "cases", where })).totalDocs;
  };

  it("one carries plans out, each once; the other leaves them alone and takes over when that is gone", async () => {
    const documents: TestDocument[] = [];
    for (let count = 0; count < 6; count += 1) documents.push(await newsroom.write("cases", {}));
    const before = await Promise.all(documents.map(versionsOf));
    for (const document of documents) await plan(document, "editor", anHourAgo());
    const [first, second] = [1, 2].map(() => startSchedules(newsroom.payload, 20));
    await expect
      .poll(() => Promise.all(documents.map(isLive)), { timeout: 50_000 })
      .toEqual(documents.map(() => true));
    expect(await Promise.all(documents.map(versionsOf))).toEqual(before.map((count) => count + 1));

    await first?.stop();
    const late = await newsroom.write("cases", {});
    // What the one that is gone had begun.
    const { id } = await plan(late, "editor", anHourAgo());
    const data = { processing: true };
    await newsroom.payload.db.updateOne({ collection: "payload-jobs", id, data, req: {} });
    await expect.poll(() => isLive(late)).toBe(true);
    await second?.stop();
  });
});

describe("A7: making and cancelling plans in the panel", () => {
  const planned = async () =>
    (await newsroom.payload.find({ collection: "payload-jobs", limit: 100, sort: "-id" })).docs;

  it("is for those who may publish", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const asked = {
      type: "publish",
      date: inAnHour(),
      doc: { relationTo: "cases", value: String(id) },
    };
    const before = (await planned()).length;
    expect(await ask("reporter", asked)).toEqual({ error: wording.schedule["not-allowed"] });
    expect((await planned()).length).toBe(before);
    expect((await ask("editor", asked)).error).toBeUndefined();
    const [job] = await planned();
    expect(await ask("reporter", { deleteID: job?.id })).toEqual({
      error: wording.schedule["not-allowed"],
    });
    expect((await planned())[0]?.id).toBe(job?.id);
    await ask("editor", { deleteID: job?.id });
    expect((await planned())[0]?.id).not.toBe(job?.id);
  });

  it("C24 takes nothing down without a class of reason", async () => {
    const { id } = await newsroom.write("cases", { live: true });
    const doc = { relationTo: "cases", value: String(id) };
    const asked = { type: "unpublish", date: inAnHour(), doc };
    expect(await ask("editor", asked)).toEqual({ error: wording.unexplained });
    const change = { withdrawalReason: "error" };
    await newsroom.cms.rest("PATCH", `/cases/${id}?draft=true`, {
      ...{ as: newsroom.as("editor"), body: change },
    });
    expect((await ask("editor", asked)).error).toBeUndefined();
    const [job] = await planned();
    await ask("editor", { deleteID: job?.id });
  });

  it("takes no time that is past", async () => {
    const { id } = await newsroom.write("cases", {});
    const asked = {
      type: "publish",
      date: anHourAgo(),
      doc: { relationTo: "cases", value: String(id) },
    };
    expect(await ask("editor", asked)).toEqual({ error: wording.schedule["in-the-past"] });
  });
});

describe("R16 and R17: a plan made in the panel", () => {
  const asked = ({ id }: TestDocument) => ({
    type: "publish",
    date: inAnHour(),
    doc: { relationTo: "cases", value: String(id) },
  });
  const jobsOf = async ({ id }: TestDocument) => {
    const { docs } = await newsroom.payload.find({ collection: "payload-jobs", pagination: false });
    return docs.filter(
      ({ input }) => (input as { doc?: { value: string } }).doc?.value === String(id),
    );
  };
  /** Brings the time of the plans of a document. */
  const becomesDue = async (document: TestDocument, minutesAgo: number) => {
    const data = { waitUntil: new Date(Date.now() - minutesAgo * 60_000).toISOString() };
    for (const { id } of await jobsOf(document))
      await newsroom.payload.db.updateOne({ collection: "payload-jobs", id, data, req: {} });
  };
  const actsOf = async ({ id }: TestDocument) => {
    const { rows } = await newsroom.payload.db.pool.query<{ kind: string; why: string | null }>(
      "SELECT kind, detail->>'why' AS why FROM editorial.acts WHERE collection = 'cases' AND document = $1 ORDER BY id",
      [String(id)],
    );
    return rows.map(({ kind, why }) => (why ? `${kind} ${why}` : kind));
  };
  const edit = (document: TestDocument, headline: string) =>
    newsroom.cms.rest("PATCH", `/cases/${document.id}?draft=true`, {
      as: newsroom.as("director"),
      body: { headline },
    });
  const boxes = (document: TestDocument, ...names: string[]) =>
    Promise.all(names.map((name) => inboxOf(newsroom, name, document)));

  it("puts the text live that stood when it was made", async () => {
    const document = await newsroom.write("cases", {});
    await signedOff(newsroom, document);
    expect((await ask("editor", asked(document))).error).toBeUndefined();
    await becomesDue(document, 1);
    await runSchedules(newsroom.payload);
    expect(await isLive(document)).toBe(true);
    expect((await actsOf(document)).slice(-2)).toEqual(["plan", "publish"]);
  });

  it("is ended by an edit, even when the new text was signed in between, and its planner is told", async () => {
    const document = await newsroom.write("cases", {});
    await signedOff(newsroom, document);
    await ask("chief-editor", asked(document));
    expect(await jobsOf(document)).toHaveLength(1);
    expect((await edit(document, "另一个标题")).status).toBe(200);
    expect(await jobsOf(document)).toHaveLength(0);
    expect(await actsOf(document)).toContain("unplan edited");
    expect(await boxes(document, "chief-editor", "director")).toEqual([["unplanned"], []]);
    await runSchedules(newsroom.payload);
    expect(await isLive(document)).toBe(false);
  });

  it("is ended when its time comes and the text is found changed by no account", async () => {
    const document = await newsroom.write("cases", {});
    await ask("editor", asked(document));
    const data = { headline: "系统改过的标题" };
    await newsroom.payload.update({ collection: "cases", id: document.id, data, draft: true });
    await signedOff(newsroom, document);
    await becomesDue(document, 1);
    await runSchedules(newsroom.payload);
    expect(await isLive(document)).toBe(false);
    expect(await actsOf(document)).toContain("unplan edited");
  });

  it("that is not signed at its time leaves the text, and is told to both sides until it is live", async () => {
    const document = await newsroom.write("cases", { by: "reporter" });
    await signersOf(newsroom);
    const address = `/cases/${document.id}/review`;
    const as = newsroom.as("reporter");
    const { hash } = (await newsroom.cms.rest("GET", address, { as })).body;
    const body = { kind: "submit", hash, note: "请审" };
    expect((await newsroom.cms.rest("POST", address, { as, body })).status).toBe(200);
    await ask("editor", asked(document));
    await becomesDue(document, 1);
    await runSchedules(newsroom.payload);
    await runSchedules(newsroom.payload);
    expect(await isLive(document)).toBe(false);
    const acts = await actsOf(document);
    expect(acts.filter((act) => act === "missed unsigned")).toHaveLength(1);
    const concerned = ["reporter", "editor", "signs-first"];
    expect(await boxes(document, ...concerned)).toEqual(concerned.map(() => ["missed"]));
    expect(await boxes(document, "signs-final")).toEqual([[]]);
    const withdraw = { kind: "withdraw" };
    await newsroom.cms.rest("POST", address, { as, body: withdraw });
    expect(await boxes(document, ...concerned)).toEqual([[], [], []]);
  });

  it("that nothing carried out in time is carried out late, and its planner is told", async () => {
    const document = await newsroom.write("cases", {});
    await signedOff(newsroom, document);
    await ask("editor", asked(document));
    await becomesDue(document, 90);
    await runSchedules(newsroom.payload);
    expect(await isLive(document)).toBe(true);
    expect((await actsOf(document)).slice(-2)).toEqual(["missed late", "publish"]);
    expect(await boxes(document, "editor")).toEqual([["late"]]);
  });

  it("that is cancelled by hand is recorded, and told to nobody", async () => {
    const document = await newsroom.write("cases", {});
    await ask("editor", asked(document));
    const [job] = await jobsOf(document);
    await ask("chief-editor", { deleteID: job?.id });
    expect(await jobsOf(document)).toHaveLength(0);
    expect(await actsOf(document)).toEqual(["plan", "unplan cancelled"]);
    expect(await boxes(document, "editor")).toEqual([[]]);
  });
});
