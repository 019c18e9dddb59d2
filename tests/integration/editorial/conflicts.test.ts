import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#people/roles.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

type Doc = { id: number; updatedAt: string; summary?: string; _status: string };
type Conflict = { by?: string; at: string; fields: { path: string; label: string }[] };

/** A form of the panel: it began from what it loaded, and goes on from what it saved. */
const open = async (role: Role, id: number, { keep = false } = {}) => {
  const as = room.as(role);
  const { body } = await room.cms.rest("GET", `/news/${id}?draft=true&depth=0`, { as });
  const form = randomUUID();
  let base = (body as unknown as Doc).updatedAt;
  return {
    form,
    async send(data: object, query = "draft=true&autosave=true") {
      const headers = {
        "X-Gridpress-Base": base,
        "X-Gridpress-Form": form,
        ...(keep && { "X-Gridpress-Keep": "1" }),
      };
      const answer = await room.cms.rest("PATCH", `/news/${id}?${query}`, {
        ...{ as, body: data, headers },
      });
      const { doc, errors } = answer.body as {
        doc?: Doc;
        errors?: { message: string; data?: { conflict?: Conflict } }[];
      };
      if (answer.status === 200 && doc) base = doc.updatedAt;
      const [error] = errors ?? [];
      return { status: answer.status, message: error?.message, conflict: error?.data?.conflict };
    },
  };
};
const headOf = async (id: number) =>
  (await room.payload.findByID({ collection: "news", id, draft: true, depth: 0 })) as Doc;
const versionsOf = async (id: number) => {
  const where = { parent: { equals: id } };
  const { docs } = await room.payload.findVersions({
    ...{ collection: "news", where, pagination: false, sort: "-updatedAt" },
  });
  return docs.map(({ version }) => (version as { summary?: string }).summary);
};
const nameOf = async (role: Role) =>
  (await room.payload.findByID({ collection: "users", id: room.accounts[role].id })).name;

describe("Y1: a save that began from a text which stands no more", () => {
  it("is refused with by whom, when and which fields, and leaves the other's text", async () => {
    const { id } = await room.write("news", {});
    const mine = await open("editor", id);
    const theirs = await open("chief-editor", id);
    expect((await theirs.send({ summary: "总编的话" })).status).toBe(200);
    const refused = await mine.send({ summary: "我的话" });
    expect(refused.status).toBe(409);
    expect(refused.conflict).toEqual({
      by: await nameOf("chief-editor"),
      at: (await headOf(id)).updatedAt,
      fields: [{ path: "summary", label: "提要" }],
    });
    expect(refused.message).toMatch(/在 \d{4}-\d\d-\d\d \d\d:\d\d 已被保存过.*不同之处：提要/);
    expect((await headOf(id)).summary).toBe("总编的话");
  });

  it("is refused for one person in two windows too", async () => {
    const { id } = await room.write("news", {});
    const [one, other] = [await open("editor", id), await open("editor", id)];
    await one.send({ summary: "第一个窗口" });
    const refused = await other.send({ summary: "第二个窗口" });
    expect([refused.status, refused.conflict?.by]).toEqual([409, "您自己（另一个窗口）"]);
  });

  it.each([
    ["publishing", { _status: "published" }, ""],
    ["trashing", { deletedAt: "2026-11-29T00:00:00.000Z" }, ""],
    ["taking down", { _status: "draft" }, "unpublishAllLocales=true"],
  ])("is refused when it is %s over another's autosave", async (_, data, query) => {
    const { id } = await room.write("news", { live: true });
    const mine = await open("chief-editor", id);
    await (await open("editor", id)).send({ summary: "还在写" });
    const sent = "_status" in data && data._status === "draft" ? { ...data, summary: "旧" } : data;
    expect((await mine.send(sent, query)).status).toBe(409);
    expect((await headOf(id)).summary).toBe("还在写");
  });

  it.each(["restore", "bulk", "job"])("is refused after a %s", async (act) => {
    const { id } = await room.write("news", { live: true, edited: true });
    const mine = await open("editor", id);
    const as = room.as("chief-editor");
    if (act === "restore") {
      const { docs } = await room.payload.findVersions({
        ...{ collection: "news", where: { parent: { equals: id } }, sort: "updatedAt", limit: 1 },
      });
      const path = `/news/versions/${docs[0]?.id}?draft=true`;
      expect((await room.cms.rest("POST", path, { as })).status).toBe(200);
    } else if (act === "bulk") {
      const path = `/news?where[id][in]=${id}&draft=true`;
      const body = { summary: "批量改的" };
      expect((await room.cms.rest("PATCH", path, { as, body })).status).toBe(200);
    } else {
      await signedOff(room, { subject: "news", id });
      await room.payload.jobs.queue({
        task: "schedulePublish",
        input: {
          type: "publish",
          doc: { relationTo: "news", value: id },
          user: { relationTo: "users", value: room.accounts["chief-editor"].id } as never,
        },
      });
      await room.payload.jobs.run({ queue: "default" });
      expect((await headOf(id))._status).toBe("published");
    }
    expect((await mine.send({ summary: "旧稿上的话" })).status).toBe(409);
  });
});

