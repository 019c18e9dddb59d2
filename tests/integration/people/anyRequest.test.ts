import fc from "fast-check";
import type { FlattenedField } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { permissions } from "#people/permissions.ts";
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
/** What a field of any kind can be sent as, and a little of what it holds. */
const misfits = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    12345,
    true,
    "",
    "x",
    "\u4e00".repeat(30_000),
    [],
    [null],
    [1],
    ["x"],
    [[]],
    [{}],
    [{ id: 1 }],
    {},
    { id: 999 },
    { a: null },
    { relationTo: "users", value: 1 },
    [{ relationTo: "news", value: null }],
    { root: null },
    { root: { type: "root", children: ["x"] } },
    { root: { type: "root", children: [{ type: "block", fields: null }] } },
    { root: { type: "root", children: [{ type: "link", children: null }] } },
    { root: { type: "root", children: [{ type: "block", fields: { blockType: "video" } }] } },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A document with one or two of the fields, each with a value of any shape at any depth: more would be refused for one another. */
const misfitOf = (fields: readonly FlattenedField[]): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .subarray([...fields], { minLength: 1, maxLength: Math.min(2, fields.length) })
    .chain((some) =>
      fc.record(Object.fromEntries(some.map((field) => [field.name, sentAs(field)]))),
    );

const sentAs = (field: FlattenedField): fc.Arbitrary<unknown> => {
  if (!("flattenedFields" in field) || field.flattenedFields.length === 0) return misfits;
  const inside = misfitOf(field.flattenedFields);
  const fitting = field.type === "array" ? fc.array(inside, { maxLength: 2 }) : inside;
  return fc.oneof(misfits, fitting);
};

const headers = fc.constantFrom<Record<string, string>>(
  { "Content-Type": "application/json" },
  {},
  { "Content-Type": "multipart/form-data; boundary=x" },
  { "Content-Type": "application/x-www-form-urlencoded" },
  { "X-Payload-HTTP-Method-Override": "GET", "Content-Type": "application/json" },
);

it.each(["parent", "latest", "version.headline"])(
  "A22: a name that versions alone have is no question about documents: %s",
  async (name) => {
    const { send } = restDoor(newsroom);
    const headers = { "Content-Type": "application/json" };
    const asked = `where[${name}][equals]=1`;
    for (const method of ["GET", "PATCH", "DELETE"]) {
      const address = { method, path: `/cases?${asked}`, body: "{}", headers };
      expect([method, (await send("chief-editor", address)).status]).toEqual([method, 400]);
    }
    const versions = { method: "GET", path: `/cases/versions?${asked}`, body: "", headers };
    expect((await send("chief-editor", versions)).status).toBe(200);
  },
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

type Told = { message: string; data?: { errors: { path: string }[] } };

it("A24, C33: a document of any shape is taken or refused, and no fault of ours", async () => {
  const { send } = restDoor(newsroom);
  const { collections, globals } = newsroom.payload.config;
  const open = collections.filter(({ slug }) => Object.hasOwn(permissions, slug));
  const { id } = await newsroom.write("news", { live: true });
  const places = [
    ...open.map(({ slug, flattenedFields }) => ({
      paths: [
        `POST /${slug}?draft=true`,
        `PATCH /${slug}/${slug === "news" ? id : 1}?draft=true&autosave=true`,
        `PATCH /${slug}/${slug === "news" ? id : 1}`,
      ],
      fields: flattenedFields,
    })),
    ...globals.map(({ slug, flattenedFields }) => ({
      paths: [`POST /globals/${slug}`],
      fields: flattenedFields,
    })),
  ];
  const drawn = fc
    .constantFrom(...places)
    .chain(({ paths, fields }) => fc.tuple(fc.constantFrom(...paths), misfitOf(fields)));
  await fc.assert(
    fc.asyncProperty(drawn, async ([to, document]) => {
      const [method = "", path = ""] = to.split(" ");
      const body = JSON.stringify(document);
      const headers = { "Content-Type": "application/json" };
      const answer = await send("admin", { method, path, body, headers });
      expect(answer.status, `${to} ${body.slice(0, 2_000)}`).toBeLessThan(500);
      const { errors = [] } = (await answer.json()) as { errors?: Told[] };
      for (const { message, data } of errors) {
        expect(message).toMatch(/\p{Script=Han}/u);
        for (const { path } of data?.errors ?? []) expect(message).not.toContain(path);
      }
    }),
    { numRuns: 300, interruptAfterTimeLimit: 40_000 },
  );
});
