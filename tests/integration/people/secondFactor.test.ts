import { afterAll, beforeAll, expect, it } from "vitest";
import type { SignIn } from "#people/ensureRoleAccounts.ts";
import { codeAt } from "#people/secondFactor/totp.ts";
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
  process.env.GRIDPRESS_TRIAL = "0";
});
afterAll(async () => {
  process.env.GRIDPRESS_TRIAL = "1";
  await cms.close();
  await test.close();
});

const passwordOf = (role: string) => accounts[role]?.password ?? "";
const signIn = (role: string, step: object = {}) =>
  cms.post("/users/login", { username: role, password: passwordOf(role), ...step });
const tokenOf = ({ headers }: Answered) => tokenIn(headers["set-cookie"]);
const asked = ({ body }: Answered) => body.errors?.[0]?.data ?? {};
const as = (answered: Answered) => ({ Authorization: `JWT ${tokenOf(answered)}` });
const post = (path: string, body: object, who: Answered) =>
  cms.post(path, body, undefined, as(who));
const idOf = ({ body }: Answered) => (body.user as { id: number }).id;
const release = (who: Answered) => signInGate.release(String(idOf(who)));
/** A code of one step of time, told from now; each is taken once. */
const code = (secret: unknown, step: number) => codeAt(String(secret), Date.now() + step * 30_000);

let secret: unknown;
let firstCode: string;
let recoveryCodes: string[];
let chief: Answered;

it("A18: the editor in chief comes in only by setting up a second step", async () => {
  const refused = await signIn("chief-editor");
  expect(refused.status).toBe(401);
  expect(tokenOf(refused)).toBe("");
  expect(refused.body).not.toHaveProperty("user");
  const { ticket, qr, ...rest } = asked(refused);
  expect(rest).toMatchObject({ step: "set-up" });
  expect(qr).toMatchObject({ path: expect.stringMatching(/^M/) });
  secret = rest.secret;

  const wrong = await signIn("chief-editor", { ticket, code: "000000" });
  expect([wrong.status, tokenOf(wrong)]).toEqual([401, ""]);
  expect((await signIn("chief-editor", { ticket: "x", code: code(secret, 0) })).status).toBe(401);

  firstCode = code(secret, 0);
  chief = await signIn("chief-editor", { ticket, code: firstCode });
  expect(chief.status).toBe(200);
  recoveryCodes = chief.body.recoveryCodes as string[];
  expect(recoveryCodes).toHaveLength(10);
});

it("A18: then asks for a code each time, and takes none twice", async () => {
  const without = await signIn("chief-editor");
  expect([without.status, tokenOf(without)]).toEqual([401, ""]);
  expect(asked(without)).toEqual({ step: "code" });
  // The code that set it up was used by that.
  expect((await signIn("chief-editor", { code: firstCode })).status).toBe(401);
  const next = code(secret, 1);
  expect((await signIn("chief-editor", { code: next })).status).toBe(200);
  expect((await signIn("chief-editor", { code: next })).status).toBe(401);
  release(chief);
});

it("A18: a recovery code opens once", async () => {
  const [first = ""] = recoveryCodes;
  expect((await signIn("chief-editor", { code: first.toUpperCase() })).status).toBe(200);
  expect((await signIn("chief-editor", { code: first })).status).toBe(401);
});

it("A11: codes are guessed no faster by asking for one in between, at a known network too", async () => {
  release(chief);
  for (let count = 0; count < 5; count += 1) {
    expect(asked(await signIn("chief-editor"))).toEqual({ step: "code" });
    expect((await signIn("chief-editor", { code: "000000" })).status).toBe(401);
  }
  expect((await signIn("chief-editor", { code: "000000" })).status).toBe(429);
  release(chief);
});

