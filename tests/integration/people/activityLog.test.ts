import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { subjectWords } from "#people/securityLog/subjectWords.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const ask = (
  role: "admin" | "chief-editor" | "editor",
  method: string,
  path: string,
  body?: object,
) => newsroom.cms.rest(method, path, { as: newsroom.as(role), ...(body && { body }) });

/** The lines of a kind, newest first, as an administrator reads them. */
const lines = async (kind: string) => {
  const { body } = await ask("admin", "GET", `/security-events?where[kind][equals]=${kind}`);
  return body.docs as { by: number; detail: string; about: string; doneBy: string }[];
};

describe("A29: the security log", () => {
  it("tells what accounts put live, change there and take down, with its title as it is now", async () => {
    const { id } = await newsroom.write("cases", {});
    await signedOff(newsroom, { subject: "cases", id });
    const before = (await lines("published")).length;
    await ask("chief-editor", "PATCH", `/cases/${id}?draft=true`, { notes: "" });
    expect(await lines("published")).toHaveLength(before);
    expect(
      (await ask("chief-editor", "PATCH", `/cases/${id}`, { _status: "published" })).status,
    ).toBe(200);
    const [line] = await lines("published");
    const { headline } = await newsroom.payload.findByID({ collection: "cases", id });
    const by = newsroom.accounts["chief-editor"].id;
    expect(line).toMatchObject({ by, detail: `案例 ${id}`, about: headline });
    const taken = { _status: "draft", withdrawalReason: "error" };
    await ask("chief-editor", "PATCH", `/cases/${id}`, taken);
    expect((await lines("taken-down"))[0]).toMatchObject({ by, detail: `案例 ${id}` });
  });

  it("knows each kind of content by a word of its own, so that a line leads to its document", () => {
    const words = newsroom.payload.config.collections.map(({ slug }) =>
      subjectWords(newsroom.payload.config, { slug }),
    );
    expect(new Set(words).size).toBe(words.length);
  });

  it("tells of settings", async () => {
    expect((await ask("editor", "POST", "/globals/front-page", { front: [] })).status).toBe(200);
    expect((await lines("settings-changed"))[0]).toMatchObject({
      by: newsroom.accounts.editor.id,
      detail: "首页编排",
    });
  });

  it("says nothing of what the system does by itself", async () => {
    const before = (await lines("published")).length;
    await newsroom.write("cases", { live: true });
    expect(await lines("published")).toHaveLength(before);
  });

  it("is taken out by administrators alone, by the same question as a list, and says so", async () => {
    const { cms } = newsroom;
    const question = "/security-events/csv?where[kind][equals]=settings-changed";
    const refused = await cms.download(question, { as: newsroom.as("chief-editor") });
    expect(refused.status).toBe(403);
    const answer = await cms.download(question, { as: newsroom.as("admin") });
    expect(answer.headers.get("Content-Type")).toContain("text/csv");
    const rows = (await answer.text()).trim().split("\r\n");
    expect(rows[0]).toContain("时间,事件,账号,操作人,内容,说明,网段代号");
    expect(rows.slice(1).length).toBeGreaterThan(0);
    expect(rows.slice(1).every((row) => row.includes("修改网站设置或首页"))).toBe(true);
    expect((await lines("exported"))[0]).toMatchObject({ detail: "安全记录" });
  });
});
