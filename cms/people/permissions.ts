import type { Actor } from "./roles.ts";

/**
 * Which documents a right covers. `published` is live and not in the trash; `own` was made by the
 * account; `own-street` belongs to the account's street; `self` is the account itself.
 */
export type Scope = "all" | "published" | "own" | "own-street" | "self";

/**
 * What can be done. `publish` covers everything that changes what readers see: going live, changing a live text, taking it down. `trash` puts away and
 * takes back, `delete` destroys. `unlock` lets an account in again: it lifts a slowdown of its sign-in, and takes away a second step whose telephone is
 * lost. `examine` sees votes that are held as suspicious, and decides on them. `score` marks the candidates of a campaign to which the account was
 * named as a juror. `submit` hands a text in for review and answers for what 核对 would stop in it, `sign` is for its stages (which role signs which
 * stage is the chain's), `urgent` puts one live before all have signed. `overrule` takes away what others name, for a reason.
 */
export const actions = [
  "create",
  "read",
  "readVersions",
  "update",
  "publish",
  "trash",
  "delete",
  "unlock",
  "examine",
  "score",
  "submit",
  "sign",
  "urgent",
  "overrule",
] as const;
export type Action = (typeof actions)[number];

/** Rights of one actor on one subject; an action that is not named is refused. */
type Grants = { readonly [A in Action]?: readonly Scope[] };

type Row = { readonly [A in Actor]?: Grants };

const all: readonly Scope[] = ["all"];
const published: readonly Scope[] = ["published"];

const readOnly: Grants = { read: all };
const readPublished: Grants = { read: published };
const everything: Grants = {
  create: all,
  read: all,
  readVersions: all,
  update: all,
  publish: all,
  trash: all,
  delete: all,
  overrule: all,
};
const directing: Grants = { ...everything, delete: [] };
/** The editors: everything but destroying, and taking away what is in use. */
const editing: Grants = { ...directing, overrule: [] };
const drafting: Grants = { create: all, read: all, readVersions: all, update: all };
/** For what has no drafts: saved is done. */
const keeping: Grants = {
  create: all,
  read: all,
  update: all,
  trash: all,
  delete: all,
  overrule: all,
};
const keepingMost: Grants = { ...keeping, delete: [] };
const keepingAll: Grants = { ...keepingMost, overrule: [] };
const adding: Grants = { create: all, read: all, update: all };
const setting: Grants = { read: all, update: all };
const ownWork: Grants = {
  create: all,
  read: ["published", "own"],
  readVersions: ["own"],
  update: ["own"],
  trash: ["own"],
};
const streetWork: Grants = {
  create: all,
  read: ["published", "own-street"],
  readVersions: ["own-street"],
  update: ["own-street"],
  trash: ["own-street"],
};

/** Texts that are signed before they go live (rules R7 to R9): no administrator signs. */
const signing: Grants = { submit: all, sign: all };
const written: Row = {
  admin: { ...everything, submit: all },
  "chief-editor": { ...everything, ...signing, urgent: all },
  director: { ...directing, ...signing },
  editor: { ...editing, ...signing },
  reporter: { ...ownWork, submit: ["own"] },
  correspondent: readPublished,
  public: readPublished,
};
const writtenByStreetsToo: Row = {
  ...written,
  correspondent: { ...streetWork, submit: ["own-street"] },
};

/** What texts are checked against: a wrong entry stops everybody's work. */
const knowledge: Row = {
  admin: keeping,
  "chief-editor": keeping,
  director: keeping,
  editor: adding,
  reporter: readOnly,
};

const desk: Row = { admin: adding, "chief-editor": adding, director: adding, editor: adding };

/** Kept by the system: staff may look, nobody writes by hand. */
const record: Row = {
  admin: readOnly,
  "chief-editor": readOnly,
  director: readOnly,
  editor: readOnly,
};

/**
 * The one permission table: subject (collection or global) by actor. Access functions, hooks, the
 * panel's menu, `permissions.md` and the tests read it; nothing else decides who may do what.
 */
