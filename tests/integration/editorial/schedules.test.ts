import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardedSchedule } from "#editorial/guardedSchedule.ts";
import { runSchedules } from "#editorial/runSchedules.ts";
import { startSchedules } from "#editorial/startSchedules.ts";
import { wording } from "#editorial/wording.ts";
import type { Role } from "#people/roles.ts";
import { type Newsroom, openNewsroom, type TestDocument } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

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
    await expect.poll(() => Promise.all(documents.map(isLive))).toEqual(documents.map(() => true));
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
