import { createLocalReq } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedCollections } from "#edition/signed/formOf.ts";
import type { NewAct } from "#editorial/review/act.ts";
import { chainConfig } from "#editorial/review/chainConfig.ts";
import { postgresReviewStore } from "#editorial/review/postgresReviewStore.ts";
import { rememberState } from "#editorial/states/rememberState.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { documentData, titleField } from "#tests/factories/documents.ts";
import { inboxOf } from "#tests/harness/inboxOf.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff, signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const publish = { _status: "published" };
const send = (as: string | undefined, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as, ...(body === undefined ? {} : { body }) });
const asChief = (method: string, path: string, body?: unknown) =>
  send(newsroom.as("chief-editor"), method, path, body);

const readers = async (subject: string, id: number) =>
  (await newsroom.cms.rest("GET", `/${subject}/${id}`)).body;
const isLive = async (subject: string, id: number) =>
  (await newsroom.cms.rest("GET", `/${subject}/${id}`)).status === 200;

const view = async (subject: string, id: number) =>
  (await asChief("GET", `/${subject}/${id}/review`)).body as {
    state: string;
    hash: string;
    lateHash: string;
    lateNext?: string;
    acts: { what: string }[];
  };

describe("R12 and R14: the gate", () => {
  it.each(signedCollections)("lets %s live once, with all signatures", async (subject) => {
    const { id } = await newsroom.write(subject, {});
    const refused = await asChief("PATCH", `/${subject}/${id}`, publish);
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).toContain("初审·一校");
    expect(await isLive(subject, id)).toBe(false);
    await signedOff(newsroom, { subject, id });
    expect((await asChief("PATCH", `/${subject}/${id}`, publish)).status).toBe(200);
    expect(await isLive(subject, id)).toBe(true);
    const down = await asChief("PATCH", `/${subject}/${id}`, {
      _status: "draft",
      withdrawalReason: "consent",
    });
    expect(down.status).toBe(200);
    expect((await asChief("PATCH", `/${subject}/${id}`, publish)).status).toBe(403);
    if (subject === "streets")
      await newsroom.payload.delete({ collection: subject, id, trash: true });
  });

  it("names the stage that is missing, and refuses a text that is not the signed one", async () => {
    const { id } = await newsroom.write("cases", {});
    await signedOff(newsroom, { subject: "cases", id });
    const changed = await asChief("PATCH", `/cases/${id}`, { ...publish, headline: "另一个标题" });
    expect(changed.status).toBe(403);
    expect(await isLive("cases", id)).toBe(false);
    // What was refused was not kept, and the signed text may still go.
    expect((await asChief("PATCH", `/cases/${id}`, publish)).status).toBe(200);
  });

  it("holds for a full save, in bulk, a document created as published and a duplicate", async () => {
    const { id } = await newsroom.write("news", {});
    const row = await newsroom.payload.findByID({ collection: "news", id, depth: 0 });
    const full = await asChief("PATCH", `/news/${id}`, { ...row, ...publish });
    expect(full.status).toBe(403);
    const bulk = await asChief("PATCH", `/news?where[id][equals]=${id}`, publish);
    expect(bulk.status).toBeGreaterThanOrEqual(400);
    const data = {
      now: new Date(),
      subject: "news",
      title: "直接发布",
      slug: "at-once",
      street: 0,
    } as const;
    expect((await asChief("POST", "/news", { ...documentData(data), ...publish })).status).toBe(
      403,
    );
    const live = await newsroom.write("news", { live: true });
    const copy = await asChief("POST", `/news/${live.id}/duplicate`, {});
    expect((copy.body.doc as { _status?: string } | undefined)?._status ?? "draft").toBe("draft");
    expect(await isLive("news", id)).toBe(false);
  });

  it("holds for a live text: changed at once, or by a restored version", async () => {
    const { id } = await newsroom.write("news", { live: true });
    const before = await readers("news", id);
    const change = { headline: "改了线上的标题" };
    expect((await asChief("PATCH", `/news/${id}`, { ...change, ...publish })).status).toBe(403);
    expect((await asChief("PATCH", `/news/${id}?draft=true`, change)).status).toBe(200);
    const { docs } = await newsroom.payload.findVersions({
      collection: "news",
      where: { parent: { equals: id } },
      sort: "createdAt",
    });
    expect((await asChief("PATCH", `/news/${id}`, publish)).status).toBe(403);
    expect((await readers("news", id)).headline).toBe(before.headline);
    await newsroom.payload.update({
      collection: "news",
      id,
      data: { ...change, _status: "published" },
    });
    const restored = await asChief("POST", `/news/versions/${docs[0]?.id}`);
    expect(restored.body._status).toBe("draft");
    expect((await readers("news", id)).headline).toBe("改了线上的标题");
  });

  it("holds for what comes out of the trash", async () => {
    const { id } = await newsroom.write("news", { live: true, trashed: true });
    const back = await asChief("PATCH", `/news/${id}?trash=true`, { deletedAt: null });
    expect(back.status).toBe(403);
    expect(await isLive("news", id)).toBe(false);
  });

  it("holds for the Local API with an account, and lets the system pass", async () => {
    const { id } = await newsroom.write("news", {});
    const user = {
      ...(await newsroom.payload.findByID({ collection: "users", id: newsroom.accounts.admin.id })),
      collection: "users" as const,
    };
    const update = { collection: "news", id, data: publish as { _status: "published" } } as const;
    await expect(newsroom.payload.update({ ...update, user })).rejects.toThrow("不能发布");
    await newsroom.payload.update(update);
    expect(await isLive("news", id)).toBe(true);
  });

  it("lets notes that readers never get pass", async () => {
    const { id } = await newsroom.write("news", { live: true });
    expect((await asChief("PATCH", `/news/${id}`, publish)).status).toBe(200);
  });
});

