import type { Access, CollectionConfig, GlobalConfig, PayloadRequest, Where } from "payload";
import {
  type Action,
  type CollectionSubject,
  type GlobalSubject,
  type Subject,
  scopesOf,
} from "./permissions.ts";
import { principalOf } from "./principal.ts";
import { type Constraint, onVersions, type Shape, scopeWhere } from "./scopeWhere.ts";

const shapeOf = (subject: Subject, req: PayloadRequest): Shape => {
  const config = req.payload.config.collections.find(({ slug }) => slug === subject);
  return {
    subject,
    hasDrafts: Boolean(config?.versions?.drafts),
    hasTrash: config?.trash === true,
  };
};

/** Whether who asks has a right on a subject: on all of it, on none, or on what meets a constraint. */
export const rightIn = (
  subject: Subject,
  action: Action,
  req: PayloadRequest,
): Constraint | boolean => {
  const who = principalOf(req.user);
  return scopeWhere(scopesOf(who?.role ?? "public", action, subject), shapeOf(subject, req), who);
};

const may =
  (subject: Subject, action: Action): Access =>
  ({ req }) =>
    rightIn(subject, action, req) as Where | boolean;

const mayAtAll =
  (subject: Subject, action: Action) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    rightIn(subject, action, req) !== false;

/**
 * The access functions of a collection, read from the permission table. Publishing is not among
 * them: it is a change of state, which `requirePublishRight` guards on every way in.
 */
export const accessFor = (subject: CollectionSubject): NonNullable<CollectionConfig["access"]> => ({
  create: mayAtAll(subject, "create"),
  read: may(subject, "read"),
  readVersions: ({ req }) => onVersions(rightIn(subject, "readVersions", req)) as Where | boolean,
  update: may(subject, "update"),
  // Payload asks this both to put a document in the trash and to destroy it, and the panel asks it without
  // saying which. Where there is a trash, destroying is guarded by a hook (rule A8).
  delete: ({ req }) => {
    const action = shapeOf(subject, req).hasTrash ? "trash" : "delete";
    return rightIn(subject, action, req) as Where | boolean;
  },
  unlock: mayAtAll(subject, "unlock"),
});

/** The access functions of a global, read from the permission table. */
export const globalAccessFor = (subject: GlobalSubject): NonNullable<GlobalConfig["access"]> => ({
  read: mayAtAll(subject, "read"),
  readVersions: mayAtAll(subject, "readVersions"),
  update: mayAtAll(subject, "update"),
});
