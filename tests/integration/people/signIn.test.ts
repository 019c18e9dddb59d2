import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { SignIn } from "#people/ensureRoleAccounts.ts";
import { signInGate } from "#people/signIn/admitAttempt.ts";
import { accountPerRole } from "#tests/harness/accountPerRole.ts";
import { tokenIn } from "#tests/harness/cmsRequests.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { type Answered, type ServedCms, serveCms } from "#tests/harness/servedCms.ts";

let test: TestPayload;
let cms: ServedCms;
let accounts: Record<string, SignIn>;
beforeAll(async () => {
  test = await openTestPayload();
  accounts = await accountPerRole(test.payload);
  cms = await serveCms(test.payload);
});
afterAll(async () => {
  await cms.close();
  await test.close();
});

const wrong = "wrong-password-1";
const minute = 60_000;
const attempt = (username: string, password: string, from?: string, headers?: object) =>
  cms.post("/users/login", { username, password }, from, headers);
const right = (role: string, from?: string) => attempt(role, accounts[role]?.password ?? "", from);
const tokenOf = ({ headers }: Answered) => tokenIn(headers["set-cookie"]);
const idOf = async (role: string) => {
  const where = { username: { equals: role } };
  return (await test.payload.find({ collection: "users", where, depth: 0 })).docs[0]?.id;
};
const message = ({ body }: Answered) => body.errors?.[0]?.message;

describe("A16: sign-in tells nobody which accounts exist", () => {
  it("a wrong password, an unknown name and a name with dust get one answer", async () => {
    const [known, unknown] = [await attempt("editor", wrong), await attempt("nobody-there", wrong)];
    expect(known.status).toBe(401);
    expect(message(known)).toBe("用户名或密码不正确。");
    expect({ status: unknown.status, body: unknown.body }).toEqual({
      status: known.status,
      body: known.body,
    });
  });

  it("Payload's own passwords are the ones that fit, whatever a telephone adds to the name", async () => {
    expect((await right("editor")).status).toBe(200);
    const { password = "" } = accounts.editor ?? {};
    expect((await attempt(" Editor\u200b", password)).status).toBe(200);
  });

  it("an unknown name costs a hash as well", async () => {
    const since = async (name: string) => {
      const start = process.cpuUsage();
      await attempt(name, wrong, "127.0.0.2");
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    // A hash costs hundreds of milliseconds of the processor, an answer without one a few. What else runs only adds.
    const known = Math.min(await since("reporter"), await since("reporter"));
    const unknown = await since("nobody-else");
    expect(unknown).toBeGreaterThan(known / 2);
  });
});

describe("A11: guessing", () => {
  it("125 attempts of one address leave the newsroom free", async () => {
    const guess = (count: number) => ({ account: `name guess${count}`, isKnownThere: false });
    // Each attempt costs a slow hash, so that all but the last few are made at the gate itself.
    for (let count = 0; count < 57; count += 1) {
      signInGate.take({ ...guess(count), address: "127.0.1.1" });
    }
    const last = Array.from({ length: 68 }, (_, count) =>
      attempt(`guess${count + 57}`, wrong, "127.0.1.1"),
    );
    const statuses = (await Promise.all(last)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(65);
    expect((await right("director", "127.0.1.2")).status).toBe(200);
  });

  it("a header names no other address, where no proxy of ours stands before", async () => {
    const headers = { "X-Forwarded-For": "203.0.113.9", "X-Gridpress-Address": "203.0.113.9" };
    const refused = await attempt("another", wrong, "127.0.1.1", headers);
    expect(refused.status).toBe(429);
    expect(message(refused)).toMatch(/^登录尝试过于频繁，请 \d+ 分钟后再试。$/);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  });

  it("a crowd that guesses slows strangers down, and not who signed in from there", async () => {
    expect((await right("chief-editor", "127.0.9.9")).status).toBe(200);
    for (let count = 1; count <= 5; count += 1) {
      expect((await attempt("chief-editor", wrong, `127.0.2.${count}`)).status).toBe(401);
    }
    expect((await right("chief-editor", "127.0.3.1")).status).toBe(200);
    for (let count = 6; count <= 16; count += 1) {
      const account = String(await idOf("chief-editor"));
      signInGate.take({ account, address: `127.0.2.${count}`, isKnownThere: false });
    }
    expect((await right("chief-editor", "127.0.4.1")).status).toBe(429);
    expect((await right("chief-editor", "127.0.9.10")).status).toBe(200);
  });

  it("a clock that ran three days ahead and was set back holds nobody up for days", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3 * 24 * 60 * minute });
    for (let count = 0; count < 5; count += 1) {
      expect((await attempt("clockwork", wrong, "127.0.5.1")).status).toBe(401);
    }
    vi.useRealTimers();
    const refused = await attempt("clockwork", wrong, "127.0.5.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(30);
  });

  it("an administrator sees it in words on the account's page, and lifts it", async () => {
    const as = tokenOf(await right("admin", "127.0.9.1"));
    const id = await idOf("chief-editor");
    const seen = async () => (await cms.get(`/users/${id}`, as)).body.signInState;
    expect(await seen()).toContain("从没有登录过的网络再试，需要等");
    const headers = { Authorization: `JWT ${as}` };
    await cms.post("/users/unlock", { username: "chief-editor" }, "127.0.9.1", headers);
    expect(await seen()).toBe("正常");
    expect((await right("chief-editor", "127.0.4.1")).status).toBe(200);
  });
});

describe("A19: what browsers keep", () => {
  it("no answer, and no token but the cookie", async () => {
    const signedIn = await right("editor");
    expect(signedIn.headers["cache-control"]).toBe("no-store");
    expect(JSON.stringify(signedIn.body)).not.toContain(tokenOf(signedIn));
    expect(signedIn.headers["set-cookie"]?.[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(signedIn.headers).not.toHaveProperty("strict-transport-security");
  });

  it("over https a cookie that only this origin can set, and https for a year", async () => {
    const secure = await serveCms(test.payload, { trustedHops: 0, isSecure: true });
    const { password = "" } = accounts.editor ?? {};
    const signedIn = await secure.post("/users/login", { username: "editor", password });
    expect(signedIn.headers["strict-transport-security"]).toContain("max-age=31536000");
    const [cookie = ""] = signedIn.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/^__Host-gridpress-token=/);
    const pair = cookie.split(";")[0] ?? "";
    const who = async (Cookie: string) => {
      const headers = { Cookie, "Sec-Fetch-Site": "same-origin" };
      return (await secure.get("/users/me", undefined, headers)).body.user;
    };
    expect(await who(`a=1; ${pair}`)).toMatchObject({ username: "editor" });
    expect(await who(pair.replace("__Host-", ""))).toBeNull();
    await secure.close();
  });
});