describe("Y3: two saves at the same instant", () => {
  it("are one after the other, and one wins", async () => {
    const { id } = await room.write("news", {});
    for (let round = 0; round < 10; round += 1) {
      const forms = await Promise.all([open("editor", id), open("chief-editor", id)]);
      const answers = await Promise.all(
        forms.map((form, index) => form.send({ summary: `${round}-${index}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});

describe("Y4: a form and its own saves", () => {
  it("go on one another, also when answers were lost and 发布 comes while one is in flight", async () => {
    const { id } = await room.write("news", {});
    const headers = { "X-Gridpress-Form": randomUUID(), "X-Gridpress-Base": "" };
    headers["X-Gridpress-Base"] = (await headOf(id)).updatedAt;
    const as = room.as("editor");
    const statuses: number[] = [];
    // The base stays what it was: as if no answer ever came.
    const autosave = async (summary: string) => {
      const sent = { as, body: { summary }, headers };
      const path = `/news/${id}?draft=true&autosave=true`;
      statuses.push((await room.cms.rest("PATCH", path, sent)).status);
    };
    const publish = async (summary: string) => {
      const sent = { as, body: { summary, _status: "published" }, headers };
      statuses.push((await room.cms.rest("PATCH", `/news/${id}`, sent)).status);
    };
    for (let save = 0; save < 60; save += 1) {
      const text = `第${save}次`;
      await autosave(text);
      if (save % 20 > 0) continue;
      await signedOff(room, { subject: "news", id });
      await Promise.all([autosave(text), publish(text)]);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe("Y5: a save without a base", () => {
  it("passes as it always did", async () => {
    const { id } = await room.write("news", {});
    await (await open("editor", id)).send({ summary: "编辑的话" });
    const sent = { as: room.as("chief-editor"), body: { summary: "无版本的写入" } };
    expect((await room.cms.rest("PATCH", `/news/${id}?draft=true`, sent)).status).toBe(200);
  });

  it.each<Record<string, string>>([
    { "X-Gridpress-Base": "yesterday" },
    { "X-Gridpress-Base": "2020-01-01T00:00:00.000Z", "X-Gridpress-Form": "no form" },
  ])("is not one whose base cannot be read: %o", async (headers) => {
    const { id } = await room.write("news", {});
    await (await open("editor", id)).send({ summary: "编辑的话" });
    const sent = { as: room.as("chief-editor"), body: { summary: "旧稿上的话" }, headers };
    expect((await room.cms.rest("PATCH", `/news/${id}?draft=true`, sent)).status).toBe(400);
    expect((await headOf(id)).summary).toBe("编辑的话");
  });
});

describe("Y8: autosaves", () => {
  it("leave another's text as a version, and take one's own in place", async () => {
    const { id } = await room.write("news", {});
    await (await open("editor", id)).send({ summary: "甲一" });
    await (await open("editor", id)).send({ summary: "甲二" });
    await (await open("chief-editor", id)).send({ summary: "乙" });
    expect((await versionsOf(id)).slice(0, 2)).toEqual(["乙", "甲二"]);
    expect(await versionsOf(id)).not.toContain("甲一");
  });

  it("leave what stood before a large deletion, and what one asks to keep", async () => {
    const { id } = await room.write("news", {});
    const form = await open("editor", id);
    await form.send({ summary: "长".repeat(300) });
    await form.send({ summary: "短" });
    expect((await versionsOf(id)).slice(0, 2)).toEqual(["短", "长".repeat(300)]);
    await (await open("editor", id, { keep: true })).send({ summary: "更短" });
    expect((await versionsOf(id)).slice(0, 2)).toEqual(["更短", "短"]);
  });
});
