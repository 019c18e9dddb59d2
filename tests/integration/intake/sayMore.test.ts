import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fileLimits } from "#intake/fileRules.ts";
import { pieceBytes } from "#intake/pieceLimits.ts";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { filledIn, formWith, hiddenIn } from "#tests/factories/recommendForms.ts";
import { aJpegOf } from "#tests/factories/uploads.ts";
import { zipFile } from "#tests/factories/word/zipFile.ts";
import { type IntakeServer, startIntakeServer } from "#tests/harness/intakeServer.ts";
import { sweepFiles } from "#web/recommend/sweepFiles.ts";

let intake: IntakeServer;
beforeAll(async () => {
  intake = await startIntakeServer();
});
afterAll(() => intake.stop());
let networks = 0;
beforeEach(() => {
  networks += 1;
  intake.from.network = `198.51.100.${networks}`;
});

const word = zipFile(
  ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].map((name) => ({
    ...{ name, bytes: "<x/>" },
  })),
);
type Pair = { number: string; code: string };
const send = async (body: BodyInit) => {
  const response = await fetch(`${intake.origin}/recommend/status/`, { method: "POST", body });
  return { status: response.status, html: await response.text() };
};
const open = async (pair: Pair) => (await send(new URLSearchParams(pair))).html;
/** Fields that the form with files on a page has already. */
const formIn = (html: string) =>
  hiddenIn(/<form [^>]*enctype[\s\S]*?<\/form>/.exec(html)?.[0] ?? "");
const filed = async (question?: string): Promise<Pair> => {
  const page = await (await fetch(`${intake.origin}/recommend/`)).text();
  const { html } = await intake.send(formWith(filledIn(hiddenIn(page))));
  const number = /TJ-\d{4}-\d{6}/.exec(html)?.[0] ?? "";
  if (question !== undefined)
    await postgresIntakeDesk(intake.cms).act(
      ...[number, { kind: "ask" as const, question }, { by: "1", after: 0 }],
    );
  return { number, code: /<dd>([0-9A-Z]{4} [0-9A-Z]{4})<\/dd>/.exec(html)?.[1] ?? "" };
};
const eventsOf = async ({ number }: Pair) =>
  (await postgresIntakeDesk(intake.cms).find(number))?.events ?? [];
const namesOf = async (files: IntakeServer["files"]) => {
  const names: string[] = [];
  for await (const { name } of files.list("")) names.push(name);
  return names;
};
const picture = { name: "菜园.jpg", content: aJpegOf() };

describe("O50: a sender who is asked", () => {
  it("answers with pictures and a document, each as it was said", async () => {
    const pair = await filed("有照片吗？");
    const page = await open(pair);
    const fields = {
      ...formIn(page),
      ...{ text: "有的。", caption1: "收菜", by1: "王芳", agreed1: "yes", agreed2: "nobody" },
    };
    expect(fields).toMatchObject({ act: "answer", number: pair.number });
    const { status, html } = await send(
      formWith(fields, {
        file1: picture,
        file2: { name: "空地.jpg", content: aJpegOf() },
        file0: { name: "经过.docx", content: word },
      }),
    );
    expect(status).toBe(200);
    for (const shown of ["查看中", "有的。", "收下了菜园.jpg", "经过.docx"])
      expect(html).toContain(shown);
    const events = await eventsOf(pair);
    expect(events.at(-1)).toMatchObject({
      kind: "answer",
      text: "有的。",
      files: [
        { name: "菜园.jpg", kind: "jpeg", caption: "收菜", by: "王芳", agreed: "yes" },
        { name: "空地.jpg", agreed: "nobody" },
        { name: "经过.docx", kind: "docx" },
      ],
    });
    const last = events.at(-1);
    const hash = (last?.kind === "answer" && last.files?.[0]?.hash) || "";
    expect(Buffer.from((await intake.files.get(hash)) ?? [])).toEqual(picture.content);
    await expect.poll(() => namesOf(intake.waiting)).toEqual([]);
  });

  it("need write nothing where a picture says it, but nothing at all is asked for again", async () => {
    const pair = await filed("有照片吗？");
    const fields = { ...formIn(await open(pair)), text: "", agreed1: "nobody" };
    expect((await send(formWith(fields))).html).toContain("请写一点内容再提交");
    expect((await send(formWith(fields, { file1: picture }))).status).toBe(200);
  });

  it("O4: says it once, however often the form is sent", async () => {
    const pair = await filed("有照片吗？");
    const fields = { ...formIn(await open(pair)), text: "有的。", agreed1: "yes" };
    const once = () => send(formWith(fields, { file1: picture }));
    const both = await Promise.all([once(), once()]);
    const later = await once();
    expect([...both, later].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await eventsOf(pair)).map(({ kind }) => kind)).toEqual(["ask", "answer"]);
  });

  it("O15, O16: reads what is wrong with a file, and loses nothing", async () => {
    const pair = await filed("有照片吗？");
    const fields = { ...formIn(await open(pair)), text: "照片在下面。", caption1: "收菜" };
    const heic = Buffer.from("\x00\x00\x00\x18ftypheic", "latin1");
    const large = Buffer.concat([aJpegOf(), Buffer.alloc(fileLimits.fileBytes)]);
    const wrong = await send(
      formWith(fields, {
        file1: picture,
        file2: { name: "a.heic", content: heic },
        file3: { name: "b.jpg", content: large },
      }),
    );
    expect(wrong.status).toBe(422);
    for (const shown of ["HEIC", "超过12MB", "照片在下面。", "收菜", 'id="agreed1-problem"'])
      expect(wrong.html).toContain(shown);
    const again = { ...fields, ...formIn(wrong.html), agreed1: "yes" };
    expect((await send(formWith(again))).status).toBe(200);
    expect((await eventsOf(pair)).at(-1)).toMatchObject({
      files: [{ name: "菜园.jpg", caption: "收菜" }],
    });
  });

  it("keeps every word and file while the database is away, and leaves no file behind", async () => {
    const pair = await filed("有照片吗？");
    const fields = { ...formIn(await open(pair)), text: "再试一次。", agreed1: "yes" };
    const { door } = intake.office;
    const content = aJpegOf();
    intake.office.door = { ...door, act: () => Promise.reject(new Error("away")) };
    const away = await send(formWith(fields, { file1: { name: "门.jpg", content } }));
    intake.office.door = door;
    intake.faults.length = 0;
    expect(away.status).toBe(503);
    expect(away.html).toContain("再试一次。");
    const kept = formIn(away.html);
    expect(kept.kept1).toBeDefined();
    const before = await namesOf(intake.files);
    const { files, waiting } = intake;
    const later = () => new Date(Date.now() + 2 * 86_400_000);
    await sweepFiles({ files, waiting, outside: intake.office.outside, now: later });
    expect((await namesOf(intake.files)).length).toBe(before.length - 1);
    // What was swept is asked for again; sent again, it is there.
    const gone = await send(formWith({ ...fields, ...kept }));
    expect([gone.status, gone.html]).toEqual([422, expect.stringContaining("请再选一次")]);
    const done = await send(
      formWith({ ...fields, ...formIn(gone.html) }, { file1: { name: "门.jpg", content } }),
    );
    expect(done.status).toBe(200);
    await sweepFiles({ files, waiting, outside: intake.office.outside, now: later });
    expect((await namesOf(intake.files)).length).toBe(before.length);
  });
});

