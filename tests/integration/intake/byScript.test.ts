import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pieceBytes } from "#intake/pieceLimits.ts";
import type { PlaceFile } from "#intake/placeFile.wire.ts";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { nominatingMark } from "#site/views/recommendMark.ts";
import { filledIn, formWith, hiddenIn } from "#tests/factories/recommendForms.ts";
import { aJpegOf } from "#tests/factories/uploads.ts";
import { type IntakeServer, startIntakeServer } from "#tests/harness/intakeServer.ts";
import { intakeLimits } from "#web/recommend/intakeLimits.ts";
import { sweepFiles } from "#web/recommend/sweepFiles.ts";

const places = [
  ["5101", "成都市", "city", "chengdushi", "cds"],
  ["510107", "武侯区", "district", "wuhouqu", "whq"],
  ["510107002", "簇桥街道", "street", "cuqiaojiedao", "cqjd"],
  ["510107002003", "龙井社区", "community", "longjingshequ", "ljsq"],
  ["510107002003-e1", "玲珑郡", "estate", "linglongjun", "llj"],
];
let intake: IntakeServer;
beforeAll(async () => {
  intake = await startIntakeServer({
    marks: nominatingMark([{ slug: "best-2026", name: "最美网格员" }]),
  });
  await intake.plantPlaces(places);
});
afterAll(() => intake.stop());

const open = async (query = "") => {
  const html = await (await fetch(`${intake.origin}/recommend/${query}`)).text();
  return { html, hidden: hiddenIn(html) };
};
const filedOf = async (html: string) => {
  const number = /TJ-\d{4}-\d{6}/.exec(html)?.[0];
  return (await postgresIntakeDesk(intake.cms).list(100)).find((one) => one.number === number);
};
const namesOf = async (files: IntakeServer["files"]) => {
  const names: string[] = [];
  for await (const { name } of files.list("")) names.push(name);
  return names;
};
const post = async (
  { key, slot = "" }: { key: string; slot?: string },
  body: BodyInit,
  type: string,
) => {
  const address = `${intake.origin}/recommend/file/?slot=${slot}`;
  const headers = { "Content-Type": type, "X-Form-Key": key };
  const response = await fetch(address, { method: "POST", headers, body });
  return { status: response.status, said: (await response.json()) as Record<string, string> };
};
const sendPiece = (key: string, content: Uint8Array<ArrayBuffer>) =>
  post({ key }, content, "application/octet-stream");
const join = (query: { key: string; slot: string; name: string }, pieces: unknown[]) =>
  post(query, JSON.stringify({ pieces, name: query.name }), "application/json");

const cut = (content: Buffer) =>
  Array.from({ length: Math.ceil(content.length / pieceBytes) }, (_, index) =>
    Uint8Array.from(content.subarray(index * pieceBytes, (index + 1) * pieceBytes)),
  );

/** Sends a file as the script does; what the answer to the last request says. */
async function upload(key: string, slot: number, content: Buffer) {
  const tokens: unknown[] = [];
  for (const piece of cut(content)) tokens.push((await sendPiece(key, piece)).said.piece);
  return { tokens, ...(await join({ key, slot: String(slot), name: "菜园.jpg" }, tokens)) };
}

describe("O40: places", () => {
  it("are offered with pinyin and initials, down to the community", async () => {
    const response = await fetch(`${intake.origin}/recommend/places-1.json`);
    const file = (await response.json()) as PlaceFile;
    expect(file).toEqual({
      places: [
        ["510107", "武侯区", "wuhouqu whq"],
        ["510107002", "簇桥街道", "cuqiaojiedao cqjd"],
        ["510107002003", "龙井社区", "longjingshequ ljsq"],
      ],
    });
    expect((await fetch(`${intake.origin}/recommend/places-2.json`)).status).toBe(404);
  });

  it("are filed with their code where the text begins with one, and as typed", async () => {
    const place = "成都市武侯区簇桥街道 龙井社区玲珑郡3栋";
    const { html } = await intake.send(formWith(filledIn({ ...(await open()).hidden, place })));
    expect((await filedOf(html))?.form.place).toEqual({ code: "510107002003", text: place });
    const other = filledIn({ ...(await open()).hidden, place: "城南的老院子" });
    expect((await filedOf((await intake.send(formWith(other))).html))?.form.place).toEqual({
      text: "城南的老院子",
    });
  });
});

