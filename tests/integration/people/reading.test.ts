import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CollectionSubject, type Scope, scopesOf } from "#people/permissions.ts";
import { type Actor, roleValues } from "#people/roles.ts";
import {
  type Newsroom,
  openNewsroom,
  type Situation,
  type TestDocument,
  unpublishedText,
} from "#tests/harness/newsroom.ts";

const actors: Actor[] = [...roleValues, "public"];

const subjects = [
  "cases",
  "news",
  "interviews",
  "announcements",
  "projects",
  "partners",
  "workers",
  "streets",
  "topics",
  "campaigns",
] as const satisfies readonly CollectionSubject[];
const cells = actors.flatMap((actor) => subjects.map((subject) => ({ actor, subject })));

const situations: Situation[] = [
  { live: true },
  { live: true, edited: true },
  { live: true, trashed: true },
  {},
  { by: "reporter" },
  { by: "reporter", live: true, edited: true },
  { by: "reporter", trashed: true },
  { by: "editor" },
  { by: "correspondent", street: "own" },
  { by: "correspondent", street: "own", trashed: true },
  { street: "other" },
];

let newsroom: Newsroom;
let documents: TestDocument[];

beforeAll(async () => {
  newsroom = await openNewsroom();
  documents = [];
  for (const subject of subjects) {
    let pages = 0;
    for (const situation of situations) {
      // One brand page per street: only one can be the correspondent's.
      if (subject === "streets" && situation.street === "own" && pages++ > 0) continue;
      documents.push(await newsroom.write(subject, situation));
    }
  }
});
afterAll(() => newsroom.close());

/** Whether a scope covers a document, `asDraft` looking at its newest version instead of the live one. */
const covers = (facts: {
  scope: Scope;
  document: TestDocument;
  actor: Actor;
  asDraft: boolean;
  /** Who sees nothing but what is live gets the live text also where a draft is asked for. */
  seesOnlyLive?: boolean;
}): boolean => {
  const { situation, subject } = facts.document;
  switch (facts.scope) {
    case "all":
      return true;
    case "published":
      return (
        situation.live === true &&
        !situation.trashed &&
        (facts.seesOnlyLive || !facts.asDraft || !situation.edited)
      );
    case "own":
      return subject !== "streets" && situation.by === facts.actor;
    case "own-street":
      return facts.actor === "correspondent" && situation.street === "own";
    case "self":
      return false;
  }
};

const expected = (facts: {
  actor: Actor;
  subject: CollectionSubject;
  asDraft: boolean;
  withTrash: boolean;
}) =>
  documents
    .filter(
      ({ subject, situation }) =>
        subject === facts.subject && (facts.withTrash || !situation.trashed),
    )
    .filter((document) =>
      scopesOf(facts.actor, "read", facts.subject).some((scope, _, scopes) =>
        covers({ scope, document, seesOnlyLive: scopes.length === 1, ...facts }),
      ),
    )
    .map(({ id }) => id)
    .sort();

const idsIn = (docs: unknown) => (docs as { id: number }[]).map(({ id }) => id).sort();

describe.each([
  { asDraft: false, withTrash: false },
  { asDraft: false, withTrash: true },
  { asDraft: true, withTrash: true },
])("A2, A3: what is seen with draft=$asDraft, trash=$withTrash", ({ asDraft, withTrash }) => {
  it.each(cells)("by $actor in $subject, over REST", async ({ actor, subject }) => {
    const query = `?limit=100&draft=${asDraft}&trash=${withTrash}`;
    const answer = await newsroom.cms.rest("GET", `/${subject}${query}`, {
      as: newsroom.as(actor),
    });
    const ids = expected({ actor, subject, asDraft, withTrash });
    if (scopesOf(actor, "read", subject).length === 0) expect(answer.status).toBe(403);
    else expect(idsIn(answer.body.docs)).toEqual(ids);
    if (actor === "public") expect(JSON.stringify(answer.body)).not.toContain(unpublishedText);
  });
});

describe("A2: a live document with a newer draft", () => {
  it.each(subjects)(
    "of %s reads as its live text to a reader who asks for drafts",
    async (subject) => {
      const document = documents.find((one) => one.subject === subject && one.situation.edited);
      const answer = await newsroom.cms.rest("GET", `/${subject}/${document?.id}?draft=true`);
      expect(answer.status).toBe(200);
      expect(answer.body._status).toBe("published");
      expect(JSON.stringify(answer.body)).not.toContain(unpublishedText);
    },
  );

  it.each(subjects)("of %s cannot be found by what only the draft says", async (subject) => {
    const query = `?draft=true&where[summary][like]=${encodeURIComponent(unpublishedText)}`;
    const answer = await newsroom.cms.rest("GET", `/${subject}${query}`);
    expect(answer.body.totalDocs).toBe(0);
    const count = await newsroom.cms.rest("GET", `/${subject}/count${query}`);
    expect(count.body.totalDocs).toBe(0);
  });

  it.each(subjects)("of %s keeps who made it from readers", async (subject) => {
    const answer = await newsroom.cms.rest("GET", `/${subject}?limit=100&depth=2`);
    const text = JSON.stringify(answer.body);
    expect(text).not.toContain("createdBy");
    expect(text).not.toContain("forStreet");
  });
});

