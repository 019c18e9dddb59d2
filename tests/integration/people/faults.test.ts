import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wording } from "#people/wording.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { restDoor, type Sent } from "#tests/harness/restDoor.ts";

let newsroom: Newsroom;
let door: ReturnType<typeof restDoor>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.write("cases", { live: true });
  await newsroom.write("campaigns", { live: true });
  door = restDoor(newsroom);
});
afterAll(() => newsroom.close());

const json = { "Content-Type": "application/json" };

describe("A24: what is wrong with a request", () => {
  it.each<[string, Sent]>([
    ["a choice that there is not", { method: "GET", path: "/users?where[role][equals]=zzz" }],
    ["no number", { method: "GET", path: "/cases/abc" }],
    ["a number too large", { method: "GET", path: "/cases/99999999999999" }],
    ["versions of what keeps none", { method: "GET", path: "/payload-jobs/versions/1" }],
    ["versions of pictures", { method: "GET", path: "/media/versions/1" }],
    [
      "broken JSON to an act",
      { method: "POST", path: "/campaigns/1/acts", body: "{", headers: json },
    ],
    ["nothing to an act", { method: "POST", path: "/campaigns/1/acts" }],
    [
      "an objection without a number",
      {
        method: "POST",
        path: "/campaigns/1/objections/abc/answer",
        body: '{"upheld":true,"reason":"x"}',
        headers: json,
      },
    ],
    [
      "a name that is no text",
      { method: "POST", path: "/topics", body: '{"name":{"a":1}}', headers: json },
    ],
    ["an e-mail to prove", { method: "POST", path: "/users/verify/x" }],
    ["a picture without a file", { method: "POST", path: "/media", body: "{}", headers: json }],
    [
      "a broken question as a body",
      {
        method: "POST",
        path: "/cases",
        body: "{",
        headers: { ...json, "X-Payload-HTTP-Method-Override": "GET" },
      },
    ],
    [
      "a comparison with a relation whole",
      { method: "GET", path: "/cases/count?where[related][equals]=" },
    ],
    [
      "a comparison that there is not",
      { method: "GET", path: "/payload-preferences?where[updatedAt][all]=1" },
    ],
    ["a file that there is not", { method: "GET", path: "/media/file/none.jpg" }],
    ["a file whose name no file can have", { method: "GET", path: "/media/file/%00" }],
    ["a setting that nobody kept", { method: "DELETE", path: "/payload-preferences/none" }],
    [
      "a page of no fields",
      { method: "POST", path: "/globals/front-page", body: "[]", headers: json },
    ],
    ["no page", { method: "POST", path: "/globals/site-settings" }],
    ...Object.getOwnPropertyNames(Object.prototype).map((name): [string, Sent] => [
      `a collection called ${name}`,
      { method: "GET", path: `/${name}` },
    ]),
    ["an address that there is not", { method: "GET", path: "/nosuch" }],
    ["a way of asking that an address has not", { method: "PUT", path: "/cases/1/nosuch" }],
    ["a broken filter", { method: "GET", path: "/cases?where={" }],
  ])("%s is refused in Chinese", async (_, sent) => {
    const response = await door.send("admin", sent);
    const text = await response.text();
    expect([response.status, text]).toEqual([
      expect.toSatisfy((status: number) => status >= 400 && status < 500),
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
  });

  it("says in Chinese that an address takes no requests", async () => {
    const response = await door.send("admin", { method: "GET", path: "/payload-migrations" });
    expect([response.status, await response.text()]).toEqual([
      501,
      expect.stringContaining(wording.requests.byStatus[501]),
    ]);
  });

  it("has words for every status that Payload answers in English", () => {
    expect(
      Object.values(wording.requests.byStatus).every((words) => /\p{Script=Han}/u.test(words)),
    ).toBe(true);
  });
});

describe("A24: a draft that saves itself", () => {
  it.each([
    ["a picture", { cover: 987_654 }],
    ["a topic", { topics: [987_654] }],
  ])("and names %s that is gone is refused as a conflict, every time", async (_, change) => {
    const { id } = await newsroom.write("news", {});
    const path = `/news/${id}?draft=true&autosave=true`;
    const save = async (body: object) =>
      (
        await door.send("editor", {
          method: "PATCH",
          path,
          body: JSON.stringify(body),
          headers: json,
        })
      ).status;
    expect(await save(change)).toBe(409);
    expect(await save({ kicker: "引题" })).toBe(200);
    expect(await save(change)).toBe(409);
    expect(await save({ kicker: "引题二" })).toBe(200);
  });
});

describe("A24: a document that names another which is not there", () => {
  it.each([
    ["cover", { cover: 987_654 }],
    ["topics", { topics: [987_654] }],
    ["places", { places: [987_654] }],
  ])("is refused at the field: %s", async (path, change) => {
    const { id } = await newsroom.write("news", {});
    for (const query of ["", "?draft=true"]) {
      const response = await door.send("editor", {
        method: "PATCH",
        path: `/news/${id}${query}`,
        body: JSON.stringify(change),
        headers: json,
      });
      const text = await response.text();
      expect([response.status, JSON.parse(text).errors[0]?.data?.errors]).toEqual([
        409,
        [{ path, label: expect.any(String), message: wording.requests.absent }],
      ]);
      expect(text).not.toMatch(/Key|_id|constraint/);
    }
  });
});

describe("A2: a draft and nothing", () => {
  it("are the same to whoever is not signed in, at every address", async () => {
    const draft = await newsroom.write("cases", {});
    const seen = async (method: string, path: string, id: number) => {
      const response = await door.send("public", {
        method,
        path: path.replace(":id", String(id)),
        body: "{}",
        headers: json,
      });
      return [response.status, (await response.text()).replaceAll(String(id), "ID")];
    };
    const own = door.addresses().filter(({ path }) => /^\/cases.*:id/.test(path));
    expect(own.length).toBeGreaterThan(4);
    for (const { method, path } of own)
      for (const suffix of ["", "?draft=true", "?trash=true"])
        expect([method, path, ...(await seen(method, `${path}${suffix}`, draft.id))]).toEqual([
          method,
          path,
          ...(await seen(method, `${path}${suffix}`, 987654)),
        ]);
  });
});