export const permissions = {
  cases: writtenByStreetsToo,
  news: writtenByStreetsToo,
  interviews: written,
  announcements: written,
  projects: writtenByStreetsToo,
  partners: written,
  workers: writtenByStreetsToo,
  streets: {
    ...written,
    reporter: readPublished,
    correspondent: {
      read: ["published", "own-street"],
      readVersions: ["own-street"],
      update: ["own-street"],
      submit: ["own-street"],
    },
  },
  topics: { ...written, reporter: readPublished },
  corrections: written,
  campaigns: {
    admin: { ...everything, examine: all },
    "chief-editor": { ...everything, examine: all },
    director: directing,
    editor: drafting,
    reporter: readPublished,
    correspondent: readPublished,
    juror: { ...readPublished, score: all },
    scrutineer: { ...readPublished, examine: all },
    public: readPublished,
  },
  media: {
    admin: keeping,
    "chief-editor": keeping,
    director: keepingMost,
    editor: keepingAll,
    reporter: { create: all, read: all, update: ["own"], trash: ["own"] },
    correspondent: { create: all, read: all, update: ["own"], trash: ["own"] },
  },
  places: {
    admin: keeping,
    "chief-editor": adding,
    director: adding,
    editor: adding,
    reporter: readOnly,
    correspondent: readOnly,
    public: readOnly,
  },
  // No collection: what people outside sent in. Whoever may change may also see how the sender is reached, by leaving a name.
  recommendations: { ...desk, correspondent: { create: ["own-street"], read: ["own-street"] } },
  terms: knowledge,
  "house-words": knowledge,
  tenures: knowledge,
  duties: {
    admin: keeping,
    "chief-editor": keeping,
    director: keeping,
    editor: readOnly,
    reporter: readOnly,
  },
  // Ended by its time and never removed: a signature may rest on it.
  delegations: { admin: readOnly, "chief-editor": adding, director: adding, editor: adding },
  redirects: {
    admin: keeping,
    "chief-editor": keeping,
    director: keepingMost,
    editor: readOnly,
    public: readOnly,
  },
  tombstones: {
    admin: { ...readOnly, update: all, delete: all },
    "chief-editor": { ...readOnly, update: all, delete: all },
    director: { ...readOnly, update: all },
    editor: { ...readOnly, update: all },
    public: readOnly,
  },
  releases: { ...record, reporter: readOnly },
  changes: { admin: readOnly },
  "site-settings": {
    admin: setting,
    "chief-editor": setting,
    director: readOnly,
    editor: readOnly,
    reporter: readOnly,
    public: readOnly,
  },
  "front-page": {
    admin: setting,
    "chief-editor": setting,
    director: setting,
    editor: setting,
    reporter: readOnly,
    public: readOnly,
  },
  "security-events": { admin: readOnly },
  users: {
    admin: { create: all, read: all, update: all, delete: all, unlock: all },
    "chief-editor": { read: all, update: ["self"] },
    director: { read: all, update: ["self"] },
    editor: { read: all, update: ["self"] },
    reporter: { read: all, update: ["self"] },
    correspondent: { read: all, update: ["self"] },
    juror: { read: ["self"], update: ["self"] },
    scrutineer: { read: ["self"], update: ["self"] },
  },
} as const satisfies Record<string, Row>;

export type Subject = keyof typeof permissions;

export type GlobalSubject = "site-settings" | "front-page";

/** Subjects that Payload has no collection for; all others are collections. */
const noCollections = ["site-settings", "front-page", "recommendations"] as const;
export type CollectionSubject = Exclude<Subject, (typeof noCollections)[number]>;

export const subjects = Object.keys(permissions) as Subject[];

export const collectionSubjects = subjects.filter(
  (subject): subject is CollectionSubject => !noCollections.some((one) => one === subject),
);

/** The documents of `subject` on which `actor` may do `action`; empty means refused. */
export const scopesOf = (actor: Actor, action: Action, subject: Subject): readonly Scope[] => {
  const row: Row = permissions[subject];
  return row[actor]?.[action] ?? [];
};
