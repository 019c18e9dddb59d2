import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keptDay, shiftAt } from "#editorial/duty/shiftRules.ts";
import type { Role } from "#people/roles.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { inboxOf } from "#tests/harness/inboxOf.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const send = (as: string | undefined, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as, ...(body === undefined ? {} : { body }) });
const by = (role: Role) => newsroom.as(role);
const idOf = (role: Role) => newsroom.accounts[role].id;
const hourMs = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();

const view = async (id: number, as = by("chief-editor")) =>
  (await send(as, "GET", `/cases/${id}/review`)).body as {
    hash: string;
    state: string;
    duty?: string;
    may: { urgent: boolean; asDeputyOf?: string; returnTo: string[] };
    acts: { what: string; by: string }[];
    derived?: { fields: { field: string }[] };
  };
const handedIn = async () => {
  const { id } = await newsroom.write("cases", { by: "reporter" });
  const { hash } = await view(id);
  const submit = { kind: "submit", hash, note: "请审" };
  expect((await send(by("reporter"), "POST", `/cases/${id}/review`, submit)).status).toBe(200);
  return { id, hash, address: `/cases/${id}/review` };
};

describe("R22: a deputy", () => {
  it("signs in the place of somebody else for a time, and it reads so", async () => {
    const { id, hash, address } = await handedIn();
    const people = await signersOf(newsroom);
    const sign = (stage: string) => ({ kind: "sign", stage, hash, ...anOpinion });
    expect((await send(people.first, "POST", address, sign("first"))).status).toBe(200);
    expect((await send(by("editor"), "POST", address, sign("second"))).status).toBe(409);
    const given = {
      from: idOf("director"),
      to: idOf("editor"),
      begins: inHours(-1),
      ends: inHours(1),
    };
    expect((await send(by("editor"), "POST", "/delegations", given)).status).toBe(400);
    expect((await send(by("admin"), "POST", "/delegations", given)).status).toBe(403);
    const made = await send(by("director"), "POST", "/delegations?depth=0", given);
    expect(made.status).toBe(201);
    const toOne = { subject: "cases", id };
    expect(await inboxOf(newsroom, "editor", toOne)).toEqual(["toSign"]);
    expect((await view(id, by("editor"))).may.asDeputyOf).toBeTruthy();
    expect((await send(by("editor"), "POST", address, sign("second"))).status).toBe(200);
    expect((await view(id)).acts.at(-1)?.by).toMatch(/（代.+）$/);
    // Who handed it over has signed it as well.
    const chiefs = {
      from: idOf("chief-editor"),
      to: idOf("director"),
      begins: inHours(-1),
      ends: inHours(1),
    };
    expect((await send(by("chief-editor"), "POST", "/delegations", chiefs)).status).toBe(201);
    const second = await send(by("director"), "POST", address, sign("final"));
    expect(second.status).toBe(409);
    expect(JSON.stringify(second.body)).toContain("一个人只能签一个环节");
    // Ended by its time, and never removed.
    const { id: delegation } = made.body.doc as { id: number };
    const own = { from: idOf("editor"), to: idOf("director") };
    const taken = await send(by("editor"), "PATCH", `/delegations/${delegation}`, own);
    expect(taken.status).toBe(400);
    const over = { ends: inHours(-0.5) };
    expect((await send(by("director"), "PATCH", `/delegations/${delegation}`, over)).status).toBe(
      200,
    );
    expect((await send(by("director"), "DELETE", `/delegations/${delegation}`)).status).toBe(403);
    const another = await handedIn();
    await send(people.first, "POST", another.address, { ...sign("first"), hash: another.hash });
    expect(await inboxOf(newsroom, "editor", { subject: "cases", id: another.id })).toEqual([]);
  });
});

describe("R21: the roster", () => {
  it("has one line a shift, and lets its chief alone put a text live urgently", async () => {
    const { id, hash, address } = await handedIn();
    const now = shiftAt(new Date());
    const line = { date: keptDay(now.day), shift: now.shift };
    const other = await newsroom.payload.create({
      collection: "users",
      data: {
        username: "other-chief",
        password: "shen-qian-ce-shi-2026",
        name: "另一位",
        role: "chief-editor",
      },
    });
    expect((await send(by("editor"), "POST", "/duties", { ...line, chief: other.id })).status).toBe(
      403,
    );
    const made = await send(by("director"), "POST", "/duties", { ...line, chief: other.id });
    expect(made.status).toBe(201);
    const twice = { ...line, date: `${now.day}T00:30:00.000Z`, chief: idOf("chief-editor") };
    const again = await send(by("director"), "POST", "/duties", twice);
    expect(JSON.stringify(again.body)).toContain("不要重复排班");
    expect(again.status).toBe(409);
    expect(await view(id)).toMatchObject({ duty: "另一位", may: { urgent: false } });
    const urgent = {
      kind: "urgent",
      hash,
      note: "突发",
      urgentClass: "breaking",
      deadline: inHours(1),
    };
    const refused = await send(by("chief-editor"), "POST", address, urgent);
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain("值班总编");
    const { id: duty } = made.body.doc as { id: number };
    const change = { chief: idOf("chief-editor") };
    expect((await send(by("director"), "PATCH", `/duties/${duty}`, change)).status).toBe(200);
    expect((await send(by("chief-editor"), "POST", address, urgent)).status).toBe(200);
  });
});

describe("R11: sent back to an earlier stage", () => {
  it("a text waits there, and its author is not asked", async () => {
    const { id, hash, address } = await handedIn();
    const people = await signersOf(newsroom);
    for (const stage of ["first", "second"] as const)
      await send(people[stage], "POST", address, { kind: "sign", stage, hash, ...anOpinion });
    expect((await view(id, people.final)).may.returnTo).toEqual(["first", "second"]);
    const back = { kind: "return", returnClass: "fact", note: "再核一遍数字", to: "second" };
    expect((await send(people.final, "POST", address, back)).status).toBe(200);
    expect((await view(id)).state).toBe("待复审·二校");
    expect(await inboxOf(newsroom, "reporter", { subject: "cases", id })).toEqual(["sent"]);
    expect(await inboxOf(newsroom, "signs-second", { subject: "cases", id })).toEqual(["toSign"]);
  });
});

describe("R23: what others change under a live text", () => {
  it("is shown beside it, and needs no signature", async () => {
    const { id } = await newsroom.write("cases", {});
    const place = await newsroom.street(3);
    const data = { places: [place] } as never;
    await newsroom.payload.update({ collection: "cases", id, data, draft: true });
    const people = await signersOf(newsroom);
    const { hash } = await view(id);
    const address = `/cases/${id}/review`;
    await send(people.hands, "POST", address, { kind: "submit", hash, note: "" });
    for (const stage of ["first", "second", "final"] as const)
      await send(people[stage], "POST", address, { kind: "sign", stage, hash, ...anOpinion });
    const live = await send(by("chief-editor"), "PATCH", `/cases/${id}`, { _status: "published" });
    expect(live.status).toBe(200);
    expect((await view(id)).derived).toBeUndefined();
    const renamed = { name: "改名街道", label: "改名街道" };
    await newsroom.payload.update({ collection: "places", id: place, data: renamed });
    expect((await view(id)).derived?.fields.map(({ field }) => field)).toEqual(["places"]);
    expect((await send(undefined, "GET", `/cases/${id}`)).status).toBe(200);
  });
});
