import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFirstAdmin, ensureRoleAccounts } from "#people/ensureRoleAccounts.ts";
import { generatePassword, passwordBytes } from "#people/generatePassword.ts";
import { type Role, roleValues } from "#people/roles.ts";
import { wording } from "#people/wording.ts";
import type { Answer } from "#tests/harness/cmsRequests.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const messages = ({ body }: Answer) => JSON.stringify(body.errors);

const send = (role: Role | "public", method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, {
    as: newsroom.as(role),
    ...(body === undefined ? {} : { body }),
  });

let invented = 0;
/** An account of its own for a test that wears it out. */
const invent = async (data: object = {}) => {
  invented += 1;
  const account = {
    username: `person${invented}`,
    password: generatePassword(randomBytes(passwordBytes)),
  };
  const { id } = await newsroom.payload.create({
    collection: "users",
    data: { name: "张三", role: "reporter", email: `p${invented}@example.cn`, ...account, ...data },
  });
  return { ...account, id };
};

const signIn = (account: { username: string; password: string }) =>
  newsroom.cms.rest("POST", "/users/login", { body: account });

describe("A12: nobody raises themselves", () => {
  const others = roleValues.filter((role) => role !== "admin");

  it.each(others)("a %s keeps role, street, user name and standing", async (role) => {
    const { id } = newsroom.accounts[role];
    const before = await newsroom.payload.findByID({ collection: "users", id, depth: 0 });
    await send(role, "PATCH", `/users/${id}`, {
      role: "admin",
      street: await newsroom.street(1),
      username: "root",
      disabled: true,
      sessions: [],
    });
    const {
      updatedAt: _,
      sessions,
      ...kept
    } = await newsroom.payload.findByID({
      collection: "users",
      id,
      depth: 0,
    });
    expect(before).toMatchObject(kept);
    expect(sessions?.length).toBe(before.sessions?.length);
  });

  it.each([...others, "public"] as const)(
    "a %s makes and changes no account of others",
    async (role) => {
      const data = {
        name: "影子",
        username: "shadow",
        password: "shadow-of-1234567",
        role: "admin",
      };
      expect((await send(role, "POST", "/users", data)).status).toBe(403);
      const { id } = newsroom.accounts.admin;
      expect(
        (await send(role, "PATCH", `/users/${id}`, { password: "taken-over-12345" })).status,
      ).toBe(403);
      expect((await send(role, "DELETE", `/users/${id}`)).status).toBe(403);
      expect((await send(role, "POST", "/users/unlock", { username: "admin" })).status).toBe(403);
    },
  );

  it("a person keeps name and e-mail address, which are signed with and signed in by", async () => {
    const account = await invent();
    const as = await newsroom.cms.signIn(account);
    const body = { name: "总编辑（示例）", email: "chief@example.cn" };
    await newsroom.cms.rest("PATCH", `/users/${account.id}`, { as, body });
    const kept = await newsroom.payload.findByID({ collection: "users", id: account.id });
    expect(kept).toMatchObject({ name: "张三", email: `p${invented}@example.cn` });
  });
});

describe("A17: the own password", () => {
  it("changes for who knows the present one, must be good, and ends the other sessions", async () => {
    const account = await invent();
    const as = await newsroom.cms.signIn(account);
    const elsewhere = await newsroom.cms.signIn(account);
    const change = (body: object) =>
      newsroom.cms.rest("PATCH", `/users/${account.id}`, { as, body });
    const { password: currentPassword } = account;
    for (const wrong of [{}, { currentPassword: "wrong-password-1" }]) {
      const refused = await change({ password: "春天的网格员2023", ...wrong });
      expect(refused.status).toBe(400);
      expect(messages(refused)).toContain(wording.account.currentPassword);
    }
    const plain = await change({ password: "12345678", currentPassword });
    expect(messages(plain)).toContain(wording.password["too-short"]);
    expect((await change({ password: "春天的网格员2023", currentPassword })).status).toBe(200);
    const who = async (token: string) =>
      (await newsroom.cms.rest("GET", "/users/me", { as: token })).body.user;
    expect(await who(as)).toMatchObject({ id: account.id });
    expect(await who(elsewhere)).toBeNull();
    expect((await signIn({ ...account, password: "春天的网格员2023" })).status).toBe(200);
  });

  it("of another is set by an administrator without it, and never in bulk", async () => {
    const account = await invent();
    const body = { password: "秋天的网格员2025" };
    expect((await send("admin", "PATCH", `/users/${account.id}`, body)).status).toBe(200);
    const where = `where[id][equals]=${account.id}`;
    const bulk = await send("admin", "PATCH", `/users?${where}`, body);
    expect(bulk.status).toBe(400);
    expect((await signIn({ ...account, ...body })).status).toBe(200);
  });
});