it("A18: no answer of the API and no query shows a secret", async () => {
  const me = await cms.get("/users/me", tokenOf(chief));
  const text = JSON.stringify(me.body);
  expect(text).not.toContain(String(secret));
  expect(text).not.toMatch(/recovery|lastStep|last_step/);
  const { rows } = await test.payload.db.pool.query("SELECT secret, recovery FROM second_factors");
  expect(JSON.stringify(rows)).not.toContain(String(secret));
  expect(JSON.stringify(rows)).not.toContain(recoveryCodes[1]?.replaceAll("-", ""));
});

it("A18: the editor in chief cannot do without, others can", async () => {
  const body = { currentPassword: passwordOf("chief-editor"), code: recoveryCodes[1] };
  const refused = await post("/users/second-factor/off", body, chief);
  expect(refused.status).toBe(403);
  expect(refused.body.errors?.[0]?.message).toContain("不能关闭两步验证");

  const editor = await signIn("editor");
  expect(editor.status).toBe(200);
  expect((await post("/users/second-factor/begin", {}, editor)).status).toBe(400);
  const currentPassword = passwordOf("editor");
  const begun = await post("/users/second-factor/begin", { currentPassword }, editor);
  const { ticket, secret: own } = begun.body;
  const typed = { ticket, code: code(own, 0) };
  const confirmed = await post("/users/second-factor/confirm", typed, editor);
  expect(confirmed.body.recoveryCodes).toHaveLength(10);
  expect(asked(await signIn("editor"))).toEqual({ step: "code" });
  const wrong = { currentPassword, code: "000000" };
  for (let count = 0; count < 5; count += 1) {
    expect((await post("/users/second-factor/off", wrong, editor)).status).toBe(400);
  }
  expect((await post("/users/second-factor/off", wrong, editor)).status).toBe(429);
  release(editor);
  const off = { currentPassword, code: code(own, 1) };
  expect((await post("/users/second-factor/off", off, editor)).status).toBe(200);
  expect((await signIn("editor")).status).toBe(200);
});

it("A18: recovery codes are replaced for who has password and code, and the old ones open nothing", async () => {
  release(chief);
  const currentPassword = passwordOf("chief-editor");
  const renew = (typed: object) => post("/users/second-factor/renew", typed, chief);
  expect((await renew({ currentPassword, code: "000000" })).status).toBe(400);
  expect((await renew({ code: recoveryCodes[2] })).status).toBe(400);
  const renewed = await renew({ currentPassword, code: recoveryCodes[2] });
  expect(renewed.status).toBe(200);
  const [fresh] = renewed.body.recoveryCodes as string[];
  expect((await signIn("chief-editor", { code: recoveryCodes[3] })).status).toBe(401);
  expect((await signIn("chief-editor", { code: fresh })).status).toBe(200);
  const { rows } = await test.payload.db.pool.query(
    "SELECT account FROM security_events WHERE kind = 'recovery-codes-renewed'",
  );
  expect(rows).toEqual([{ account: String(idOf(chief)) }]);
});

it("A18: an administrator resets another's, which ends its sessions, and nobody else's or the own", async () => {
  const { ticket, secret: own } = asked(await signIn("admin"));
  const admin = await signIn("admin", { ticket, code: code(own, 0) });
  const reset = (id: number, who: Answered) => post(`/users/${id}/second-factor/reset`, {}, who);
  expect((await reset(idOf(chief), await signIn("director"))).status).toBe(403);
  expect((await reset(idOf(admin), admin)).status).toBe(403);
  expect((await reset(idOf(chief), admin)).status).toBe(200);
  expect((await cms.get("/users/me", tokenOf(chief))).body.user).toBeNull();
  expect(asked(await signIn("chief-editor"))).toMatchObject({ step: "set-up" });

  const events = await cms.get("/security-events?limit=100", tokenOf(admin));
  const kinds = (events.body.docs as { kind: string; account?: number }[]).map(({ kind }) => kind);
  for (const kind of [
    "second-factor-on",
    "code-refused",
    "recovery-code-used",
    "signed-in",
    "second-factor-off",
    "second-factor-reset",
  ]) {
    expect(kinds).toContain(kind);
  }
});
