import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { juryRules } from "#tests/factories/scoring.ts";
import {
  asOwner,
  type JuryRoom,
  messageOf,
  openJuryRoom,
  type Someone,
} from "#tests/harness/juryRoom.ts";
import { seatJuror } from "#voting/jury/juror.ts";
import type { JuryProgress } from "#voting/jury/jury.wire.ts";
import { scoringTasks } from "#voting/jury/scoringTasks.ts";
import { juryAnswers, juryRefusalWords } from "#voting/jury/wording.ts";

let room: JuryRoom;
let first: JuryRoom["first"];
let second: JuryRoom["second"];
let aJuror: JuryRoom["aJuror"];
let aCampaign: JuryRoom["aCampaign"];
let get: JuryRoom["get"];
let post: JuryRoom["post"];
let mark: JuryRoom["mark"];
let markAll: JuryRoom["markAll"];
let submit: JuryRoom["submit"];
let sheetOf: JuryRoom["sheetOf"];
let progressOf: JuryRoom["progressOf"];
let resultOf: JuryRoom["resultOf"];

beforeAll(async () => {
  room = await openJuryRoom();
  ({
    first,
    second,
    aJuror,
    aCampaign,
    get,
    post,
    mark,
    markAll,
    submit,
    sheetOf,
    progressOf,
    resultOf,
  } = room);
});
afterAll(() => room.close());

describe("J1–J4 naming jurors", () => {
  test("an administrator names accounts of jurors; they can score at once", async () => {
    const made = await aCampaign();
    expect((await get(first, `${made.id}/jury/sheet`)).status).toBe(403);
    const named = await post("admin", `${made.id}/jury/jurors`, { accounts: [first.id] });
    expect(messageOf(named)).toBe(juryAnswers.named);
    const sheet = await sheetOf(first, made);
    expect(sheet).toMatchObject({
      due: 3,
      done: 0,
      criteria: [{ slug: "service", maxScore: 100 }],
    });
    expect(sheet.entries[0]).toMatchObject({
      number: 1,
      story: ["第一段。", "第二段。"],
      points: {},
    });
    const { jurors, accounts } = await progressOf("chief-editor", made);
    expect(jurors).toMatchObject([{ juror: String(first.id), due: 3, done: 0 }]);
    expect(accounts.map(({ id }) => id)).toContain(second.id);
    expect(accounts.map(({ id }) => id)).not.toContain(first.id);
  });

  test("others name nobody, and a juror's account is needed", async () => {
    const made = await aCampaign();
    for (const role of ["director", "scrutineer", "editor", "juror", "public"] as const)
      expect((await post(role, `${made.id}/jury/jurors`, { accounts: [first.id] })).status).toBe(
        403,
      );
    const editor = room.newsroom.accounts.editor.id;
    const refused = await post("admin", `${made.id}/jury/jurors`, { accounts: [first.id, editor] });
    expect(messageOf(refused)).toContain(juryRefusalWords["no-juror-account"]);
    expect((await progressOf("admin", made)).jurors).toEqual([]);
  });

  test("nobody who opened the campaign, nor a candidate, nor late, nor twice", async () => {
    const made = await aCampaign({ jurors: [first] });
    const candidate = await aJuror();
    const worker = made.workers[1];
    await room.newsroom.payload.update({ collection: "users", id: candidate.id, data: { worker } });
    const name = (...accounts: number[]) =>
      post("admin", `${made.id}/jury/jurors`, { accounts }).then(messageOf);
    expect(await name(candidate.id)).toContain(juryRefusalWords["is-candidate"]);
    expect(await name(first.id)).toContain(juryRefusalWords["named-already"]);
    await room.newsroom.payload.update({
      collection: "users",
      id: room.newsroom.accounts["chief-editor"].id,
      data: { role: "juror" },
    });
    expect(await name(room.newsroom.accounts["chief-editor"].id)).toContain(
      juryRefusalWords["acts-here"],
    );
    await room.newsroom.payload.update({
      collection: "users",
      id: room.newsroom.accounts["chief-editor"].id,
      data: { role: "chief-editor" },
    });
    await mark(first, made, 1, 80);
    expect(await name(second.id)).toBe(juryRefusalWords["scoring-begun"]);
  });

  test("a juror who becomes a candidate's account is let in no more", async () => {
    const late = await aJuror();
    const made = await aCampaign({ jurors: [late] });
    expect((await get(late, `${made.id}/jury/sheet`)).status).toBe(200);
    const worker = made.workers[0];
    await room.newsroom.payload.update({ collection: "users", id: late.id, data: { worker } });
    const refused = await mark(late, made, 2, 90);
    expect([refused.status, messageOf(refused)]).toEqual([403, juryRefusalWords["is-candidate"]]);
  });

  test("a released juror's marks do not count; the last one stays", async () => {
    const made = await aCampaign({ jurors: [first, second] });
    await markAll(first, made, [10, 10, 10]);
    await markAll(second, made, [80, 70, 60]);
    const release = (juror: Someone) =>
      post("admin", `${made.id}/jury/releases`, {
        juror: String(juror.id),
        reason: "因病不能继续",
      });
    expect(messageOf(await release(first))).toBe(juryAnswers.released);
    expect(messageOf(await release(second))).toBe(juryRefusalWords["last-juror"]);
    expect(messageOf(await mark(first, made, 1, 99))).toBe(juryRefusalWords.released);
    await submit(second, made);
    expect(await resultOf(made)).toEqual({
      missing: 0,
      totals: [
        { candidate: 1, totals: [160] },
        { candidate: 2, totals: [140] },
        { candidate: 3, totals: [120] },
      ],
    });
  });
});

