import { createHash } from "node:crypto";
import type pg from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealContact } from "#intake/contactSeal.ts";
import type { IntakeAct } from "#intake/intakeEvent.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { destroyDue } from "#intake/retention/destroyDue.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { restDoor } from "#tests/harness/restDoor.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

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

const files = openPrivateFiles;
let shade = 0;
/** A picture of its own, as it was given with an act. */
async function given(agreed: "yes" | "no" | "nobody" = "nobody") {
  shade += 20;
  const create = { width: 320, height: 240, channels: 3 as const, background: `rgb(${shade},9,9)` };
  const content = await sharp({ create }).jpeg().toBuffer();
  const hash = createHash("sha256").update(content).digest("hex");
  await files("intake").put(hash, content);
  const picture = { hash, kind: "jpeg" as const, bytes: content.length, name: `${shade}.jpg` };
  return { ...picture, caption: `第${shade}张`, by: "", agreed };
}
async function filed() {
  const own = aSubmission();
  const contact = { name: "王芳", telephone: "13800001234", isUnder14: false, guardian: "" };
  const { number } = await postgresIntakeDoor(web).file({
    ...own,
    contact: sealContact(JSON.stringify(contact), testSecrets.INTAKE_PUBLIC_KEY, own.key),
  });
  return { number, pair: { number, codeHash: own.codeHash } };
}
type Pair = Awaited<ReturnType<typeof filed>>["pair"];
const say = async (pair: Pair, act: IntakeAct) => {
  const events = (await postgresIntakeDoor(web).ofSender(pair))?.events;
  expect(await postgresIntakeDoor(web).act(pair, act, events?.at(-1)?.id ?? 0)).toBe("done");
};
async function send(path: string, body?: object) {
  const answer = await restDoor(newsroom).send("editor", {
    method: body ? "POST" : "GET",
    path,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  return { status: answer.status, text: await answer.text() };
}
const round = (days: number) =>
  destroyDue({
    ...{ database: newsroom.payload.db.pool, files: files("intake") },
    ...{ now: Date.now() + days * 86_400_000, declinedDays: 90, adoptedDays: 365 },
  });

describe("O50: files that came since", () => {
  it("are given to the desk as those of the form, and go into the draft", async () => {
    const { number, pair } = await filed();
    const [one, refused] = [await given(), await given("no")];
    await say(pair, { kind: "add", text: "照片补上。", files: [one, refused] });
    expect((await send(`/intake/${number}/files/${one.hash}`)).status).toBe(200);
    const { status, text } = await send(`/intake/${number}/draft`, {});
    expect(status, text).toBe(200);
    const made = JSON.parse(text) as { id: number; left: string[] };
    expect(made.left).toEqual([
      expect.stringContaining("没有带进正文"),
      expect.stringContaining("有1张照片里的人没有同意"),
      expect.stringContaining("没有认出地点"),
    ]);
    const { docs } = await newsroom.payload.find({
      ...{ collection: "media", where: { caption: { equals: one.caption } }, depth: 0 },
    });
    const draft = await newsroom.payload.findByID({
      ...{ collection: "cases", id: made.id, draft: true, depth: 0 },
    });
    expect(docs).toHaveLength(1);
    expect(JSON.stringify(draft.body)).toContain(`"picture":${docs[0]?.id}`);
  });

  it("are shown at a draft that was there already, with what was said", async () => {
    const { number, pair } = await filed();
    const before = await given();
    await say(pair, { kind: "add", text: "先前说的。", files: [before] });
    const { id } = JSON.parse((await send(`/intake/${number}/draft`, {})).text) as { id: number };
    const later = await given();
    await say(pair, { kind: "add", text: "后来又拍到一张。", files: [later] });
    const view = await send(`/cases/${id}/recommendation`);
    expect(JSON.parse(view.text).since).toMatchObject([
      {
        number,
        line: expect.stringContaining("后来又拍到一张。"),
        files: [{ hash: later.hash, name: later.name }],
      },
    ]);
  });

  it("O31: are destroyed with the others, and stay for one that keeps the same", async () => {
    const [one, two] = [await filed(), await filed()];
    const [own, shared] = [await given(), await given()];
    await say(one.pair, { kind: "add", text: "", files: [own, shared] });
    await say(two.pair, { kind: "add", text: "", files: [shared] });
    await say(one.pair, { kind: "withdraw" });
    await round(0);
    expect(await files("intake").get(own.hash)).toBeUndefined();
    expect(await files("intake").get(shared.hash)).toBeDefined();
    expect((await send(`/intake/${two.number}/files/${shared.hash}`)).status).toBe(200);
  });

  it("O31: that came after the first were destroyed go when their own time is over", async () => {
    const { number, pair } = await filed();
    const [first, second] = [await given(), await given()];
    await say(pair, { kind: "add", text: "", files: [first] });
    await round(400);
    expect(await files("intake").get(first.hash)).toBeUndefined();
    await say(pair, { kind: "add", text: "", files: [second] });
    expect((await send(`/intake/${number}/files/${second.hash}`)).status).toBe(200);
    await round(0);
    expect(await files("intake").get(second.hash)).toBeDefined();
    await round(400);
    expect(await files("intake").get(second.hash)).toBeUndefined();
  });
});
