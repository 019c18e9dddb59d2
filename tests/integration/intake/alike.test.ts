import { createHash } from "node:crypto";
import type pg from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeKeeper } from "#intake/codeKeeper.ts";
import { sealContact } from "#intake/contactSeal.ts";
import { findFiled } from "#intake/desk/deskStore.ts";
import { duplicatesView } from "#intake/desk/duplicatesView.ts";
import { readTraits } from "#intake/desk/readTraits.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import type { Recommendation } from "#intake/recommendation.wire.ts";
import type { Actor } from "#people/roles.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { aDrawnPicture } from "#tests/factories/drawnPicture.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { restDoor } from "#tests/harness/restDoor.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

let newsroom: Newsroom;
let web: pg.Pool;
let owner: pg.Pool;
beforeAll(async () => {
  newsroom = await openNewsroom();
  web = openPool(String(process.env.VOTING_DATABASE_URL));
  owner = openPool(String(process.env.DATABASE_OWNER_URL));
});
afterAll(async () => {
  await Promise.all([web.end(), owner.end()]);
  await newsroom.close();
});

const files = () => openPrivateFiles("intake");
const keeper = codeKeeper(testSecrets.INTAKE_SECRET);
const fileOf = async (content: Buffer) => {
  const hash = createHash("sha256").update(content).digest("hex");
  await files().put(hash, content);
  const said = { caption: "", by: "", agreed: "nobody" as const };
  return { hash, kind: "jpeg" as const, bytes: content.length, name: "a.jpg", ...said };
};
let callers = 0;
/** Somebody else each time, unless the telephone is said. */
const aTelephone = () => {
  callers += 1;
  return `1370000${String(callers).padStart(4, "0")}`;
};
async function filed(form: Partial<Recommendation> = {}, telephone = aTelephone()) {
  const given = aSubmission();
  const contact = { name: "王芳", telephone, isUnder14: false, guardian: "" };
  const { number } = await postgresIntakeDoor(web).file({
    ...given,
    form: { ...given.form, ...form },
    contact: sealContact(JSON.stringify(contact), testSecrets.INTAKE_PUBLIC_KEY, given.key),
    telephoneHash: keeper.telephoneHash(telephone),
  });
  return { number, pair: { number, codeHash: given.codeHash } };
}
const asDesk = () => ({ payload: newsroom.payload }) as Parameters<typeof findFiled>[0];
async function likenessOf(number: string) {
  const own = await findFiled(asDesk(), number);
  const view = own && (await duplicatesView(asDesk(), own));
  return new Map(view?.alike.map((one) => [one.number, one.likeness.join(" ")]));
}
const readAll = async () => {
  const reading = { database: newsroom.payload.db.pool, files: files() };
  while (await readTraits(reading, { most: 500 }));
};

/** A story that shares no three characters with another one. */
const other = (title: string) => ({
  title,
  story: [...title].map((one) => one.repeat(3)).join(""),
});