describe("A12: who reads what of accounts", () => {
  it.each(["chief-editor", "editor", "reporter", "correspondent"] as const)(
    "a %s sees names and roles, not user names and addresses",
    async (role) => {
      const account = await invent();
      await newsroom.cms.signIn(account);
      const { body } = await send(role, "GET", `/users/${account.id}`);
      expect(body).toMatchObject({ name: "张三", role: "reporter" });
      for (const field of ["email", "username", "hash", "salt", "signInState"]) {
        expect(body, field).not.toHaveProperty(field);
      }
      expect(JSON.stringify(body)).not.toContain("expiresAt");
      const probe = await send(role, "GET", "/users?where[email][like]=example");
      expect(probe.status).toBe(400);
      const own = await send(role, "GET", `/users/${newsroom.accounts[role].id}`);
      expect(own.body.username).toBe(role);
    },
  );

  it("an administrator sees them", async () => {
    const account = await invent();
    const { body } = await send("admin", "GET", `/users/${account.id}`);
    expect(body.username).toBe(account.username);
    expect(body).not.toHaveProperty("hash");
  });

  it.each(["juror", "scrutineer"] as const)("a %s sees the own account alone", async (role) => {
    const { body } = await send(role, "GET", "/users");
    expect(body.docs).toMatchObject([{ id: newsroom.accounts[role].id }]);
  });
});

describe("A9: the last administrator", () => {
  it.each([
    ["demoted", "PATCH", { role: "editor" }],
    ["disabled", "PATCH", { disabled: true }],
    ["deleted", "DELETE", undefined],
  ])("is not %s", async (_, method, body) => {
    const answer = await send("admin", method, `/users/${newsroom.accounts.admin.id}`, body);
    expect(answer.status).toBe(403);
    expect(messages(answer)).toContain(wording.account.lastAdmin);
  });

  it("may go when there is another", async () => {
    const second = await invent({ role: "admin" });
    expect((await send("admin", "PATCH", `/users/${second.id}`, { role: "editor" })).status).toBe(
      200,
    );
  });
});

describe("A11: sign-in", () => {
  it("takes the user name in any case, and the e-mail address", async () => {
    const account = await invent();
    expect((await signIn({ ...account, username: account.username.toUpperCase() })).status).toBe(
      200,
    );
    const body = { email: `p${invented}@example.cn`, password: account.password };
    expect((await newsroom.cms.rest("POST", "/users/login", { body })).status).toBe(200);
  });
});

describe("A13: a disabled account", () => {
  it("is refused in Chinese, and its open sessions end", async () => {
    const account = await invent();
    const as = await newsroom.cms.signIn(account);
    expect((await newsroom.cms.rest("GET", "/users/me", { as })).body.user).toMatchObject({
      id: account.id,
    });
    await send("admin", "PATCH", `/users/${account.id}`, { disabled: true });
    expect((await newsroom.cms.rest("GET", "/users/me", { as })).body.user).toBeNull();
    expect((await newsroom.cms.rest("GET", "/media", { as })).status).toBe(403);
    const refused = await signIn(account);
    expect(refused.status).toBe(403);
    expect(messages(refused)).toContain(wording.account.disabled);
  });
});

