import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { roles } from "#people/roles.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { restDoor } from "#tests/harness/restDoor.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.write("cases", { live: true });
  await newsroom.write("campaigns", { live: true });
});
afterAll(() => newsroom.close());

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
  "related.value",
  "related.relationTo",
  "user.value",
  "candidates.worker",
  "version.headline",
  "dimensions",
  "input",
  "input.doc",
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
  { "Content-Type": "application/json" },
  {},
  { "Content-Type": "multipart/form-data; boundary=x" },
  { "Content-Type": "application/x-www-form-urlencoded" },
  { "X-Payload-HTTP-Method-Override": "GET", "Content-Type": "application/json" },
);

it("A24: nothing that anybody can send is answered as a fault of ours", async () => {
  const { addresses, send } = restDoor(newsroom);
  const actor = fc.constantFrom("public" as const, ...roles.map(({ value }) => value));
  const place = fc.tuple(ids, ids, ids);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...addresses()),
      actor,
      place,
      query,
      bodies,
      headers,
      async ({ method, path }, who, given, asked, body, sent) => {
        const places = given.values();
        const filled = path.replaceAll(/:\w+\??/g, () => places.next().value ?? "1");
        const address = { method, path: `${filled}${asked}`, body, headers: sent };
        const { status } = await send(who, address);
        expect(status, `${who} ${JSON.stringify(address)}`).toBeLessThan(500);
      },
    ),
    // A busy machine asks fewer; the requests differ from run to run.
    { numRuns: 500, interruptAfterTimeLimit: 40_000 },
  );
});
