import fc from "fast-check";
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

const ids = fc.constantFrom(
  "1",
  "0",
  "-1",
  "abc",
  "1.5",
  "1e9",
  "99999999999",
  "9".repeat(40),
  "NaN",
  "%00",
  "null",
  "x%FFy",
  "versions",
  "constructor",
  "__proto__",
);
const values = fc.constantFrom(
  "",
  "x",
  "1",
  "true",
  "null",
  "NaN",
  "-1",
  "1e400",
  "99999999999999999999",
  "%00",
  "a%00b",
  "[]",
  "{}",
  "{",
  "2026-13-45",
  "zzz",
  "%F0%9F%98%80",
  "'; --",
);
const operators = fc.constantFrom(
  "equals",
  "in",
  "not_in",
  "exists",
  "like",
  "contains",
  "greater_than",
  "all",
  "near",
  "within",
  "nonsense",
  "",
);
const fields = fc.constantFrom(
  "id",
  "role",
  "_status",
  "createdAt",
  "updatedAt",
  "deletedAt",
  "name",
  "headline",
  "slug",
  "places",
  "cover",
  "related",
  "body",
  "candidates.number",
  "rules.noticeDays",
  "level",
  "state",
  "publishedAt",
  "sample",
  "and",
  "or",
  "constructor",
  "version._status",
  "parent",
  "a.b.c",
  "",
);
const query = fc
  .array(
    fc.oneof(
      fc
        .tuple(fields, operators, values)
        .map(([field, operator, value]) => `where[${field}][${operator}]=${value}`),
      fc.tuple(fields, values).map(([field, value]) => `where[or][0][and][0][${field}]=${value}`),
      fc
        .tuple(
          fc.constantFrom(
            "where",
            "sort",
            "select",
            "populate",
            "joins",
            "depth",
            "limit",
            "page",
            "draft",
            "trash",
            "pagination",
            "locale",
            "fallback-locale",
            "data",
          ),
          values,
        )
        .map(([name, value]) => `${name}=${value}`),
      fc
        .tuple(
          fc.constantFrom("select", "populate", "joins", "sort", "limit", "depth"),
          fields,
          values,
        )
        .map(([name, field, value]) => `${name}[${field}]=${value}`),
    ),
    { maxLength: 3 },
  )
  .map((parts) => (parts.length === 0 ? "" : `?${parts.join("&")}`));
const bodies = fc.oneof(
  fc.constantFrom(
    "",
    "{",
    "null",
    "[]",
    "1",
    '"x"',
    '{"reason":"a\\u0000b"}',
    "{}",
    '{"kind":"closed","reason":"\\u0000"}',
    '{"_status":"nonsense"}',
    '{"upheld":true,"reason":"x\\u0000"}',
  ),
  fc.json({ maxDepth: 2 }),
  fc
    .dictionary(
      fc.constantFrom(
        "name",
        "headline",
        "slug",
        "_status",
        "places",
        "cover",
        "role",
        "reason",
        "kind",
        "deletedAt",
        "publishedAt",
        "body",
        "candidates",
        "id",
        "alt",
        "level",
      ),
      fc.jsonValue({ maxDepth: 2 }),
      { maxKeys: 4 },
    )
    .map((body) => JSON.stringify(body)),
);
const headers = fc.constantFrom<Record<string, string>>(
  json,
  {},
  { "Content-Type": "multipart/form-data; boundary=x" },
  { "Content-Type": "application/x-www-form-urlencoded" },
  { "X-Payload-HTTP-Method-Override": "GET", ...json },
);

describe("A18: what is wrong with a request", () => {
  it("is never answered as a fault of ours, wherever it is sent", async () => {
    const all = addresses();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.constantFrom("admin" as const, "public" as const),
        fc.array(ids, { minLength: 3, maxLength: 3 }),
        query,
        bodies,
        headers,
        async ({ method, path }, actor, [first, second, third], asked, body, sent) => {
          const places = [first, second, third].values();
          const filled = path.replaceAll(/:\w+\??/g, () => places.next().value ?? "1");
          const response = await send(actor, {
            method,
            path: `${filled}${asked}`,
            body,
            headers: sent,
          });
          expect([response.status, await response.text()]).not.toEqual([
            expect.toSatisfy((status: number) => status >= 500),
            expect.anything(),
          ]);
        },
      ),
      { numRuns: 400 },
    );
  }, 600_000);

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
      "NUL in a name",
      { method: "POST", path: "/topics", body: '{"name":"a\\u0000b"}', headers: json },
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