describe("O30: alike", () => {
  it("are pictures that were made smaller and stored again, as WeChat does", async () => {
    const drawn = await aDrawnPicture(1);
    const small = await sharp(drawn).resize(480).jpeg({ quality: 55 }).toBuffer();
    const one = await filed({ ...other("旧楼加了电梯"), files: [await fileOf(drawn)] });
    const two = await filed({ ...other("河边的灯修好"), files: [await fileOf(small)] });
    const three = await filed({
      ...other("巷口的树保住"),
      files: [await fileOf(await aDrawnPicture(2))],
    });
    const found = await likenessOf(one.number);
    expect(found.get(two.number)).toBe("looks");
    expect(found.has(three.number)).toBe(false);
  });

  it("are pictures that came with an answer, too", async () => {
    const drawn = await aDrawnPicture(3);
    const one = await filed({ ...other("广场的雨棚搭好"), files: [await fileOf(drawn)] });
    const two = await filed(other("学校门口画了线"));
    expect((await likenessOf(two.number)).has(one.number)).toBe(false);
    const added = await fileOf(await sharp(drawn).resize(500).jpeg({ quality: 60 }).toBuffer());
    const act = { kind: "add" as const, text: "", files: [added] };
    expect(await postgresIntakeDoor(web).act(two.pair, act, 0)).toBe("done");
    expect((await likenessOf(two.number)).get(one.number)).toBe("looks");
  });

  it("are texts and pictures however many came since", async () => {
    const story = "八旬老人的轮椅坡道，是三个单元的邻居凑木料一个周末钉起来的，社区后来补了扶手。";
    const drawn = await aDrawnPicture(4);
    const by = aTelephone();
    const old = await filed({ title: "周末钉起来的坡道", story, files: [await fileOf(drawn)] }, by);
    await owner.query(
      `INSERT INTO intake.recommendations (number, key, code_hash, at, form, notice, consents, score)
       SELECT 'TJ-2027-' || lpad(n::text, 6, '0'), gen_random_uuid(), repeat('a', 64), now(),
         jsonb_build_object('kind', 'case', 'title', '第' || n || '件', 'place', '{"text": "某处"}'::jsonb, 'people', '', 'when', '', 'figures', '',
           'story', '编号' || md5(n::text) || '的另外一件小事情', 'files', '[]'::jsonb),
         '2026-11-29', '{"contact": true, "name": false, "portrait": false}', 0
       FROM generate_series(1, 1100) n`,
    );
    await readAll();
    const again = await sharp(drawn).resize(640).jpeg({ quality: 60 }).toBuffer();
    const retold = { title: "邻居凑木料", story: `${story}大家都来试。` };
    const own = await filed({ ...retold, files: [await fileOf(again)] }, by);
    expect((await likenessOf(own.number)).get(old.number)).toBe("text looks telephone");
  });
});

describe("O51: a telephone", () => {
  const find = async (actor: Actor, telephone: string) => {
    const answer = await restDoor(newsroom).send(actor, {
      ...{ method: "POST", path: "/intake/telephone", body: JSON.stringify({ telephone }) },
      headers: { "Content-Type": "application/json" },
    });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const looks = async () =>
    (
      await newsroom.payload.db.pool.query(
        "SELECT r.number, l.by FROM intake.looks l LEFT JOIN intake.recommendations r ON r.id = l.recommendation ORDER BY l.id",
      )
    ).rows as { number: string | null; by: string }[];

  it("finds what came from it, says nothing of whom, and is recorded at each", async () => {
    const [one, two] = [await filed({}, "13911112222"), await filed({}, "13911112222")];
    await filed({}, "13911113333");
    const before = (await looks()).length;
    const { status, text, headers } = await find("editor", "139 1111-2222");
    expect(status).toBe(200);
    expect(JSON.parse(text).found).toMatchObject([
      { number: two.number, title: "楼下的小菜园", state: "已收到" },
      { number: one.number },
    ]);
    expect(text).not.toMatch(/13911112222|王芳/);
    expect(headers.get("cache-control")).toBe("no-store");
    const by = String(newsroom.accounts.editor.id);
    expect((await looks()).slice(before).sort()).toEqual(
      expect.arrayContaining([
        { number: one.number, by },
        { number: two.number, by },
      ]),
    );
  });

  it("that nobody has is recorded as looked for, and one that is withdrawn is not found", async () => {
    const { pair } = await filed({}, "13911114444");
    await postgresIntakeDoor(web).act(pair, { kind: "withdraw" }, 0);
    expect(JSON.parse((await find("editor", "13911114444")).text)).toEqual({ found: [] });
    expect((await looks()).at(-1)).toEqual({
      number: null,
      by: String(newsroom.accounts.editor.id),
    });
  });

  it("is looked for by nobody who may not see contact data", async () => {
    const before = (await looks()).length;
    for (const actor of ["reporter", "correspondent", "public"] as const)
      expect([401, 403]).toContain((await find(actor, "13911112222")).status);
    expect((await find("editor", "12345")).status).toBe(400);
    expect(await looks()).toHaveLength(before);
  });
});
