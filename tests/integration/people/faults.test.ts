import type { Endpoint } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRest } from "#people/answerRest.ts";
import { wording } from "#people/wording.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
let answer: ReturnType<typeof answerRest>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.write("cases", { live: true });
  await newsroom.write("campaigns", { live: true });
  answer = answerRest(newsroom.payload.config);
});
afterAll(() => newsroom.close());

type Sent = {
  method: string;
  path: string;
  body?: string | FormData;
  headers?: Record<string, string>;
};

const send = (actor: "admin" | "public", { method, path, body, headers }: Sent) => {
  const token = newsroom.as(actor);
  return answer(
    new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        ...(token && { Authorization: `JWT ${token}` }),
        "Accept-Language": "zh-CN",
        ...headers,
      },
      ...(body !== undefined && method !== "GET" && { body }),
    }),
  );
};

const json = { "Content-Type": "application/json" };

/** Every address that the cms serves, as the configuration has it, but those that end the test's own sessions. */
const addresses = () => {
  const { collections, globals, endpoints } = newsroom.payload.config;
  const served = [
    ...collections.map(({ slug, endpoints: own }) => ({ prefix: `/${slug}`, own })),
    ...globals.map(({ slug, endpoints: own }) => ({ prefix: `/globals/${slug}`, own })),
    { prefix: "", own: endpoints },
  ];
  return served.flatMap(({ prefix, own }) =>
    (own || [])
      .filter(({ path }) => !/log(?:in|out)|refresh-token|unlock|password/.test(path))
      // Payload fails at forgetting a setting that is not kept.
      .filter(({ method }) => !(method === "delete" && prefix === "/payload-preferences"))
      .map(({ path, method }: Pick<Endpoint, "path" | "method">) => ({
        method: method.toUpperCase(),
        path: `${prefix}${path === "/" ? "" : path}`,
      })),
  );
};

describe("A18: what is wrong with a request", () => {
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
    ["a broken filter", { method: "GET", path: "/cases?where={" }],
  ])("%s is refused in Chinese", async (_, sent) => {
    const response = await send("admin", sent);
    const text = await response.text();
    expect([response.status, text]).toEqual([
      expect.toSatisfy((status: number) => status >= 400 && status < 500),
      expect.stringMatching(/\p{Script=Han}|Route not found/u),
    ]);
  });

  it("has words for every status that Payload answers in English", () => {
    expect(
      Object.values(wording.requests.byStatus).every((words) => /\p{Script=Han}/u.test(words)),
    ).toBe(true);
  });
});

describe("A2: a draft and nothing", () => {
  it("are the same to whoever is not signed in, at every address", async () => {
    const draft = await newsroom.write("cases", {});
    const seen = async (method: string, path: string, id: number) => {
      const response = await send("public", {
        method,
        path: path.replace(":id", String(id)),
        body: "{}",
        headers: json,
      });
      return [response.status, (await response.text()).replaceAll(String(id), "ID")];
    };
    const own = addresses().filter(({ path }) => /^\/cases.*:id/.test(path));
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
