import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientAddressHeader } from "#leaves/clientAddressHeader.ts";
import { signInGate } from "#people/signIn/admitAttempt.ts";
import { wording } from "#people/wording.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const send = (
  role: "admin" | "editor" | "reporter",
  method: string,
  path: string,
  body?: unknown,
) => newsroom.cms.rest(method, path, { as: newsroom.as(role), ...(body ? { body } : {}) });
const events = async (where: string) =>
  (await send("admin", "GET", `/security-events?limit=100&${where}`)).body.docs as {
    kind: string;
    account: number;
    by: number | null;
    who: string;
    doneBy: string;
    detail: string | null;
  }[];
const invent = (data: object) =>
  newsroom.payload.create({
    collection: "users",
    data: { name: "张三", role: "reporter", password: "春天的网格员2023", ...data } as never,
  });

describe("A20: the security log", () => {
  it("says who changed whose role, name, standing and password", async () => {
    const { id } = await invent({ username: "changed" });
    for (const change of [
      { role: "editor" },
      { name: "李四" },
      { disabled: true },
      { disabled: false, password: "夏天的网格员2024" },
    ]) {
      expect((await send("admin", "PATCH", `/users/${id}`, change)).status).toBe(200);
    }
    expect((await send("admin", "DELETE", `/users/${id}`)).status).toBe(200);
    const told = await events(`where[account][equals]=${id}&sort=id`);
    expect(told.map(({ kind }) => kind)).toEqual([
      "account-made",
      "role-changed",
      "name-changed",
      "account-disabled",
      "account-enabled",
      "password-reset",
      "account-deleted",
    ]);
    expect(told[1]).toMatchObject({
      detail: "记者 → 责任编辑",
      by: newsroom.accounts.admin.id,
      doneBy: expect.stringMatching(/^管理员（示例）（[^（）]+）$/),
    });
    expect(JSON.stringify(told)).not.toContain("李四");
  });

  it("keeps the lines of a refused change, which is itself undone", async () => {
    const account = { username: "guessed-at", password: "春天的网格员2023" };
    const { id } = await invent(account);
    const as = await newsroom.cms.signIn(account);
    const body = { password: "夏天的网格员2024", currentPassword: "wrong-password-1" };
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      statuses.push((await newsroom.cms.rest("PATCH", `/users/${id}`, { as, body })).status);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
    const told = await events(`where[account][equals]=${id}&sort=id`);
    expect(told.map(({ kind }) => kind).slice(2)).toEqual([
      ...Array(5).fill("password-refused"),
      "slowed",
    ]);
  });

  it("takes the lines of many refused changes at once, none of which waits for another's connection", async () => {
    const account = { username: "all-at-once", password: "春天的网格员2023" };
    const { id } = await invent(account);
    const as = await newsroom.cms.signIn(account);
    const body = { password: "夏天的网格员2024", currentPassword: "wrong-password-1" };
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => newsroom.cms.rest("PATCH", `/users/${id}`, { as, body })),
    );
    expect(answers.filter(({ status }) => status !== 400 && status !== 429)).toEqual([]);
    const kinds = (await events(`where[account][equals]=${id}`)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      "account-made",
      ...Array(5).fill("password-refused"),
      "signed-in",
      "slowed",
    ]);
  });

  it("has a bounded number of lines of a flood of names that are no account", async () => {
    const headers = { [clientAddressHeader]: "203.0.113.7" };
    const total = async () =>
      (await newsroom.payload.count({ collection: "security-events" })).totalDocs;
    const before = await total();
    const guess = (count: number) =>
      newsroom.cms.rest("POST", "/users/login", {
        headers,
        body: { username: `guess-${count}`, password: "wrong-password-1" },
      });
    // Each attempt that is taken costs a slow hash: most are made at the gate itself.
    for (let count = 0; count < 52; count += 1) {
      const account = `name gate-${count}`;
      signInGate.take({ account, address: "203.0.113.7", isKnownThere: false });
    }
    const answers = await Promise.all(Array.from({ length: 60 }, (_, count) => guess(count)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toHaveLength(52);
    expect((await total()) - before).toBe(6);
  });

  it("says who tried to write what is not theirs, once for many tries", async () => {
    const { admin, editor, reporter } = newsroom.accounts;
    const refused = async (role: "editor" | "reporter", method: string, path: string, body = {}) =>
      expect((await send(role, method, path, body)).status, path).toBe(403);
    const { id: text } = await newsroom.write("news", { live: true });
    await refused("editor", "PATCH", `/users/${admin.id}`, { role: "reporter" });
    await refused("editor", "POST", "/users", { username: "shadow" });
    await refused("reporter", "PATCH", `/news/${text}`, { _status: "draft" });
    await refused("reporter", "POST", "/globals/site-settings", { name: "x" });
    const told = await events("where[kind][equals]=write-refused&sort=id");
    expect(told.map(({ by, detail }) => [by, detail])).toEqual([
      [editor.id, `账号 ${admin.id}`],
      [editor.id, "账号"],
      [reporter.id, `资讯 ${text}`],
      [reporter.id, "网站设置"],
    ]);
    const last = await send("admin", "PATCH", `/users/${admin.id}`, { role: "editor" });
    expect(JSON.stringify(last.body), "a rule that holds for everybody").toContain(
      wording.account.lastAdmin,
    );
    expect(await events(`where[kind][equals]=write-refused&where[by][equals]=${admin.id}`)).toEqual(
      [],
    );
    for (let count = 0; count < 20; count += 1) await refused("editor", "POST", "/users");
    const after = await events(`where[kind][equals]=write-refused&where[by][equals]=${editor.id}`);
    expect(after).toHaveLength(5);
  });

  it("says who tried to raise themselves, which is dropped, and nothing of an ordinary save", async () => {
    const { id } = newsroom.accounts.director;
    const own = (body: object) =>
      newsroom.cms.rest("PATCH", `/users/${id}`, { as: newsroom.as("director"), body });
    const lines = () => events(`where[kind][equals]=write-refused&where[by][equals]=${id}`);
    const { body } = await newsroom.cms.rest("GET", `/users/${id}`, {
      as: newsroom.as("director"),
    });
    expect((await own({ ...body, email: "" })).status).toBe(200);
    expect(await lines()).toEqual([]);
    expect((await own({ role: "admin", disabled: false })).status).toBe(200);
    expect(await lines()).toMatchObject([{ account: id, detail: "修改角色或权限范围" }]);
  });

  it.each([{}, [], 12, "", "   ", null, true, ["春天的网格员2023"]])(
    "says nothing of a password that is none: %j",
    async (password) => {
      const { id } = await invent({ username: `typed-${typeof password}-${String(password)}x` });
      const answer = await send("admin", "PATCH", `/users/${id}`, { password });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain(wording.account.passwordText);
      expect((await events(`where[account][equals]=${id}`)).map(({ kind }) => kind)).toEqual([
        "account-made",
      ]);
      const made = await send("admin", "POST", "/users", {
        name: "张三",
        role: "reporter",
        username: "made-without",
        password,
      });
      expect(made.status).toBe(400);
      expect(JSON.stringify(made.body)).toContain(wording.account.passwordText);
    },
  );

  it("says what was destroyed, and by whom", async () => {
    const { id } = await newsroom.write("news", { trashed: true });
    expect((await send("admin", "DELETE", `/news/${id}?trash=true`)).status).toBe(200);
    expect(await events(`where[detail][equals]=资讯 ${id}`)).toMatchObject([
      { kind: "document-deleted", by: newsroom.accounts.admin.id },
    ]);
  });

  it("is read by administrators and written by nobody, the database included", async () => {
    expect((await send("editor", "GET", "/security-events")).status).toBe(403);
    const [event] = (await send("admin", "GET", "/security-events")).body.docs as { id: number }[];
    const path = `/security-events/${event?.id}`;
    expect((await send("admin", "PATCH", path, { kind: "slowed" })).status).toBe(403);
    expect((await send("admin", "DELETE", path)).status).toBe(403);
    expect((await send("admin", "POST", "/security-events", { kind: "slowed" })).status).toBe(403);
    const { pool } = newsroom.payload.db;
    for (const query of [
      "UPDATE security_events SET detail = 'x'",
      "DELETE FROM security_events",
      "TRUNCATE security_events",
    ]) {
      await expect(pool.query(query), query).rejects.toThrow();
    }
  });
});