describe("A14: accounts are given, never taken", () => {
  it("over no first-user form, even while there is no account", async () => {
    const body = { username: "first", password: "first-come-12345", name: "先到", role: "admin" };
    const answer = await newsroom.cms.rest("POST", "/users/first-register", { body });
    expect(answer.status).toBe(403);
    expect(messages(answer)).toContain(wording.account.noFirstUser);
  });

  it("over no letter", async () => {
    const answer = await newsroom.cms.rest("POST", "/users/forgot-password", {
      body: { username: "admin" },
    });
    expect(messages(answer)).toContain(wording.account.noMail);
  });

  it("at the first start, once per role, and never over existing ones", async () => {
    const again = await ensureRoleAccounts({
      payload: newsroom.payload,
      street: "510107001",
      randomBytes,
    });
    expect(again).toEqual([]);
    expect(await createFirstAdmin({ payload: newsroom.payload, randomBytes })).toBeUndefined();
  });

  it("and a correspondent has a street", async () => {
    const body = {
      name: "无街道",
      username: "nowhere",
      password: "no-street-12345",
      role: "correspondent",
    };
    const answer = await send("admin", "POST", "/users", body);
    expect(answer.status).toBe(400);
    expect(messages(answer)).toContain(wording.account.streetNeeded);
  });

  it("C34 and it is a street, no community or district", async () => {
    const { docs } = await newsroom.payload.find({
      collection: "places",
      where: { level: { in: ["district", "community"] } },
      limit: 1,
    });
    const body = {
      name: "非街道",
      username: "elsewhere",
      password: "no-street-12345",
      role: "correspondent",
      street: docs[0]?.id,
    };
    expect((await send("admin", "POST", "/users", body)).status).toBe(400);
  });
});

describe("A12: sessions and cookies", () => {
  it("a cookie counts only from the panel's own origin", async () => {
    const { reporter } = newsroom.accounts;
    const Cookie = `gridpress-token=${await newsroom.cms.signIn(reporter)}`;
    const me = async (headers: Record<string, string>) =>
      (await newsroom.cms.rest("GET", "/users/me", { headers: { Cookie, ...headers } })).body.user;
    expect(await me({ Origin: "http://localhost:3000" })).toMatchObject({ id: reporter.id });
    expect(await me({ "Sec-Fetch-Site": "same-origin" })).toMatchObject({ id: reporter.id });
    expect(await me({ Origin: "https://evil.example" })).toBeNull();
    expect(await me({ "Sec-Fetch-Site": "cross-site" })).toBeNull();
    expect(await me({})).toBeNull();
  });

  it("signing out ends the session", async () => {
    const as = await newsroom.cms.signIn(newsroom.accounts.director);
    await newsroom.cms.rest("POST", "/users/logout", { as });
    expect((await newsroom.cms.rest("GET", "/users/me", { as })).body.user).toBeNull();
  });
});

describe("A15: what Payload opens by itself", () => {
  it.each([...roleValues, "public"] as const)("runs no jobs for a %s", async (role) => {
    for (const path of ["run", "handle-schedules"]) {
      const answer = await send(role, "GET", `/payload-jobs/${path}`);
      expect(answer.status, path).toBe(401);
    }
    expect((await send(role, "GET", "/payload-jobs")).status).toBe(403);
  });

  it("shows document locks to those who write, and lets nobody forge one", async () => {
    const { id } = newsroom.accounts.editor;
    const lock = {
      document: null,
      globalSlug: "site-settings",
      user: { relationTo: "users", value: id },
    };
    const { payload } = newsroom;
    await payload.create({ collection: "payload-locked-documents", data: lock as never });
    const total = async (role: Role | "public") =>
      (await send(role, "GET", "/payload-locked-documents")).body.totalDocs;
    expect(await total("reporter")).toBe(1);
    expect(await total("juror")).toBe(0);
    expect(await total("public")).toBeUndefined();
    expect((await send("editor", "POST", "/payload-locked-documents", lock)).status).toBe(403);
    // A street's correspondent has no business with another's lock, one by one or in bulk.
    const { docs } = await payload.find({ collection: "payload-locked-documents" });
    for (const path of [`/${docs[0]?.id}`, "?where[id][exists]=true"])
      await send("correspondent", "DELETE", `/payload-locked-documents${path}`);
    expect(await total("editor")).toBe(1);
  });

  it("keeps preferences to their owner", async () => {
    await send("editor", "POST", "/payload-preferences/nav", { value: { open: false } });
    expect((await send("editor", "GET", "/payload-preferences/nav")).body.value).toEqual({
      open: false,
    });
    expect((await send("admin", "GET", "/payload-preferences")).body.totalDocs).toBe(0);
  });
});
