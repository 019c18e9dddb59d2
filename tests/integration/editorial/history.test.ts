import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryLine } from "#editorial/history/readHistory.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

describe("I1: the history of a text", () => {
  it("tells writing, signatures, going live, changes, comments and taking down", async () => {
    const { cms } = newsroom;
    const editor = newsroom.as("editor");
    const chief = newsroom.as("chief-editor");
    const { id } = await newsroom.write("cases", {});
    const patch = (as: string | undefined, query: string, body: object) =>
      cms.rest("PATCH", `/cases/${id}${query}`, { as, body });
    await patch(editor, "?draft=true", { headline: "小院新规" });
    const said = { kind: "open", path: "headline", quote: "小院新规", text: "题好" };
    await cms.rest("POST", `/cases/${id}/comments`, {
      as: editor,
      body: { ...said, isDemand: false },
    });
    await signedOff(newsroom, { subject: "cases", id });
    expect((await patch(chief, "", { _status: "published" })).status).toBe(200);
    const down = { _status: "draft", withdrawalReason: "error" };
    expect((await patch(chief, "", down)).status).toBe(200);
    const { body } = await cms.rest("GET", `/cases/${id}/history`, { as: editor });
    const lines = body.lines as HistoryLine[];
    const whats = lines.map(({ what }) => what);
    const order = [
      "撤下",
      "发布上线",
      "签终审·三校",
      "签复审·二校",
      "签初审·一校",
      "交稿",
      "评论：题好",
      "改稿：主题",
    ];
    const places = order.map((one) => whats.findIndex((what) => what.startsWith(one)));
    expect([whats, places.every((place) => place >= 0)]).toEqual([whats, true]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(whats.filter((what) => what === "发布上线")).toHaveLength(1);
    expect(lines.every(({ by, at }) => by !== "" && /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(at))).toBe(
      true,
    );
    expect((await cms.rest("GET", `/cases/${id}/history`, {})).status).toBe(403);
  });
});