describe("A9: two administrators who demote each other at once", () => {
  it.each([
    ["by editing", "PATCH", { role: "editor" }],
    ["by disabling", "PATCH", { disabled: true }],
    ["by deleting", "DELETE", undefined],
  ])("leave one, %s", async (how, method, body) => {
    const username = how.replace("by ", "second-");
    const password = "春天的网格员2023";
    const second = await invent({ role: "admin", username });
    const other = await newsroom.cms.signIn({ username, password });
    const first = newsroom.accounts.admin.id;
    const change = (id: number | string, as: string | undefined) =>
      newsroom.cms.rest(method, `/users/${id}`, { as, ...(body ? { body } : {}) });
    const answers = await Promise.all([
      change(second.id, newsroom.as("admin")),
      change(first, other),
    ]);
    expect(answers.map(({ status }) => status).sort(), how).toEqual([200, 403]);
    const refused = answers.find(({ status }) => status === 403);
    // By the rule, or because the account that asks was gone before its turn came.
    expect(JSON.stringify(refused?.body)).toMatch(/最后一个可用的管理员|您无权执行此操作/);
    // Puts the first one back for the next round.
    const { pool } = newsroom.payload.db;
    const name = newsroom.accounts.admin.username;
    await pool.query("UPDATE users SET role = 'admin', disabled = false WHERE username = $1", [
      name,
    ]);
    const gone =
      (await pool.query("SELECT 1 FROM users WHERE username = $1", [name])).rowCount === 0;
    if (!gone) await pool.query("UPDATE users SET role = 'reporter' WHERE id = $1", [second.id]);
    await expect(
      pool.query("UPDATE users SET disabled = true WHERE role = 'admin'"),
    ).rejects.toThrow("one administrator must remain");
  });
});

describe("A12: dates of records", () => {
  it("are the system's: what a request sends for them is dropped", async () => {
    const { id } = await newsroom.write("news", { by: "reporter" });
    const old = "2000-01-01T00:00:00.000Z";
    const own = newsroom.accounts.reporter.id;
    for (const path of [`/users/${own}`, `/news/${id}?draft=true`]) {
      const body = { createdAt: old, updatedAt: old };
      expect((await send("reporter", "PATCH", path, body)).status, path).toBe(200);
      const { body: read } = await send("reporter", "GET", path);
      expect([read.createdAt, read.updatedAt], path).not.toContain(old);
    }
  });
});
