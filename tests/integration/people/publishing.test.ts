import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isSigned } from "#edition/signed/formOf.ts";
import { type CollectionSubject, scopesOf } from "#people/permissions.ts";
import { type Role, roleValues } from "#people/roles.ts";
import { wording } from "#people/wording.ts";
import { documentData, titleField } from "#tests/factories/documents.ts";
import { type Newsroom, openNewsroom, type TestDocument } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

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

const cells = roleValues.flatMap((role) => subjects.map((subject) => ({ role, subject })));

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

// Only one brand page can be the correspondent's: it goes when a test is done with it.
let made: TestDocument[] = [];
afterEach(async () => {
  for (const { subject, id } of made.filter((one) => one.subject === "streets"))
    await newsroom.payload.delete({ collection: subject, id, trash: true });
  made = [];
});

const write: Newsroom["write"] = async (subject, situation) => {
  const document = await newsroom.write(subject, situation);
  made.push(document);
  return document;
};

/** A draft that `role` may edit, where the table gives it any. */
const draftFor = (role: Role, subject: CollectionSubject) =>
  write(subject, { by: role, ...(role === "correspondent" && { street: "own" as const }) });
const liveFor = (role: Role, subject: CollectionSubject) =>
  write(subject, {
    live: true,
    by: role,
    ...(role === "correspondent" && { street: "own" as const }),
  });

const mayEditOwn = (role: Role, subject: CollectionSubject) =>
  scopesOf(role, "update", subject).some((scope) =>
    role === "correspondent" ? scope !== "own" : scope !== "own-street",
  );
const mayPublish = (role: Role, subject: CollectionSubject) =>
  scopesOf(role, "publish", subject).includes("all");

/** The right to publish is asked for a text that everybody has signed. */
const sign = async (document: TestDocument) => {
  if (isSigned(document.subject)) await signedOff(newsroom, document);
};

/** What readers get at the document's address now; undefined when they get none. */
const seenByReaders = async ({ subject, id }: TestDocument) => {
  const answer = await newsroom.cms.rest("GET", `/${subject}/${id}`);
  return answer.status === 200 ? (answer.body[titleField(subject)] as string) : undefined;
};

const send = (role: Role, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, {
    as: newsroom.as(role),
    ...(body === undefined ? {} : { body }),
  });

describe("A3: drafts", () => {
  it.each(cells)("of $subject are made by $role as the table says", async ({ role, subject }) => {
    const data = documentData({
      now: new Date(),
      subject,
      title: "新稿",
      slug: `new-${role}`,
      street: await newsroom.street(0),
    });
    const answer = await send(role, "POST", `/${subject}?draft=true&depth=0`, data);
    expect(answer.status).toBe(scopesOf(role, "create", subject).length > 0 ? 201 : 403);
    if (answer.status !== 201) return;
    const doc = answer.body.doc as Record<string, unknown> & { id: number };
    made.push({ id: doc.id, subject, situation: {} });
    expect(doc._status).toBe("draft");
  });

  it.each(cells)("of $subject are edited by $role as the table says", async ({ role, subject }) => {
    const own = await draftFor(role, subject);
    const change = { [titleField(subject)]: "改过的标题" };
    const answer = await send(role, "PATCH", `/${subject}/${own.id}?draft=true`, change);
    expect(answer.status).toBe(mayEditOwn(role, subject) ? 200 : 403);
    const strange = await write(subject, { by: "chief-editor", street: "other" });
    const refused = await send(role, "PATCH", `/${subject}/${strange.id}?draft=true`, change);
    expect(refused.status).toBe(scopesOf(role, "update", subject).includes("all") ? 200 : 403);
  });

  it("are stamped with who made them and for which street, whatever was sent", async () => {
    const answer = await send("correspondent", "POST", "/cases?draft=true&depth=0", {
      ...documentData({
        subject: "cases",
        title: "街道来稿",
        slug: "stamped",
        street: 0,
        now: new Date(),
      }),
      createdBy: newsroom.accounts.admin.id,
      forStreet: await newsroom.street(1),
    });
    expect(answer.body.doc).toMatchObject({
      createdBy: newsroom.accounts.correspondent.id,
      forStreet: await newsroom.street(0),
    });
    const { id } = answer.body.doc as { id: number };
    made.push({ id, subject: "cases", situation: {} });
    const body = { createdBy: newsroom.accounts.admin.id, forStreet: await newsroom.street(1) };
    await send("correspondent", "PATCH", `/cases/${id}?draft=true`, body);
    const kept = await newsroom.payload.findByID({
      collection: "cases",
      id,
      depth: 0,
      draft: true,
    });
    expect(kept.createdBy).toBe(newsroom.accounts.correspondent.id);
    expect(kept.forStreet).toBe(await newsroom.street(0));
  });

  it("of a street page cannot be moved to another street by its correspondent", async () => {
    const page = await write("streets", { street: "own" });
    const body = { place: await newsroom.street(1), slogan: "新口号" };
    await send("correspondent", "PATCH", `/streets/${page.id}?draft=true`, body);
    const { id } = page;
    const kept = await newsroom.payload.findByID({
      collection: "streets",
      id,
      depth: 0,
      draft: true,
    });
    expect(kept.place).toBe(await newsroom.street(0));
    expect(kept.slogan).toBe("新口号");
  });
});

