import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskFiled, findFiled } from "#intake/desk/deskStore.ts";
import { filesOf } from "#intake/filesOf.ts";
import type { Actor } from "#people/roles.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { aJpegOf } from "#tests/factories/uploads.ts";
import { storyFile } from "#tests/factories/word/storyFile.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { restDoor } from "#tests/harness/restDoor.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

type Given = { hash: string; kind: string; bytes: number; name: string };
const send = async (actor: Actor, path: string, body: object | FormData) => {
  const isForm = body instanceof FormData;
  const answer = await restDoor(newsroom).send(actor, {
    ...{ method: "POST", path: `/intake${path}`, body: isForm ? body : JSON.stringify(body) },
    ...(!isForm && { headers: { "Content-Type": "application/json" } }),
  });
  const text = await answer.text();
  return { status: answer.status, text, json: JSON.parse(text) as Given & { number: string } };
};
const give = (bytes: Buffer, name: string, place = "picture", actor: Actor = "editor") => {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], name));
  form.set("asked", JSON.stringify({ place }));
  return send(actor, "/files", form);
};
const found = async (number: string) =>
  (await findFiled({ payload: newsroom.payload } as never, number)) as DeskFiled;
const said = (file: Given, agreed = "yes") => ({ ...file, caption: "收菜", by: "", agreed });
const call = (files: object[]) => ({
  ...{ key: randomUUID(), channel: "wechat", cameAt: "2026-11-20T09:30" },
  recommendation: {
    ...{ kind: "case", title: "楼道里的书架", place: { text: "簇桥街道龙井社区" }, files },
    ...{ story: "微网格员把闲置的鞋柜改成书架，邻居把旧书放上去，孩子放学就来看。" },
  },
  contact: { name: "小王", telephone: "", account: "小王", isUnder14: false, guardian: "" },
  consents: { contact: true, name: false, portrait: false },
});

describe("O25: files that came to the desk in a message", () => {
  it("lie with the recommendation that it types in, as if the sender had given them", async () => {
    const photo = aJpegOf();
    const picture = await give(photo, "微信图片\u0001_1.jpg");
    expect(picture.json).toMatchObject({
      kind: "jpeg",
      bytes: photo.length,
      name: "微信图片_1.jpg",
    });
    const word = await give(await storyFile(), "花坛.docx", "document");
    const files = [said(picture.json), { ...said(word.json, "nobody"), caption: "" }];
    const { status, text, json } = await send("editor", "", call(files));
    expect(status, text).toBe(200);
    expect((await found(json.number)).form.files).toEqual(files);
    const kept = await openPrivateFiles("intake").get(picture.json.hash);
    expect(Buffer.from(kept ?? []).equals(photo)).toBe(true);
  });

  it("are judged as a sender's, and by who may type in alone", async () => {
    const cutOff = await give(aJpegOf().subarray(0, -9), "断.jpg");
    expect([cutOff.status, cutOff.text]).toEqual([422, expect.stringContaining("不完整")]);
    expect((await give(aJpegOf(), "a.jpg", "document")).status).toBe(422);
    expect((await give(aJpegOf(), "a.jpg", "picture", "reporter")).status).toBe(403);
    const { json } = await give(aJpegOf(), "a.jpg");
    const unsaid = await send("editor", "", call([said(json, "")]));
    expect([unsaid.status, unsaid.text]).toEqual([400, expect.stringContaining("是否同意公开")]);
    // What a request says of a file counts for nothing.
    for (const wrong of [{ hash: "a".repeat(64) }, { kind: "pdf" }, { bytes: 1 }]) {
      const refused = await send("editor", "", call([said({ ...json, ...wrong })]));
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining("重新添加")]);
    }
    const many = await Promise.all(Array.from({ length: 10 }, () => give(aJpegOf(), "a.jpg")));
    const tooMany = await send("editor", "", call(many.map((one) => said(one.json))));
    expect([tooMany.status, tooMany.text]).toEqual([400, expect.stringContaining("最多9张")]);
  });

  it("O52: and with what a sender tells it since, once, and never with a correction", async () => {
    const { json } = await send("editor", "", call([]));
    const picture = (await give(aJpegOf(), "后来.jpg")).json;
    const taken = { channel: "wechat", cameAt: "2026-11-21T10:00", known: "account" };
    const act = { kind: "add", text: "还有一张照片。", key: randomUUID(), files: [said(picture)] };
    const tell = (given: object = {}) =>
      send("editor", `/${json.number}/taken`, { act: { ...act, ...given }, taken, after: 0 });
    const wrong = await tell({ kind: "correct" });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining("更正不带文件")]);
    const both = await Promise.all([tell(), tell()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const filed = await found(json.number);
    expect(filed.events).toHaveLength(1);
    expect(filesOf(filed)).toMatchObject([{ name: "后来.jpg", agreed: "yes" }]);
  });
});