test("the sample's juror finds every opened campaign with a jury to score, and sits on it once", async () => {
  const made = await aCampaign();
  const { username } = room.newsroom.accounts.juror;
  const seat = () => seatJuror(room.newsroom.payload, { username, by: "示例数据" });
  await seat();
  await seat();
  const tasks = await scoringTasks(room.newsroom.payload, String(room.newsroom.accounts.juror.id));
  expect(tasks).toContainEqual(
    expect.objectContaining({ id: made.id, due: 3, done: 0, isSubmitted: false }),
  );
  expect((await get("juror", `${made.id}/jury/sheet`)).status).toBe(200);
});

describe("J10–J14 scoring", () => {
  test("marks are half points within the full score; a corrected one counts and the first stays on record", async () => {
    const made = await aCampaign({ jurors: [first] });
    expect(messageOf(await mark(first, made, 1, 88.25))).toBe(juryRefusalWords.malformed);
    expect(messageOf(await mark(first, made, 1, 100.5))).toBe(juryRefusalWords["too-many-points"]);
    expect(messageOf(await mark(first, made, 9, 50))).toBe(juryRefusalWords["unknown-candidate"]);
    expect((await mark(first, made, 1, 88.5)).body).toMatchObject({ done: 1, due: 3 });
    await mark(first, made, 1, 91);
    await mark(first, made, 1, 91);
    expect((await sheetOf(first, made)).entries[0]?.points).toEqual({ service: 91 });
    const { rows } = await asOwner((db) =>
      db.query(
        `SELECT half_points FROM voting.jury_marks m JOIN voting.campaigns c ON c.id = m.campaign
         WHERE c.slug = $1 ORDER BY m.id`,
        [made.slug],
      ),
    );
    expect(rows).toEqual([{ half_points: 177 }, { half_points: 182 }]);
  });

  test("a recusal is final and takes earlier marks out; a withdrawn candidate is missed by nobody", async () => {
    const made = await aCampaign({ jurors: [first, second] });
    await markAll(first, made, [10, 70, 60]);
    const recuse = () => post(first, `${made.id}/jury/recusals`, { candidate: 1, reason: "同事" });
    expect(messageOf(await recuse())).toBe(juryAnswers.recused);
    expect(messageOf(await recuse())).toBe(juryRefusalWords["recused-already"]);
    expect(messageOf(await mark(first, made, 1, 50))).toBe(juryRefusalWords.recused);
    await markAll(second, made, [90, 80]);
    await asOwner((db) =>
      db.query("SELECT voting.withdraw_candidate($1, 3, '总编辑', '本人申请')", [made.slug]),
    );
    expect(messageOf(await mark(second, made, 3, 50))).toBe(juryRefusalWords.withdrawn);
    expect(await sheetOf(first, made)).toMatchObject({ due: 1, done: 1 });
    expect([await submit(first, made), await submit(second, made)].map(messageOf)).toEqual([
      juryAnswers.submitted,
      juryAnswers.submitted,
    ]);
    const { totals } = await resultOf(made);
    expect(totals.slice(0, 2)).toEqual([
      { candidate: 1, totals: [180] },
      { candidate: 2, totals: [140, 160] },
    ]);
  });

  test("nobody is left without a juror: the last one can neither recuse nor be released", async () => {
    const made = await aCampaign({ jurors: [first, second] });
    const recuse = (juror: Someone) =>
      post(juror, `${made.id}/jury/recusals`, { candidate: 2, reason: "亲属" }).then(messageOf);
    expect(await recuse(first)).toBe(juryAnswers.recused);
    expect(await recuse(second)).toBe(juryRefusalWords["last-scorer"]);
    const released = await post("admin", `${made.id}/jury/releases`, {
      juror: String(second.id),
      reason: "因病不能继续",
    });
    expect(messageOf(released)).toBe(juryRefusalWords["last-scorer"]);
    expect((await mark(second, made, 2, 50)).status).toBe(200);
  });

  test("signing off names how many are missing, and is final", async () => {
    const made = await aCampaign({ jurors: [first] });
    await mark(first, made, 1, 80);
    expect(messageOf(await submit(first, made))).toContain("还有 2 位候选人没有评完");
    await markAll(first, made, [80, 81, 82]);
    expect((await submit(first, made)).status).toBe(200);
    for (const late of [
      await mark(first, made, 1, 99),
      await post(first, `${made.id}/jury/recusals`, { candidate: 1, reason: "同事" }),
      await submit(first, made),
    ])
      expect([late.status, messageOf(late)]).toEqual([409, juryRefusalWords.submitted]);
  });
});

