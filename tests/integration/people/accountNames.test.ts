import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wording } from "#people/wording.ts";
import type { Answer } from "#tests/harness/cmsRequests.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { up } from "../../../cms/migrations/20261128_181000_account_names.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const password = "春天的网格员2023";
const messages = ({ body }: Answer) => JSON.stringify(body.errors);
const asAdmin = (method: string, path: string, body: object) =>
  newsroom.cms.rest(method, path, { as: newsroom.as("admin"), body });
const make = (data: object) =>
  asAdmin("POST", "/users", { name: "张三", role: "reporter", password, ...data });
const idIn = ({ body }: Answer) => (body.doc as { id: number }).id;
const signIn = (username: string) =>
  newsroom.cms.rest("POST", "/users/login", { body: { username, password } });

describe("A25: a name is stored as it is looked up", () => {
  it.each(["张三（华西）", "ＺｈａｎｇＳａｎ", "李\u200d四", "王\u3000芳", "№7"])(
    "so that %j signs in",
    async (username) => {
      expect((await make({ username })).status).toBe(201);
      expect((await signIn(username)).status).toBe(200);
    },
  );

  it("when it is changed, too", async () => {
    const id = idIn(await make({ username: "to-be-renamed" }));
    expect((await asAdmin("PATCH", `/users/${id}`, { username: "赵六（簇桥）" })).status).toBe(200);
    expect((await signIn("赵六(簇桥)")).status).toBe(200);
  });

  it.each(["。", "——", "😀"])("%j is none", async (username) => {
    const answer = await make({ username });
    expect(answer.status).toBe(400);
    expect(messages(answer)).toContain(wording.account.userName["no-letters"]);
  });
});

describe("A25: one name, one account", () => {
  it("a user name is nobody else's e-mail address, and the other way round", async () => {
    const email = "sun.qi@example.cn";
    const holder = idIn(await make({ username: "sunqi", email }));
    const other = idIn(await make({ username: "someone@example.cn" }));
    for (const refused of [
      await make({ username: "Sun.Qi＠example.cn" }),
      await asAdmin("PATCH", `/users/${other}`, { username: email }),
      await asAdmin("PATCH", `/users/${holder}`, { email: "Someone@example.cn" }),
      await make({ username: "sunqi（2）", email: "someone@example.cn" }),
    ]) {
      expect(refused.status).toBe(400);
      expect(messages(refused)).toContain(wording.account.nameTaken);
    }
    expect((await signIn(email)).status).toBe(200);
    // One's own address may be one's user name.
    expect((await asAdmin("PATCH", `/users/${holder}`, { username: email })).status).toBe(200);
  });

  it.each([1, 2, 3])("of two who take it at once one gets it, round %i", async (round) => {
    const name = `both${round}@example.cn`;
    const answers = await Promise.all([
      make({ username: name }),
      make({ username: `holder${round}`, email: name }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });
});

describe("A25: names from before", () => {
  it("are brought into their form, but for those whose form another has, which can still be disabled", async () => {
    const before = ["周八（桐梓林）", "吴九（桂溪）", "吴九(桂溪)", "。"];
    const ids: number[] = [];
    for (const [index, name] of before.entries()) {
      const id = idIn(await make({ username: `before${index}` }));
      await newsroom.payload.db.pool.query("UPDATE users SET username = $1 WHERE id = $2", [
        name,
        id,
      ]);
      ids.push(id);
    }
    const db = newsroom.payload.db.drizzle;
    await up({ db, payload: newsroom.payload, req: {} } as never);
    const { rows } = await newsroom.payload.db.pool.query(
      "SELECT username FROM users WHERE id = ANY ($1) ORDER BY id",
      [ids],
    );
    expect(rows.map(({ username }) => username)).toEqual([
      "周八(桐梓林)",
      "吴九（桂溪）",
      "吴九(桂溪)",
      "。",
    ]);
    expect((await signIn("周八（桐梓林）")).status).toBe(200);
    for (const id of ids)
      expect((await asAdmin("PATCH", `/users/${id}`, { disabled: true })).status).toBe(200);
  });
});
