import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asOwner,
  type JuryRoom,
  messageOf,
  type Opened,
  openJuryRoom,
} from "#tests/harness/juryRoom.ts";
import { juryRefusalWords } from "#voting/jury/wording.ts";

let room: JuryRoom;
let first: JuryRoom["first"];
let second: JuryRoom["second"];
let aJuror: JuryRoom["aJuror"];
let aCampaign: JuryRoom["aCampaign"];
let post: JuryRoom["post"];
let mark: JuryRoom["mark"];
let markAll: JuryRoom["markAll"];
let submit: JuryRoom["submit"];
let resultOf: JuryRoom["resultOf"];

beforeAll(async () => {
  room = await openJuryRoom();
  ({ first, second, aJuror, aCampaign, post, mark, markAll, submit, resultOf } = room);
});
afterAll(() => room.close());

describe("J30 the database keeps the rules whoever writes", () => {
  const insert = (text: string) => asOwner((db) => db.query(text));
  const idOf = (made: Opened) => `(SELECT id FROM voting.campaigns WHERE slug = '${made.slug}')`;

  test("rows of the jury are never changed or removed", async () => {
    const made = await aCampaign({ jurors: [first] });
    await mark(first, made, 1, 80);
    for (const table of [
      "jurors",
      "jury_marks",
      "jury_recusals",
      "jury_submissions",
      "juror_releases",
    ])
      for (const change of [
        `UPDATE voting.${table} SET campaign = campaign`,
        `DELETE FROM voting.${table}`,
      ])
        await expect(insert(change)).rejects.toThrow("append-only");
  });

  test("marks after signing off, beyond the full score or for nothing known are refused", async () => {
    const made = await aCampaign({ jurors: [first] });
    const raw = (criterion: string, halves: number) =>
      insert(
        `INSERT INTO voting.jury_marks (campaign, juror, candidate, criterion, half_points) VALUES (${idOf(made)}, '${first.id}', 1, '${criterion}', ${halves})`,
      );
    await expect(raw("service", 201)).rejects.toThrow("too-many-points");
    await expect(raw("looks", 1)).rejects.toThrow("unknown-criterion");
    await markAll(first, made, [80, 81, 82]);
    await submit(first, made);
    await expect(raw("service", 2)).rejects.toThrow("submitted");
  });

  test("the vote endpoint's login reads no mark, and the cms cannot write as it likes", async () => {
    const client = new pg.Client({ connectionString: String(process.env.VOTING_DATABASE_URL) });
    await client.connect();
    await expect(client.query("SELECT 1 FROM voting.jury_marks")).rejects.toThrow(
      "permission denied",
    );
    await expect(client.query("SELECT 1 FROM voting.jury_progress")).rejects.toThrow(
      "permission denied",
    );
    await client.end();
    await expect(
      room.newsroom.payload.db.pool.query("DELETE FROM voting.jury_marks"),
    ).rejects.toThrow("permission denied");
  });

  test("J22 the desk is told how many sheets are missing when it wants to count", async () => {
    const made = await aCampaign({ jurors: [first, second] });
    const count = () => post("admin", `${made.id}/acts`, { kind: "counted", reason: "到期" });
    expect(messageOf(await count())).toContain("还缺 2 份评委评分表");
    await markAll(first, made, [80, 81, 82]);
    await submit(first, made);
    expect(messageOf(await count())).toContain("还缺 1 份评委评分表");
    await markAll(second, made, [70, 71, 72]);
    await submit(second, made);
    expect((await count()).status).toBe(200);
  });

  test("J2 a juror who is given another role later still does no act", async () => {
    const turned = await aJuror();
    const made = await aCampaign({ jurors: [turned] });
    await room.newsroom.payload.update({
      collection: "users",
      id: turned.id,
      data: { role: "director" },
    });
    const refused = await post(turned, `${made.id}/acts`, { kind: "closed", reason: "到期" });
    expect([refused.status, messageOf(refused)]).toEqual([409, juryRefusalWords["juror-acts"]]);
  });

  test("J22 nobody counts before the jury is closed, and no juror acts", async () => {
    const made = await aCampaign({ jurors: [first] });
    const record = (by: string) =>
      insert(
        `INSERT INTO voting.acts (campaign, kind, by, reason) VALUES (${idOf(made)}, 'counted', '${by}', '到期')`,
      );
    await expect(record("somebody")).rejects.toThrow("jury-open");
    expect((await resultOf(made)).missing).toBe(1);
    await markAll(first, made, [80, 81, 82]);
    await submit(first, made);
    await expect(record(String(first.id))).rejects.toThrow("juror-acts");
    await expect(record("somebody")).resolves.toBeDefined();
  });
});