describe("O41: a file that is sent before the form", () => {
  it("is whole in the recommendation, and no piece of it stays", async () => {
    const { hidden } = await open();
    const key = hidden.key ?? "";
    const content = aJpegOf(pieceBytes * 2 + 100);
    const { status, said, tokens } = await upload(key, 1, content);
    expect(status).toBe(200);
    expect(said).toMatchObject({ name: "菜园.jpg", size: "1MB" });
    // The answer may have been lost: it is asked for again.
    expect((await join({ key, slot: "1", name: "菜园.jpg" }, tokens)).said.kept).toBe(said.kept);
    const fields = filledIn({ ...hidden, kept1: said.kept ?? "", agreed1: "nobody" });
    const { html } = await intake.send(formWith(fields));
    const [file] = (await filedOf(html))?.form.files ?? [];
    expect(file).toMatchObject({ name: "菜园.jpg", kind: "jpeg", bytes: content.length });
    expect(Buffer.from((await intake.files.get(file?.hash ?? "")) ?? [])).toEqual(content);
    await expect.poll(() => namesOf(intake.waiting)).toEqual([]);
  });

  it("O3: takes no key from an address, which proxies write down and which gives the code", async () => {
    const { hidden } = await open();
    const response = await fetch(`${intake.origin}/recommend/file/?key=${hidden.key}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: Uint8Array.from(aJpegOf(100)),
    });
    expect(response.status).toBe(400);
  });

  it("is refused in words when it is no picture, and by its bytes", async () => {
    const { hidden } = await open();
    const heic = Buffer.from("\x00\x00\x00\x18ftypheic", "latin1");
    const { status, said } = await upload(hidden.key ?? "", 2, heic);
    expect(status).toBe(422);
    expect(said.problem).toContain("HEIC");
    // One that was not sent whole is told at once, too.
    const cutOff = await upload(hidden.key ?? "", 2, aJpegOf(2000).subarray(0, 1900));
    expect(cutOff.status).toBe(422);
    expect(cutOff.said.problem).toContain("不完整");
  });

  it("is taken from its own form alone", async () => {
    const [mine, other] = [await open(), await open()];
    const { said } = await sendPiece(mine.hidden.key ?? "", Uint8Array.from(aJpegOf(100)));
    const stolen = await join({ key: other.hidden.key ?? "", slot: "1", name: "a" }, [said.piece]);
    expect(stolen.status).toBe(422);
    const forged = await join({ key: other.hidden.key ?? "", slot: "1", name: "a" }, ["x.y"]);
    expect(forged.status).toBe(422);
  });

  it("O21: is joined with few others at once, for each is in memory as a whole", async () => {
    const { hidden } = await open();
    const key = hidden.key ?? "";
    const { said } = await sendPiece(key, Uint8Array.from(aJpegOf(1000)));
    const asked = () => join({ key, slot: "1", name: "a.jpg" }, [said.piece]);
    const { joiners } = intake.office;
    for (const network of ["a", "a", "b", "b"]) expect(joiners.take(network)).toBe(true);
    expect((await asked()).status).toBe(503);
    expect((await sendPiece(key, Uint8Array.from(aJpegOf(100)))).status).toBe(200);
    for (const network of ["a", "a", "b", "b"]) joiners.leave(network);
    expect((await asked()).status).toBe(200);
  });

  it("is asked for again where it is gone when the form comes", async () => {
    const { hidden } = await open();
    const content = aJpegOf(1000);
    const { said } = await upload(hidden.key ?? "", 1, content);
    for (const name of await namesOf(intake.waiting)) await intake.waiting.remove(name);
    const fields = filledIn({ ...hidden, kept1: said.kept ?? "", agreed1: "nobody" });
    const { status, html } = await intake.send(formWith(fields));
    expect(status).toBe(422);
    expect(html).toContain('id="file1-problem"');
    expect(html).toContain("请再选一次");
  });

  it("leaves nothing behind that is older than yesterday's and in no recommendation", async () => {
    const { hidden } = await open();
    const { said } = await upload(hidden.key ?? "", 1, aJpegOf(300));
    const { html } = await intake.send(
      formWith(filledIn({ ...hidden, kept1: said.kept ?? "", agreed1: "nobody" })),
    );
    const kept = (await filedOf(html))?.form.files.map(({ hash }) => hash) ?? [];
    await sendPiece((await open()).hidden.key ?? "", Uint8Array.from(aJpegOf(200)));
    // A web that was killed between a file and its form.
    await intake.files.put("f".repeat(64), aJpegOf(100));
    const { files, office, waiting } = intake;
    const { outside } = office;
    const inDays = (days: number) => new Date(office.now().getTime() + days * 86_400_000);
    await sweepFiles({ files, waiting, outside, now: () => inDays(1) });
    expect(await namesOf(waiting)).not.toEqual([]);
    expect(await namesOf(files)).toContain("f".repeat(64));
    await sweepFiles({ files, waiting, outside, now: () => inDays(2) });
    expect(await namesOf(waiting)).toEqual([]);
    expect(await namesOf(files)).toEqual(expect.arrayContaining(kept));
    expect(await namesOf(files)).not.toContain("f".repeat(64));
  });
});

describe("O42: a person", () => {
  const person = (given: Record<string, string>) =>
    filledIn({
      kind: "person",
      title: "",
      personName: "王芳",
      personPost: "building-head",
      ...given,
    });

  it("is filed by name and post, and for the campaign that takes nominations", async () => {
    const { hidden } = await open();
    const { html } = await intake.send(formWith(person({ ...hidden, campaign: "best-2026" })));
    expect((await filedOf(html))?.form).toMatchObject({
      kind: "person",
      title: "楼栋长王芳",
      person: { name: "王芳", post: "building-head" },
      campaign: { slug: "best-2026", name: "最美网格员" },
    });
  });

  it("is asked for name and post, and told of a campaign that takes nobody any more", async () => {
    const { hidden } = await open();
    const wrong = person({ ...hidden, personName: "王", personPost: "", campaign: "over-2025" });
    const { status, html } = await intake.send(formWith(wrong));
    expect(status).toBe(422);
    for (const id of ["personName", "personPost", "campaign"])
      expect(html).toContain(`id="${id}-problem"`);
    expect(html).not.toContain('id="title-problem"');
  });

  it("is what a link from a campaign asks for", async () => {
    const { html } = await open("?for=best-2026");
    expect(html).toMatch(/value="person" checked/);
    expect(html).toMatch(/value="best-2026" checked/);
    expect((await open()).html).toMatch(/value="case" checked/);
  });
});

it("O43: takes so many bytes of one network, and then the form without the file", async () => {
  intake.from.network = "100.64.9.1";
  const network = intake.office.networkOf({} as never);
  intake.office.bytes.takes(network, intakeLimits.bytes.mostOfOne - 1000);
  const { hidden } = await open();
  const content = aJpegOf(2000);
  const { said } = await sendPiece(hidden.key ?? "", Uint8Array.from(content));
  expect(said.problem).toContain("过一会儿");
  const fields = filledIn(hidden);
  const { status, html } = await intake.send(
    formWith(fields, { file1: { name: "a.jpg", content } }),
  );
  expect(status).toBe(422);
  expect(html).toContain("过一会儿再选");
  const without = await intake.send(formWith(filledIn(hiddenIn(html))));
  expect(without.status).toBe(200);
  intake.from.network = "203.0.113.1";
  expect((await sendPiece(hidden.key ?? "", Uint8Array.from(content))).status).toBe(200);
  expect(intake.faults).toEqual([]);
});

it("O43: counts every file that is joined from the same pieces, and none twice that is asked for again", async () => {
  intake.from.network = "100.64.10.1";
  const { hidden } = await open();
  const key = hidden.key ?? "";
  const pieces = cut(aJpegOf(2 * pieceBytes));
  const tokens: unknown[] = [];
  for (const piece of pieces) tokens.push((await sendPiece(key, piece)).said.piece);
  const joined = (order: readonly number[]) =>
    join(
      { key, slot: "1", name: "菜园.jpg" },
      order.map((at) => tokens[at]),
    );
  expect((await joined([0, 1])).status).toBe(200);
  const network = intake.office.networkOf({} as never);
  while (intake.office.bytes.takes(network, pieceBytes));
  const before = (await namesOf(intake.waiting)).length;
  expect((await joined([0, 1])).status).toBe(200);
  const again = await joined([0, 1, 1]);
  expect([again.status, again.said.problem]).toEqual([422, expect.stringContaining("过一会儿")]);
  expect((await namesOf(intake.waiting)).length).toBe(before);
});
