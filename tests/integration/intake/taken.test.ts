import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFiled } from "#intake/desk/deskStore.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { stateAfter } from "#intake/stateRules.ts";
import { actSaid } from "#intake/wording.ts";
import type { Actor } from "#people/roles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { restDoor } from "#tests/harness/restDoor.ts";

let newsroom: Newsroom;
let web: pg.Pool;
beforeAll(async () => {
  newsroom = await openNewsroom();
  web = openPool(String(process.env.VOTING_DATABASE_URL));
});
afterAll(async () => {
  await web.end();
  await newsroom.close();
});

const post = async (actor: Actor, path: string, body: object) => {
  const answer = await restDoor(newsroom).send(actor, {
    ...{ method: "POST", path: `/intake/${path}`, body: JSON.stringify(body) },
    headers: { "Content-Type": "application/json" },
  });
  return { status: answer.status, text: await answer.text() };
};
const asDesk = () => ({ payload: newsroom.payload }) as Parameters<typeof findFiled>[0];
const events = async (number: string) => (await findFiled(asDesk(), number))?.events ?? [];
const lastOf = async (number: string) => (await events(number)).at(-1)?.id ?? 0;

/** One that came over the web, and was asked a question. */
async function anAsked() {
  const submission = aSubmission();
  const { number } = await postgresIntakeDoor(web).file(submission);
  await post("editor", `${number}/act`, { act: { kind: "ask", question: "哪一天？" }, after: 0 });
  return { number, pair: { number, codeHash: submission.codeHash } };
}
const taken = { channel: "telephone", cameAt: "2026-11-20T09:30", known: "callback" };
const answered = (given: object = {}) => ({
  ...{ taken, act: { kind: "answer", text: "十一月三日。", key: randomUUID() } },
  ...given,
});

describe("O52: what a sender tells the desk", () => {
  it("answers the question, and the sender reads that the newsroom wrote it down, and no account", async () => {
    const { number, pair } = await anAsked();
    const after = await lastOf(number);
    const said = answered({ after });
    const both = await Promise.all([
      post("editor", `${number}/taken`, said),
      post("editor", `${number}/taken`, said),
    ]);
    expect(both.map(({ status, text }) => [status, text])).toEqual([
      [200, "{}"],
      [200, "{}"],
    ]);
    const kept = await events(number);
    expect(stateAfter(kept)).toBe("looking");
    expect(kept).toMatchObject([
      { kind: "ask" },
      {
        ...{ kind: "answer", text: "十一月三日。" },
        account: String(newsroom.accounts.editor.id),
      },
    ]);
    const own = (await postgresIntakeDoor(web).ofSender(pair))?.events.at(-1);
    expect(own).not.toHaveProperty("account");
    expect(own && actSaid(own)).toBe("推荐人回答（编辑部按2026-11-20 09:30的来电代记）");
  });

  it("withdraws, and contact data is gone", async () => {
    const { number } = await anAsked();
    const after = await lastOf(number);
    const withdrawal = { taken, act: { kind: "withdraw" }, after };
    expect((await post("editor", `${number}/taken`, withdrawal)).status).toBe(200);
    expect(stateAfter(await events(number))).toBe("withdrawn");
    expect((await post("editor", `${number}/contact`, {})).status).toBe(410);
  });

  it("is written down by the desk alone, with how it was made sure who it is, after what was seen", async () => {
    const { number } = await anAsked();
    const after = await lastOf(number);
    const send = (given: object, actor: Actor = "editor") =>
      post(actor, `${number}/taken`, answered({ after, ...given }));
    for (const actor of ["reporter", "correspondent", "juror", "public"] as const)
      expect((await send({}, actor)).status, actor).toBe(403);
    expect((await send({ taken: { ...taken, known: "" } })).status).toBe(400);
    expect((await send({ taken: { ...taken, cameAt: "2099-01-01T00:00" } })).status).toBe(400);
    expect((await send({ act: { kind: "adopt" } })).status).toBe(400);
    expect((await send({ after: after - 1 })).status).toBe(409);
    expect((await post("editor", "TJ-2026-999999/taken", answered({ after }))).status).toBe(404);
    expect((await events(number)).map(({ kind }) => kind)).toEqual(["ask"]);
  });

  it("is not to be recorded without how it came, whatever asks the database", async () => {
    const { number } = await anAsked();
    const asked = (kind: string, detail: object) =>
      newsroom.payload.db.pool.query("SELECT intake.act_for_sender($1, 0, $2, $3)", [
        ...[number, kind, JSON.stringify(detail)],
      ]);
    await expect(asked("answer", { text: "…" })).rejects.toThrow(/writes down/);
    await expect(asked("publish", { taken, account: "1" })).rejects.toThrow(/writes down/);
    await expect(
      web.query("SELECT intake.act_for_sender($1, 0, 'withdraw', '{}')", [number]),
    ).rejects.toThrow(/permission denied/);
  });
});
