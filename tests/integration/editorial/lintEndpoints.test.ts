import { afterAll, beforeAll, expect, it } from "vitest";
import type { LintView } from "#editorial/lint/lintView.ts";
import type { Actor } from "#people/roles.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const slip = "网格员靠自已的手，把２３户走遍了。";

const look = (as: Actor, path: string, body?: unknown) =>
  newsroom.cms.rest(body === undefined ? "GET" : "POST", path, {
    as: newsroom.as(as),
    ...(body !== undefined && { body }),
  });

const rulesOf = ({ findings }: LintView) => findings.map(({ rule }) => rule);

it("N3 the newest text is reported on, the draft above a live one", async () => {
  const { id } = await newsroom.write("news", { live: true });
  const clean = await look("editor", `/news/${id}/lint`);
  expect(rulesOf(clean.body as LintView)).not.toContain("common-slip");
  const change = { summary: slip } as never;
  await newsroom.payload.update({ collection: "news", id, data: change, draft: true });
  const { status, body } = await look("editor", `/news/${id}/lint`);
  expect(status).toBe(200);
  expect((body as LintView).findings).toContainEqual(
    expect.objectContaining({
      ...{ rule: "common-slip", level: "blocker", field: "summary", label: "提要" },
      ...{ text: "自已", fix: "自己", title: "常见错字" },
    }),
  );
});

it("N3 what is typed is reported on, and nothing of it is kept", async () => {
  const { id } = await newsroom.write("news", {});
  const before = await newsroom.payload.findByID({ collection: "news", id, draft: true });
  const { status, body } = await look("editor", `/news/${id}/lint`, {
    document: { summary: slip },
  });
  expect(status).toBe(200);
  expect(rulesOf(body as LintView)).toEqual(
    expect.arrayContaining(["common-slip", "number-style"]),
  );
  const after = await newsroom.payload.findByID({ collection: "news", id, draft: true });
  expect(after).toEqual(before);
});

it("N3 only who may write a text has what is typed looked at, and only its readers what is stored", async () => {
  const { id } = await newsroom.write("news", { by: "editor" });
  const typed = { document: { summary: slip } };
  expect((await look("reporter", `/news/${id}/lint`, typed)).status).toBe(403);
  expect((await look("public", `/news/${id}/lint`, typed)).status).toBe(403);
  expect((await look("reporter", `/news/${id}/lint`)).status).toBe(404);
  expect((await look("public", `/news/${id}/lint`)).status).toBe(404);
  expect((await look("editor", "/news/999999/lint")).status).toBe(404);
});

it.each([{}, { document: "所有" }, { document: { body: "不是正文" } }])(
  "N3 what no form sends is refused: %j",
  async (body) => {
    const { id } = await newsroom.write("news", {});
    const refused = await look("editor", `/news/${id}/lint`, body);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toMatch(/无法识别/);
  },
);

it("N16 what the newsroom comes to know counts at once", async () => {
  const { id } = await newsroom.write("news", {});
  const typed = { document: { summary: "走进成都致和社区发展促进中心。" } };
  const look16 = async () =>
    rulesOf((await look("editor", `/news/${id}/lint`, typed)).body as LintView);
  expect(await look16()).not.toContain("entity-near");
  await newsroom.payload.db.create({
    collection: "partners",
    data: { name: "成都至和社区发展促进中心", summary: "示例", _status: "published" },
    req: {},
  });
  expect(await look16()).toContain("entity-near");
});