describe("O50: a sender who was not asked", () => {
  it("adds what was sent piece by piece, and corrects in words", async () => {
    const pair = await filed();
    const fields = formIn(await open(pair));
    expect(fields.act).toBe("add");
    const content = aJpegOf(pieceBytes + 50);
    const headers = { "X-Form-Key": fields.key ?? "" };
    const post = async (address: string, type: string, body: BodyInit) => {
      const init = { method: "POST", headers: { ...headers, "Content-Type": type }, body };
      return (await fetch(`${intake.origin}${address}`, init)).json() as Promise<
        Record<string, string>
      >;
    };
    const pieces: unknown[] = [];
    for (let from = 0; from < content.length; from += pieceBytes) {
      const body = Uint8Array.from(content.subarray(from, from + pieceBytes));
      pieces.push((await post("/recommend/file/", "application/octet-stream", body)).piece);
    }
    const joined = JSON.stringify({ pieces, name: "大图.jpg" });
    const { kept = "" } = await post("/recommend/file/?slot=1", "application/json", joined);
    const { status } = await send(formWith({ ...fields, kept1: kept, agreed1: "no" }));
    expect(status).toBe(200);
    expect((await eventsOf(pair)).at(-1)).toMatchObject({
      kind: "add",
      text: "",
      files: [{ name: "大图.jpg", bytes: content.length, agreed: "no" }],
    });
  });

  it("gives no more files than a recommendation holds", async () => {
    const pair = await filed();
    const pictures = (mark: string) =>
      Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7, 8].map((slot) => [
          `file${slot}`,
          { name: `${mark}${slot}.jpg`, content: aJpegOf() },
        ]),
      );
    const agreed = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`agreed${n}`, "yes"]));
    const statuses: number[] = [];
    let html = await open(pair);
    for (const mark of ["甲", "乙", "丙", "丁"]) {
      const answer = await send(formWith({ ...formIn(html), ...agreed }, pictures(mark)));
      statuses.push(answer.status);
      html = answer.html;
    }
    expect(statuses).toEqual([200, 200, 200, 422]);
    expect(html).toContain("超过30个");
  });

  it("is told of something new, with text and files there to be sent again", async () => {
    const pair = await filed();
    const fields = { ...formIn(await open(pair)), text: "补一句。", agreed1: "yes" };
    const desk = postgresIntakeDesk(intake.cms);
    await desk.act(pair.number, { kind: "ask", question: "哪天？" }, { by: "1", after: 0 });
    const stale = await send(formWith(fields, { file1: picture }));
    expect(stale.status).toBe(409);
    expect(stale.html).toContain("补一句。");
    const again: Record<string, string> = { ...fields, ...formIn(stale.html) };
    expect(again.act).toBe("answer");
    expect((await send(formWith(again))).status).toBe(200);
    expect((await eventsOf(pair)).map(({ kind }) => kind)).toEqual(["ask", "answer"]);
    expect(intake.faults).toEqual([]);
  });
});

it("O18, O21: files of a wrong pair are answered as a wrong pair alone, and count as forms do", async () => {
  const pair = await filed();
  const fields = { ...pair, code: "23456789", act: "add", key: crypto.randomUUID() };
  expect((await send(formWith(fields, { file1: picture }))).status).toBe(404);
  const network = intake.office.networkOf({} as never);
  while (intake.office.forms.takes(network));
  expect((await send(formWith({ ...fields, ...pair }))).status).toBe(503);
});