describe("A2, A3: versions", () => {
  it.each(cells)(
    "of $subject are open to $actor as far as the table says",
    async ({ actor, subject }) => {
      const answer = await newsroom.cms.rest("GET", `/${subject}/versions?limit=200&depth=0`, {
        as: newsroom.as(actor),
      });
      const scopes = scopesOf(actor, "readVersions", subject);
      if (scopes.length === 0) return expect(answer.status).toBe(403);
      const seen = new Set((answer.body.docs as { parent: number }[]).map(({ parent }) => parent));
      const open = documents
        .filter((document) => document.subject === subject && !document.situation.trashed)
        .filter((document) =>
          scopes.some((scope) => covers({ scope, document, actor, asDraft: true })),
        );
      expect([...seen].sort()).toEqual(expect.arrayContaining(open.map(({ id }) => id).sort()));
      if (!scopes.includes("all")) {
        const covered = documents.filter((document) =>
          scopes.some((scope) => covers({ scope, document, actor, asDraft: true })),
        );
        for (const parent of seen) expect(covered.map(({ id }) => id)).toContain(parent);
      }
    },
  );
});

it("there is no GraphQL, whatever is sent", async () => {
  const fragments = Array.from(
    { length: 25 },
    (_, n) => `fragment F${n} on Cases{...F${n + 1} ...F${n + 1}}`,
  );
  const query = `query{Cases(limit:1){...F0}} ${fragments.join(" ")} fragment F25 on Cases{totalDocs}`;
  for (const method of ["GET", "POST", "PUT"])
    for (const path of ["/graphql", "/graphql-playground"]) {
      const body = method === "GET" ? {} : { body: { query } };
      expect((await newsroom.cms.rest(method, path, body)).status).toBe(404);
    }
});

describe("A2: collections that are not for readers", () => {
  it.each(["users", "media", "releases", "changes"])("%s", async (subject) => {
    const answer = await newsroom.cms.rest("GET", `/${subject}`);
    expect(answer.status).toBe(403);
    expect(answer.body.docs).toBeUndefined();
  });

  it.each(["places", "corrections", "redirects", "tombstones"])("while %s are", async (subject) => {
    expect((await newsroom.cms.rest("GET", `/${subject}`)).status).toBe(200);
  });
});

describe("A22: nobody gets more than a page at a time", () => {
  it.each(["limit=0", "pagination=false", "limit=100000&depth=99", "limit=-1"])(
    "whatever is asked for: %s",
    async (asked) => {
      const { status, body } = await newsroom.cms.rest("GET", `/places?${asked}`);
      expect(status).toBe(200);
      expect((body.docs as unknown[]).length).toBeLessThanOrEqual(50);
      expect(body.totalDocs).toBeGreaterThan(50);
    },
  );

  const readers = roleValues.filter((role) => scopesOf(role, "read", "places").length > 0);
  it.each(readers)("nor do those who have one get all that there is: %s", async (role) => {
    const as = newsroom.as(role);
    const askedAs = (query: string) => newsroom.cms.rest("GET", `/places?${query}`, { as });
    for (const asked of ["limit=0", "pagination=false&depth=0", "limit=100000&depth=1"])
      expect((await askedAs(asked)).body.limit, asked).toBe(500);
    for (const asked of ["limit=0&depth=2", "pagination=false&depth=99", "limit=-1&depth=4"])
      expect(((await askedAs(asked)).body.docs as unknown[]).length, asked).toBe(50);
  });

  it("and versions as documents", async () => {
    const { id } = await newsroom.write("news", { live: true });
    const as = newsroom.as("chief-editor");
    const versions = async (query: string) =>
      (
        await newsroom.cms.rest("GET", `/news/versions?where[parent][equals]=${id}&${query}`, {
          as,
        })
      ).body;
    expect(await versions("limit=0")).toMatchObject({ limit: 500 });
    expect(await versions("limit=0&depth=4")).toMatchObject({ limit: 50 });
    expect((await versions("depth=4")).docs).toEqual((await versions("depth=2")).docs);
  });

  it("looks no deeper than what a document names", async () => {
    const { id } = await newsroom.write("news", { live: true });
    const deep = await newsroom.cms.rest("GET", `/news/${id}?depth=4`);
    const flat = await newsroom.cms.rest("GET", `/news/${id}?depth=1`);
    expect(deep.status).toBe(200);
    expect(deep.body).toEqual(flat.body);
  });
});
