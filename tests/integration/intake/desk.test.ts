import { createHash } from "node:crypto";
import type pg from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealContact } from "#intake/contactSeal.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { environment } from "#leaves/environment.ts";
import type { Actor } from "#people/roles.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { aPhonePhoto } from "#tests/factories/uploads.ts";
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

let content: Buffer;
let hash: string;
beforeAll(async () => {
  content = await aPhonePhoto(640, 480);
  hash = createHash("sha256").update(content).digest("hex");
});
const contact = { name: "王芳", telephone: "13800001234", isUnder14: false };

async function filed() {
  const given = aSubmission();
  const picture = { hash, kind: "jpeg", bytes: content.length, name: "菜园.jpg" } as const;
  const files = [{ ...picture, caption: "", by: "", agreed: "nobody" as const }];
  await openPrivateFiles("intake").put(hash, content);
  const { number } = await postgresIntakeDoor(web).file({
    ...given,
    form: { ...given.form, files },
    contact: sealContact(JSON.stringify(contact), testSecrets.INTAKE_PUBLIC_KEY, given.key),
  });
  return { number, pair: { number, codeHash: given.codeHash } };
}
const send = async (actor: Actor, path: string, body?: object) =>
  restDoor(newsroom).send(actor, {
    method: body ? "POST" : "GET",
    path: `/intake/${path}`,
    ...(body && {
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    }),
  });
const act = async (number: string, given: object, after = 0) =>
  send("editor", `${number}/act`, { act: given, after });

describe("O19: the desk", () => {
  it.each(["reporter", "correspondent", "juror", "scrutineer", "public"] as const)(
    "is closed to %s",
    async (actor) => {
      const { number } = await filed();
      const asked = [
        send(actor, `${number}/act`, { act: { kind: "adopt" }, after: 0 }),
        send(actor, `${number}/contact`, {}),
        send(actor, `${number}/files/${hash}`),
      ];
      const answers = await Promise.all(asked);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    },
  );

  it("O6, O9: acts, and the sender reads it", async () => {
    const { number, pair } = await filed();
    expect((await act(number, { kind: "ask", question: "哪一天？" })).status).toBe(200);
    const stale = await act(number, { kind: "adopt" });
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining("新的进展")]);
    const seen = await postgresIntakeDoor(web).ofSender(pair);
    expect(seen?.events).toMatchObject([{ kind: "ask", question: "哪一天？" }]);
    const last = seen?.events.at(-1)?.id ?? 0;
    expect((await act(number, { kind: "publish", address: "/cases/a/" }, last)).status).toBe(409);
    const vague = { kind: "decline", reason: "other", sentence: " " };
    expect((await act(number, vague, last)).status).toBe(400);
    expect((await act(number, { ...vague, sentence: "谢谢" }, last)).status).toBe(200);
    expect((await act("TJ-2020-999999", { kind: "look" })).status).toBe(404);
  });

  it("O6: takes the address of a page as a browser has it, and says which it does not take", async () => {
    const { number, pair } = await filed();
    const seen = async () => (await postgresIntakeDoor(web).ofSender(pair))?.events ?? [];
    expect((await act(number, { kind: "adopt" })).status).toBe(200);
    const last = (await seen()).at(-1)?.id ?? 0;
    const { SITE_ORIGIN: siteOrigin } = environment("SITE_ORIGIN");
    const publish = (address: string) => act(number, { kind: "publish", address }, last);
    for (const address of ["https://mp.weixin.qq.com/s/abc", "//evil.example/", "/cases/../x/"]) {
      const refused = await publish(address);
      expect([refused.status, await refused.text()]).toEqual([
        400,
        expect.stringContaining("不是本站稿件的地址"),
      ]);
    }
    expect((await publish(`${siteOrigin}/cases/xueqiu/`)).status).toBe(200);
    expect((await seen()).at(-1)).toMatchObject({ kind: "publish", address: "/cases/xueqiu/" });
  });

  it("O13: shows how the sender is reached, and records who looked", async () => {
    const { number } = await filed();
    const answer = await send("editor", `${number}/contact`, {});
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toMatchObject(contact);
    const { rows } = await newsroom.payload.db.pool.query(
      "SELECT l.by FROM intake.looks l JOIN intake.recommendations r ON r.id = l.recommendation WHERE r.number = $1",
      [number],
    );
    expect(rows).toEqual([{ by: String(newsroom.accounts.editor.id) }]);
  });

  it("O8: has nothing to show after a withdrawal", async () => {
    const { number, pair } = await filed();
    await postgresIntakeDoor(web).act(pair, { kind: "withdraw" }, 0);
    expect((await send("editor", `${number}/contact`, {})).status).toBe(410);
  });

  it("O20: gives out a picture of a recommendation from its pixels, which runs nothing", async () => {
    const { number } = await filed();
    const answer = await send("editor", `${number}/files/${hash}`);
    const given = sharp(Buffer.from(await answer.arrayBuffer()));
    expect((await sharp(content).metadata()).exif).toBeDefined();
    const { exif, width, height } = await given.metadata();
    expect([exif, width, height]).toEqual([undefined, 480, 640]);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    const other = await postgresIntakeDoor(web).file(aSubmission());
    expect((await send("editor", `${other.number}/files/${hash}`)).status).toBe(404);
  });
});