describe("J20–J23 blindness", () => {
  test("a juror sees nothing of the others', no counts and no record", async () => {
    const made = await aCampaign({ jurors: [first, second] });
    await mark(first, made, 1, 77.5);
    // The mark or its double, in half points, as a word of its own: a moment's milliseconds may be 155 too.
    const theMark = /(?<!\.)\b(77\.5|155)\b/;
    const own = JSON.stringify(await sheetOf(second, made));
    expect(own).not.toMatch(theMark);
    expect(own).not.toMatch(/likes|votes|ballot/);
    expect(own).not.toContain("评委1");
    for (const path of ["record", "holds", "jury/progress", "acts", "export"])
      expect((await get(second, `${made.id}/${path}`)).status, path).not.toBe(200);
    const list = (path: string) => room.newsroom.cms.rest("GET", path, { as: second.token });
    const users = (await list("/users")).body;
    expect((users.docs as { id: number }[]).map(({ id }) => id)).toEqual([second.id]);
    expect(JSON.stringify((await list("/campaigns")).body)).not.toMatch(theMark);
  });

  test("the desk sees progress and no score until all have signed off, then totals without names", async () => {
    const made = await aCampaign({ jurors: [first, second] });
    await markAll(first, made, [71.5, 72.5, 73.5]);
    await submit(first, made);
    await mark(second, made, 1, 61.5);
    for (const role of ["admin", "chief-editor", "scrutineer"] as const) {
      const { body, status } = await get(role, `${made.id}/jury/progress`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ isClosed: false, totals: [] });
      expect((body as JuryProgress).jurors.map(({ done }) => done)).toEqual([3, 1]);
      expect(JSON.stringify(body)).not.toMatch(/7[123]\.5|61\.5/);
    }
    for (const role of [
      "director",
      "editor",
      "reporter",
      "correspondent",
      "juror",
      "public",
    ] as const)
      expect((await get(role, `${made.id}/jury/progress`)).status, role).toBe(403);
    await markAll(second, made, [61.5, 62.5, 63.5]);
    await submit(second, made);
    expect(await progressOf("scrutineer", made)).toMatchObject({
      isClosed: true,
      totals: [
        { candidate: 1, scores: ["61.5", "71.5"] },
        { candidate: 2, scores: ["62.5", "72.5"] },
        { candidate: 3, scores: ["63.5", "73.5"] },
      ],
    });
  });

  test("only the jurors of a campaign have a sheet, with the right to score", async () => {
    const made = await aCampaign({ jurors: [first] });
    for (const as of ["admin", "scrutineer", "juror", "public", second] as const)
      expect((await get(as, `${made.id}/jury/sheet`)).status).toBe(403);
    const plain = await aCampaign({
      rules: juryRules({ jury: undefined, weights: { likes: 50, ballot: 50, jury: 0 } }),
    });
    expect(messageOf(await get("admin", `${plain.id}/jury/progress`))).toBe(
      juryRefusalWords["no-jury"],
    );
  });
});
