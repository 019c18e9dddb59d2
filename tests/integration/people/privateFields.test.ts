import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { CollectionSlug, FlattenedField, SanitizedCollectionConfig } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CollectionSubject, collectionSubjects, scopesOf } from "#people/permissions.ts";
import { type Actor, roleValues } from "#people/roles.ts";
import { wording } from "#people/wording.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

const actors: Actor[] = [...roleValues, "public"];

let newsroom: Newsroom;
let folder: string;
let users: Partial<Record<Actor, object>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-private-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  newsroom = await openNewsroom();
  users = {};
  for (const role of roleValues) {
    const account = await newsroom.payload.findByID({
      collection: "users",
      id: newsroom.accounts[role].id,
    });
    users[role] = { ...account, collection: "users" };
  }
});
afterAll(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
});

type Leaf = { path: string; field: FlattenedField; guards: FlattenedField[] };

/** Every field that holds a value, with the fields that it lies in. */
const leaves = (fields: readonly FlattenedField[], above: FlattenedField[] = []): Leaf[] =>
  fields.flatMap((field) => {
    const guards = [...above, field];
    if ("flattenedFields" in field) return leaves(field.flattenedFields, guards);
    return [{ path: guards.map(({ name }) => name).join("."), field, guards }];
  });

const isPrivate = ({ guards }: Leaf) =>
  guards.some(
    (field) => ("hidden" in field && field.hidden) || ("access" in field && field.access?.read),
  );

const targetsOf = (field: FlattenedField): CollectionSlug[] =>
  field.type === "relationship" || field.type === "upload" ? [field.relationTo].flat() : [];

const configOf = (slug: CollectionSlug): SanitizedCollectionConfig =>
  newsroom.payload.collections[slug].config;

/** Paths over at most two relations to every private field that can be reached from a collection. */
const relationPaths = (slug: CollectionSlug, hops = 2): string[] =>
  leaves(configOf(slug).flattenedFields).flatMap(({ path, field }) =>
    targetsOf(field).flatMap((target) => [
      ...leaves(configOf(target).flattenedFields)
        .filter(isPrivate)
        .map((leaf) => `${path}.${leaf.path}`),
      ...(hops > 1 ? relationPaths(target, hops - 1).map((rest) => `${path}.${rest}`) : []),
    ]),
  );

const ask = async (actor: Actor, collection: CollectionSlug, question: object) =>
  newsroom.payload
    .find({ collection, overrideAccess: false, user: users[actor], depth: 0, ...question } as never)
    .then(
      () => 200,
      (error: { status?: number; message: string }) =>
        error.message.startsWith("不能按") ? error.status : error.message,
    );

const questionsOf = (path: string) => [
  { where: { [path]: { exists: true } } },
  { where: { or: [{ and: [{ [path]: { equals: "x" } }] }] } },
  { sort: path },
  { sort: ["id", `-${path}`] },
];

/** Whether an actor may read the field in every document, as the table has it. */
const readsAll = (actor: Actor, subject: CollectionSubject, { guards }: Leaf) => {
  if (guards.some((field) => "hidden" in field && field.hidden)) return false;
  if (subject === "users") return actor === "admin" && guards[0]?.name !== "sessions";
  const scopes = scopesOf(actor, "update", subject);
  const isOpen = guards.every((field) => {
    const mark = field.custom as { readBy?: string } | undefined;
    const authors =
      mark?.readBy === "authors" || ["createdBy", "forStreet", "savedBy"].includes(field.name);
    if (authors) return scopes.length > 0;
    return mark?.readBy !== "keepers" || scopes.includes("all");
  });
  return isOpen && scopesOf(actor, "read", subject).length > 0;
};

const cells = actors.flatMap((actor) => collectionSubjects.map((subject) => ({ actor, subject })));

describe("A22: a private field", () => {
  it.each(cells)("of $subject is asked for by $actor as it is read", async ({ actor, subject }) => {
    for (const leaf of leaves(configOf(subject).flattenedFields).filter(isPrivate)) {
      const expected = readsAll(actor, subject, leaf) ? 200 : 400;
      for (const question of questionsOf(leaf.path)) {
        // Another answer than a refusal of the path is Payload's own: a value that does not fit the field.
        const answer = await ask(actor, subject, question);
        if (expected === 400) expect([leaf.path, answer]).toEqual([leaf.path, 400]);
        else expect([leaf.path, answer]).not.toEqual([leaf.path, 400]);
      }
    }
  });

  it.each(cells)("over relations from $subject is closed to $actor", async ({ actor, subject }) => {
    for (const path of relationPaths(subject))
      for (const question of questionsOf(path))
        expect([path, await ask(actor, subject, question)]).toEqual([path, 400]);
  });

  it("is closed in versions, counts and Payload's own collections too, and says so in Chinese", async () => {
    const as = newsroom.as("reporter");
    const questions = [
      "/workers/versions?where[version.phoneConsent.note][contains]=x",
      "/workers/versions?sort=version.createdBy.hash",
      "/workers/count?where[phoneConsent.note][contains]=x",
      "/cases?sort=-createdBy.hash",
      "/cases?where[createdBy__hash][exists]=true",
      "/cases?where[related][contains][hash][equals]=x",
      "/payload-locked-documents?sort=user.value.hash",
      "/payload-locked-documents?where[user.value.salt][exists]=true",
      "/cases?joins[x][where][hash][exists]=true",
      "/cases?populate[nothing][hash]=true",
    ];
    for (const question of questions) {
      const { status, body } = await newsroom.cms.rest("GET", question, { as });
      expect([question, status]).toEqual([question, 400]);
      expect(JSON.stringify(body)).toContain("不能按");
    }
    const { status } = await newsroom.cms.rest(
      "PATCH",
      "/cases?where[createdBy.hash][exists]=true",
      {
        as,
        body: { summary: "x" },
      },
    );
    expect(status).toBe(400);
    expect(wording.requests.notAskable("x")).toContain("x");
  });
});