/** Every way in to the public that the API offers for a draft. */
const publishWays = {
  "PATCH by id": ({ subject, id }: TestDocument, role: Role) =>
    send(role, "PATCH", `/${subject}/${id}`, { _status: "published" }),
  "PATCH by id that asks for a draft": ({ subject, id }: TestDocument, role: Role) =>
    send(role, "PATCH", `/${subject}/${id}?draft=true`, { _status: "published" }),
  "PATCH by id as an autosave": ({ subject, id }: TestDocument, role: Role) =>
    send(role, "PATCH", `/${subject}/${id}?draft=true&autosave=true`, { _status: "published" }),
  "bulk PATCH": ({ subject, id }: TestDocument, role: Role) =>
    send(role, "PATCH", `/${subject}?where[id][in]=${id}`, { _status: "published" }),
  "bulk PATCH that asks for a draft": ({ subject, id }: TestDocument, role: Role) =>
    send(role, "PATCH", `/${subject}?where[id][in]=${id}&draft=true`, { _status: "published" }),
  "the Local API with the account": async ({ subject, id }: TestDocument, role: Role) => {
    const user = await newsroom.payload.findByID({
      collection: "users",
      id: newsroom.accounts[role].id,
    });
    const data = { _status: "published" } as never;
    const write = {
      collection: subject,
      id,
      data,
      user: { ...user, collection: "users" as const },
    };
    return newsroom.payload.update(write).catch((error: unknown) => error);
  },
  "a scheduled publish": async ({ subject, id }: TestDocument, role: Role) => {
    const user = { relationTo: "users" as const, value: newsroom.accounts[role].id };
    const input = { type: "publish" as const, doc: { relationTo: subject, value: id }, user };
    await newsroom.payload.jobs.queue({ task: "schedulePublish", input: input as never });
    return newsroom.payload.jobs.run({ silent: true });
  },
};

/** The plain ways are tried in every cell of the table, the others where roles and shapes differ. */
const cellsOf = (way: string) =>
  way === "PATCH by id"
    ? cells
    : cells.filter(
        ({ role, subject }) =>
          ["editor", "reporter", "correspondent", "juror"].includes(role) &&
          ["cases", "streets", "partners"].includes(subject),
      );

describe.each(Object.entries(publishWays))("A5, A7: publishing by %s", (way, publish) => {
  it.each(cellsOf(way))(
    "of $subject is open to $role as the table says",
    async ({ role, subject }) => {
      const draft = await draftFor(role, subject);
      await sign(draft);
      await publish(draft, role);
      expect((await seenByReaders(draft)) !== undefined).toBe(mayPublish(role, subject));
    },
  );
});

