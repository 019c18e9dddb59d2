import type { CollectionConfig, Field, FieldAccess, FieldHook } from "payload";
import { placePicker } from "#places/placePicker.ts";
import { authorsOnly } from "./fieldRights.ts";
import { type Scope, type Subject, scopesOf } from "./permissions.ts";
import { principalOf } from "./principal.ts";

/** Only accounts that may change every document of the subject may say which street one belongs to. */
export const editorsOnly =
  (subject: Subject): FieldAccess =>
  ({ req }) => {
    const who = principalOf(req.user);
    return who !== undefined && scopesOf(who.role, "update", subject).includes("all");
  };

// Stamping comes after field access, which drops what was sent.

/** The account that makes a document; the system may name one when it plants content. */
const stampAuthor: FieldHook = ({ operation, req, value }) =>
  operation === "create" && req.user ? req.user.id : value;

/** A correspondent's documents belong to the correspondent's street, whatever was sent. */
const stampStreet: FieldHook = ({ operation, req, value }) => {
  const who = principalOf(req.user);
  return operation === "create" && who?.role === "correspondent" ? who.street : value;
};

const createdBy = (subject: Subject): Field => ({
  name: "createdBy",
  type: "relationship",
  relationTo: "users",
  index: true,
  label: { zh: "建稿人", en: "Created by" },
  // Whose a text is, is the newsroom's business, not the readers'.
  access: { read: authorsOnly(subject), create: () => false, update: () => false },
  hooks: { beforeChange: [stampAuthor] },
  admin: {
    position: "sidebar",
    readOnly: true,
    description: {
      zh: "系统自动记录。记者只能修改自己建的稿件。",
      en: "Recorded by the system. Reporters change only what they made.",
    },
  },
});

/** The account that saves; nobody where the system itself does. Autosaves pass here like every other save. */
const stampSaver: FieldHook = ({ req }) => req.user?.id ?? null;

/** Who made the version that holds it. Stands in every collection with versions. */
const savedBy = (subject: Subject): Field => ({
  name: "savedBy",
  type: "relationship",
  relationTo: "users",
  label: { zh: "最近保存", en: "Last saved by" },
  access: { read: authorsOnly(subject), create: () => false, update: () => false },
  hooks: { beforeChange: [stampSaver] },
  admin: {
    position: "sidebar",
    readOnly: true,
    description: {
      zh: "系统自动记录，每个版本各记一次。",
      en: "Recorded by the system, once for each version.",
    },
  },
});

const forStreet = (subject: Subject): Field => ({
  name: "forStreet",
  type: "relationship",
  relationTo: "places",
  index: true,
  label: { zh: "供稿街道", en: "Street of the correspondent" },
  filterOptions: { level: { equals: "street" } },
  access: {
    read: authorsOnly(subject),
    create: editorsOnly(subject),
    update: editorsOnly(subject),
  },
  hooks: { beforeChange: [stampStreet] },
  admin: {
    position: "sidebar",
    components: placePicker(["street"]),
    description: {
      zh: "街道通讯员建稿时自动填写。填写后，该街道的通讯员可以查看和修改这篇稿件。",
      en: "Set for correspondents' texts. That street's correspondents see and change the document.",
    },
  },
});

const usedBy = (role: "reporter" | "correspondent", scope: Scope, subject: Subject) =>
  scopesOf(role, "update", subject).includes(scope);

/** Whether documents of the subject say who made them. */
export const recordsAuthor = (subject: Subject): boolean =>
  usedBy("reporter", "own", subject) || usedBy("correspondent", "own", subject);

/** The fields that say whose a document is, as far as the permission table asks for them. */
export const ownershipFields = (
  subject: Subject,
  { hasVersions }: { hasVersions: boolean },
): CollectionConfig["fields"] => [
  ...(recordsAuthor(subject) ? [createdBy(subject)] : []),
  ...(hasVersions ? [savedBy(subject)] : []),
  // A street page says by its subject which street it belongs to.
  ...(usedBy("correspondent", "own-street", subject) && subject !== "streets"
    ? [forStreet(subject)]
    : []),
];