describe("A22: the panel's own questions", () => {
  const inPanel = cells.filter(
    ({ actor, subject }) =>
      actor !== "public" &&
      scopesOf(actor, "read", subject).length > 0 &&
      // Accounts are a list for administrators alone; the others meet names in pickers.
      (subject !== "users" || actor === "admin"),
  );

  it.each(inPanel)(
    "in $subject are open to $actor: search, columns, pickers",
    async ({ actor, subject }) => {
      const { admin, defaultSort, flattenedFields, trash, versions } = configOf(subject);
      const title = admin.useAsTitle ?? "id";
      const search = (admin.listSearchableFields ?? [title]).map((name) => ({
        [name]: { like: "x" },
      }));
      // What is worked out on reading has no column in the table, and none to sort by in the list.
      const stored = flattenedFields.filter((field) => !("virtual" in field && field.virtual));
      const names = new Set(stored.map(({ name }) => name));
      // The panel leaves out the columns that an account may not read.
      const closed = new Set(
        leaves(flattenedFields)
          .filter((leaf) => isPrivate(leaf) && !readsAll(actor, subject, leaf))
          .map(({ path }) => path),
      );
      const columns = (admin.defaultColumns ?? []).filter(
        (name) => names.has(name) && !closed.has(name),
      );
      const mine = scopesOf(actor, "update", subject).length > 0;
      const questions = [
        { where: { and: [{ or: search }] } },
        { where: { and: [{ id: { not_in: [1] } }, { [title]: { like: "x" } }] }, sort: title },
        { where: { id: { in: [1, 2] } } },
        ...[defaultSort ?? "id", ...columns].map((sort) => ({ sort })),
        ...(trash ? [{ where: { deletedAt: { exists: true } }, trash: true }] : []),
        ...(versions && mine ? [{ where: { _status: { equals: "draft" } }, draft: true }] : []),
      ];
      for (const question of questions)
        expect([question, await ask(actor, subject, question)]).toEqual([question, 200]);
    },
  );

  it("about versions are open to who may read them", async () => {
    for (const path of [
      "/cases/versions?where[and][0][parent][equals]=1&where[and][1][latest][equals]=true&sort=-updatedAt",
      "/cases/versions?where[and][0][version._status][equals]=published&where[and][1][parent][equals]=1",
      "/cases/versions?where[latest][equals]=true&sort=-createdAt",
    ])
      expect(
        await newsroom.cms.rest("GET", path, { as: newsroom.as("editor") }),
        path,
      ).toMatchObject({ status: 200 });
  });
});

const secret = "同意书在三号柜";

describe("A23: consents", () => {
  it("are read by editors and by whose document it is, and are not copied", async () => {
    const { payload, cms, accounts } = newsroom;
    const consent = { kind: "written" as const, date: "2026-01-01T00:00:00.000Z", note: secret };
    const picture = async (role: "editor" | "reporter", width: number) =>
      payload.create({
        collection: "media",
        data: { alt: "社区广场上的邻里节", consent, createdBy: accounts[role].id },
        file: anUpload(await aDrawing(width, 300).png().toBuffer(), "a.png"),
      });
    const [theirs, own] = [await picture("editor", 400), await picture("reporter", 401)];
    const worker = await newsroom.write("workers", { live: true, by: "editor" });
    await payload.update({
      collection: "workers",
      id: worker.id,
      data: { phone: "13800000000", phoneConsent: consent, summary: "负责第一网格。" },
    });

    for (const actor of actors) {
      const read = async (path: string) =>
        JSON.stringify((await cms.rest("GET", path, { as: newsroom.as(actor) })).body);
      const keeps = scopesOf(actor, "update", "media").includes("all");
      expect([actor, (await read(`/media/${theirs.id}`)).includes(secret)]).toEqual([actor, keeps]);
      expect([actor, (await read(`/media/${own.id}`)).includes(secret)]).toEqual([
        actor,
        keeps || actor === "reporter",
      ]);
      expect([actor, (await read(`/workers/${worker.id}?depth=2`)).includes(secret)]).toEqual([
        actor,
        keeps,
      ]);
    }
    const copy = await cms.rest("POST", `/workers/${worker.id}/duplicate`, {
      as: newsroom.as("reporter"),
      body: {},
    });
    expect(JSON.stringify(copy.body)).not.toContain(secret);
    expect(JSON.stringify(copy.body)).not.toContain("13800000000");
  });
});

describe("A22: who sees only what is live", () => {
  it("is not told which of it is being edited", async () => {
    const { id } = await newsroom.write("workers", { live: true, edited: true });
    for (const actor of ["public", "correspondent"] as const) {
      const partner = await newsroom.write("partners", { live: true, edited: true });
      const { body } = await newsroom.cms.rest("GET", "/partners?draft=true", {
        as: newsroom.as(actor),
      });
      expect((body.docs as { id: number }[]).map((doc) => doc.id)).toContain(partner.id);
    }
    const { body } = await newsroom.cms.rest("GET", "/workers?draft=true&limit=100");
    expect((body.docs as { id: number }[]).map((doc) => doc.id)).toContain(id);
  });
});