describe("A5, A7: publishing at once", () => {
  it.each(cells)(
    "a new one of $subject is open to $role as the table says, where nobody has to sign it",
    async ({ role, subject }) => {
      const data = {
        ...documentData({
          now: new Date(),
          subject,
          title: "直接发布",
          slug: `at-once-${role}`,
          street: await newsroom.street(0),
        }),
        _status: "published",
      };
      const answer = await send(role, "POST", `/${subject}`, data);
      expect(answer.status).toBe(mayPublish(role, subject) && !isSigned(subject) ? 201 : 403);
      if (answer.status !== 201) return;
      made.push({ id: (answer.body.doc as { id: number }).id, subject, situation: { live: true } });
    },
  );

  it("says in Chinese what to do instead", async () => {
    const draft = await draftFor("reporter", "news");
    const answer = await send("reporter", "PATCH", `/news/${draft.id}`, { _status: "published" });
    expect(answer.status).toBe(403);
    expect(answer.body.errors).toEqual([{ message: wording.refusals["go-live"] }]);
  });

  it("does not come with a duplicate of a live text", async () => {
    for (const query of ["", "?draft=false", "?draft=true"]) {
      const live = await liveFor("reporter", "cases");
      const body = { slug: "the-copy" };
      const answer = await send("reporter", "POST", `/cases/${live.id}/duplicate${query}`, body);
      const copy = answer.body.doc as { id: number } | undefined;
      if (copy === undefined) continue;
      const copied: TestDocument = { id: copy.id, subject: "cases", situation: {} };
      made.push(copied);
      expect(await seenByReaders(copied)).toBeUndefined();
    }
  });

  it("A28 does not come with restoring a version that was live, which makes a draft", async () => {
    for (const query of ["", "?draft=false", "?draft=true"]) {
      const live = await liveFor("reporter", "cases");
      const { id } = live;
      const change = { headline: "改后", _status: "published" } as never;
      await newsroom.payload.update({ collection: "cases", id, data: change });
      const versions = await newsroom.payload.findVersions({
        collection: "cases",
        where: { parent: { equals: id } },
        sort: "createdAt",
      });
      const first = versions.docs[0]?.id;
      const answer = await send("reporter", "POST", `/cases/versions/${first}${query}`);
      expect(answer.body._status).toBe("draft");
      expect(await seenByReaders(live)).toBe("改后");
    }
  });
});

describe("A6: what is live", () => {
  it.each(cells)(
    "of $subject changes only by those who may publish ($role)",
    async ({ role, subject }) => {
      const live = await liveFor(role, subject);
      const before = await seenByReaders(live);
      const change = { [titleField(subject)]: "改动" };
      await send(role, "PATCH", `/${subject}/${live.id}?draft=true`, change);
      expect(await seenByReaders(live)).toBe(before);
      await sign(live);
      await send(role, "PATCH", `/${subject}/${live.id}`, { ...change, _status: "published" });
      expect(await seenByReaders(live)).toBe(mayPublish(role, subject) ? "改动" : before);
    },
  );

  it.each(cells)(
    "of $subject is not unpublished past a newer draft ($role)",
    async ({ role, subject }) => {
      const situation = { live: true, edited: true, by: role } as const;
      const live = await write(subject, {
        ...situation,
        ...(role === "correspondent" && { street: "own" }),
      });
      // The newest version is a draft, so a plain write without a status would take the live text down, and gives no reason for it.
      await send(role, "PATCH", `/${subject}/${live.id}`, { [titleField(subject)]: "改动" });
      expect(await seenByReaders(live)).toBeDefined();
    },
  );

  it.each(cells)(
    "of $subject is taken down only by those who may publish ($role)",
    async ({ role, subject }) => {
      const unpublished = await liveFor(role, subject);
      const why = { withdrawalReason: "error" };
      await send(role, "PATCH", `/${subject}/${unpublished.id}`, { _status: "draft", ...why });
      expect((await seenByReaders(unpublished)) === undefined).toBe(mayPublish(role, subject));
      if (subject === "streets") return;
      const bulk = await liveFor(role, subject);
      const deletedAt = new Date().toISOString();
      await send(role, "PATCH", `/${subject}?where[id][equals]=${bulk.id}`, { deletedAt, ...why });
      expect((await seenByReaders(bulk)) === undefined).toBe(mayPublish(role, subject));
    },
  );
});

describe("A8: destroying", () => {
  it.each(cells)("$subject is open to $role as the table says", async ({ role, subject }) => {
    const draft = await draftFor(role, subject);
    const answer = await send(role, "DELETE", `/${subject}/${draft.id}`);
    const may = scopesOf(role, "delete", subject).includes("all");
    expect(answer.status).toBe(may ? 200 : 403);
    if (may) made = made.filter((one) => one !== draft);
  });

  it("in bulk is no way around", async () => {
    const draft = await draftFor("reporter", "cases");
    await send("reporter", "DELETE", `/cases?where[id][equals]=${draft.id}`);
    expect((await send("reporter", "GET", `/cases/${draft.id}?draft=true`)).status).toBe(200);
  });

  it("leaves a reporter the trash for own drafts", async () => {
    const draft = await draftFor("reporter", "cases");
    const deletedAt = new Date().toISOString();
    expect((await send("reporter", "PATCH", `/cases/${draft.id}`, { deletedAt })).status).toBe(200);
    const back = await send("reporter", "PATCH", `/cases/${draft.id}?trash=true`, {
      deletedAt: null,
    });
    expect(back.status).toBe(200);
  });
});