describe("R8 to R11: acts over REST", () => {
  it("are refused to who wrote, to who has no right and on a text not looked at", async () => {
    const { id } = await newsroom.write("cases", { by: "editor" });
    const address = `/cases/${id}/review`;
    const people = await signersOf(newsroom);
    const { hash } = await view("cases", id);
    await send(newsroom.as("editor"), "PATCH", `/cases/${id}?draft=true`, { deck: "副题" });
    const now = (await view("cases", id)).hash;
    expect(now).not.toBe(hash);
    const submit = { kind: "submit", hash: now, note: "请审" };
    expect((await send(newsroom.as("juror"), "POST", address, submit)).status).toBe(403);
    expect((await send(people.hands, "POST", address, submit)).status).toBe(200);
    const sign = { kind: "sign", stage: "first", ...anOpinion };
    expect(
      (await send(newsroom.as("editor"), "POST", address, { ...sign, hash: now })).status,
    ).toBe(409);
    expect((await send(people.first, "POST", address, { ...sign, hash })).status).toBe(409);
    expect((await send(newsroom.as("admin"), "POST", address, { ...sign, hash: now })).status).toBe(
      403,
    );
    const bare = { ...sign, hash: now, checked: [] };
    const unchecked = await send(people.first, "POST", address, bare);
    expect([unchecked.status, JSON.stringify(unchecked.body)]).toEqual([
      409,
      expect.stringContaining("五项都勾上才能签"),
    ]);
    expect((await send(people.first, "POST", address, { ...sign, hash: now })).status).toBe(200);
    const back = { kind: "return", returnClass: "fact", note: "数字请核实" };
    expect((await send(people.second, "POST", address, { ...back, note: "" })).status).toBe(400);
    expect((await send(people.second, "POST", address, back)).status).toBe(200);
    expect((await view("cases", id)).state).toBe("已退回");
  });

  it("R9 are refused on a duplicate to who wrote what it began from, live or not", async () => {
    const people = await signersOf(newsroom);
    const { id } = await newsroom.write("cases", {});
    await send(people.first, "PATCH", `/cases/${id}?draft=true`, { deck: "别人写的副题" });
    const signCopy = async () => {
      const made = await send(people.hands, "POST", `/cases/${id}/duplicate?draft=true`, {});
      const copy = (made.body.doc as { id: number }).id;
      const address = `/cases/${copy}/review`;
      await send(people.hands, "PATCH", `/cases/${copy}?draft=true`, { slug: `copy-${copy}` });
      const { hash } = await view("cases", copy);
      expect(
        (await send(people.hands, "POST", address, { kind: "submit", hash, note: "" })).status,
      ).toBe(200);
      const body = { kind: "sign", stage: "first", hash, ...anOpinion };
      const answer = await send(people.first, "POST", address, body);
      return [answer.status, JSON.stringify(answer.body)];
    };
    const refused = [409, expect.stringContaining("写过")];
    expect(await signCopy()).toEqual(refused);
    await newsroom.payload.update({ collection: "cases", id, data: { _status: "published" } });
    expect(await signCopy()).toEqual(refused);
  });

  it("take no text that is unfinished or whose address somebody else has", async () => {
    const { body } = await asChief("POST", "/news?draft=true&depth=0", { headline: "只有标题" });
    const { id } = body.doc as { id: number };
    const handIn = async () => {
      const { hash = "0".repeat(64) } = await view("news", id);
      return asChief("POST", `/news/${id}/review`, { kind: "submit", hash, note: "" });
    };
    const unfinished = await handIn();
    expect(unfinished.status).toBe(400);
    expect(JSON.stringify(unfinished.body)).toContain("稿件还不完整");
    const whole = {
      now: new Date(),
      subject: "news",
      title: "写完了",
      slug: "held",
      street: 0,
    } as const;
    await asChief("PATCH", `/news/${id}?draft=true`, documentData(whole));
    const paragraph = {
      type: "paragraph",
      version: 1,
      children: [],
      direction: null,
      format: "",
      indent: 0,
    };
    const blank = {
      type: "root",
      version: 1,
      children: [paragraph],
      direction: null,
      format: "",
      indent: 0,
    };
    await asChief("PATCH", `/news/${id}?draft=true`, { body: { root: blank } });
    expect(JSON.stringify((await handIn()).body)).toContain("请撰写正文");
    await asChief("PATCH", `/news/${id}?draft=true`, documentData(whole));
    const other = await newsroom.write("news", { live: true });
    await newsroom.payload.update({
      collection: "news",
      id: other.id,
      data: { slug: "held", _status: "published" },
    });
    const taken = await handIn();
    expect(taken.status).toBe(400);
    expect(JSON.stringify(taken.body)).toContain("地址已被");
  });

  it("R13: put a text live urgently, as 欠审, until the missing stages signed the live one", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const people = await signersOf(newsroom);
    const address = `/cases/${id}/review`;
    const { hash } = await view("cases", id);
    const deadline = new Date(Date.now() + 3_600_000).toISOString();
    const urgent = { kind: "urgent", hash, note: "突发险情", urgentClass: "breaking", deadline };
    expect((await send(people.second, "POST", address, urgent)).status).toBe(403);
    expect((await asChief("POST", address, urgent)).status).toBe(200);
    expect((await asChief("PATCH", `/cases/${id}`, publish)).status).toBe(200);
    expect((await view("cases", id)).state).toContain("欠审");
    for (const stage of ["first", "second", "final"] as const) {
      const { lateHash } = await view("cases", id);
      const body = { kind: "sign-late", hash: lateHash, ...anOpinion, stage };
      expect((await send(people[stage], "POST", address, body)).body).toEqual({
        message: "已记录。",
      });
    }
    expect((await view("cases", id)).state).not.toContain("欠审");
  });

  describe("R13: a debt", () => {
    /** A text of the reporter that went live urgently and whose missing stages were due an hour ago. */
    const overdue = async () => {
      const { id } = await newsroom.write("cases", { by: "reporter", live: true });
      const store = postgresReviewStore(newsroom.payload.db.drizzle);
      const { hash } = await view("cases", id);
      const person = (role: "reporter" | "chief-editor") => ({
        by: String(newsroom.accounts[role].id),
        byName: role,
      });
      const acts: NewAct[] = [
        { kind: "write", ...person("reporter") },
        {
          ...{ kind: "urgent", hash, urgentClass: "breaking", note: "突发" },
          ...{ deadline: Date.now() - 3_600_000, ...person("chief-editor") },
          config: chainConfig("cases", { isSmall: false }),
        },
        { kind: "publish", hash, ...person("chief-editor") },
      ];
      for (const act of acts) await store.append({ collection: "cases", id: String(id) }, act);
      const req = await createLocalReq({}, newsroom.payload);
      await rememberState(req, { collection: "cases", id });
      return id;
    };
    const nextUrgent = async () => {
      const { id } = await newsroom.write("cases", { by: "reporter" });
      const { hash } = await view("cases", id);
      const deadline = new Date(Date.now() + 3_600_000).toISOString();
      const urgent = { kind: "urgent", hash, note: "又一件", urgentClass: "breaking", deadline };
      return asChief("POST", `/cases/${id}/review`, urgent);
    };
    const boxes = async (id: number, ...names: string[]) =>
      Promise.all(names.map((name) => inboxOf(newsroom, name, { subject: "cases", id })));

    it("that is overdue is told to its writer, who signs, chief editors and administrators, and stops the next", async () => {
      const id = await overdue();
      await signersOf(newsroom);
      const told = await boxes(
        id,
        "reporter",
        "chief-editor",
        "admin",
        "signs-first",
        "correspondent",
      );
      expect(told).toEqual([["overdue"], ["overdue"], ["overdue"], ["overdue"], []]);
      const refused = await nextUrgent();
      expect(refused.status).toBe(409);
      expect(JSON.stringify(refused.body)).toContain("逾期");
      const down = { _status: "draft", withdrawalReason: "consent" };
      expect((await asChief("PATCH", `/cases/${id}`, down)).status).toBe(200);
      expect(await boxes(id, "reporter", "chief-editor", "admin")).toEqual([[], [], []]);
      expect((await nextUrgent()).status).toBe(200);
    });

    it("ends with a document that is put into the trash, or destroyed", async () => {
      const trashed = await overdue();
      const deletedAt = new Date().toISOString();
      const change = { deletedAt, withdrawalReason: "error" };
      expect((await asChief("PATCH", `/cases/${trashed}`, change)).status).toBe(200);
      const destroyed = await overdue();
      expect((await nextUrgent()).status).toBe(409);
      await newsroom.payload.delete({ collection: "cases", id: destroyed });
      expect((await nextUrgent()).status).toBe(200);
    });
  });

  it("are recorded for good: the CMS's login changes and removes none", async () => {
    const { pool } = newsroom.payload.db;
    for (const statement of [
      "UPDATE editorial.acts SET by = '1'",
      "DELETE FROM editorial.acts",
      "UPDATE editorial.snapshots SET form = '{}'",
      "TRUNCATE editorial.snapshots",
    ])
      await expect(pool.query(statement)).rejects.toThrow("permission denied");
  });

  it("write nothing for autosaves that change nothing for readers", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const before = await view("cases", id);
    await asChief("PATCH", `/cases/${id}?draft=true&autosave=true`, {});
    const after = await view("cases", id);
    expect(after).toEqual(before);
    expect(titleField("cases")).toBe("headline");
  });
});

describe("the inbox", () => {
  it("holds a document once, for whom it waits, who sent it and whom it came back to", async () => {
    const { id } = await newsroom.write("news", { by: "reporter" });
    const people = await signersOf(newsroom);
    const address = `/news/${id}/review`;
    const boxFor = (username: string) => inboxOf(newsroom, username, { subject: "news", id });
    const { hash } = await view("news", id);
    await send(newsroom.as("reporter"), "POST", address, { kind: "submit", hash, note: "请审" });
    expect(await boxFor("signs-first")).toEqual(["toSign"]);
    expect(await boxFor("signs-final")).toEqual([]);
    expect(await boxFor("reporter")).toEqual(["sent"]);
    const back = { kind: "return", returnClass: "wording", note: "标题太长" };
    expect((await send(people.first, "POST", address, back)).status).toBe(200);
    expect(await boxFor("signs-first")).toEqual([]);
    expect(await boxFor("reporter")).toEqual(["returned"]);
  });
});
