import type { Field, FieldAccess } from "payload";
import { authorsOnly, keepersOnly } from "./fieldRights.ts";
import type { Subject } from "./permissions.ts";
import type { ReadBy, ReadMark } from "./readBy.ts";

const rights = { keepers: keepersOnly, authors: authorsOnly } satisfies Record<
  ReadBy,
  (subject: Subject) => FieldAccess
>;

const readRight = (subject: Subject, { readBy, orWhen }: ReadMark): FieldAccess => {
  const mayRead = rights[readBy](subject);
  return (args) =>
    mayRead(args) === true || (args.doc !== undefined && orWhen?.(args.doc) === true);
};

const ruled = (subject: Subject, field: Field): Field => {
  const mark = field.custom as ReadMark | undefined;
  if (mark?.readBy === undefined || field.type === "ui" || !("name" in field)) return field;
  const blank = field.type === "group" ? {} : null;
  return {
    ...field,
    access: { ...field.access, read: readRight(subject, mark) },
    // A copy belongs to who makes it, and would show them what the original kept from them.
    hooks: {
      ...field.hooks,
      beforeDuplicate: [...(field.hooks?.beforeDuplicate ?? []), () => blank],
    },
  } as Field;
};

/** The fields of a subject, each that is marked with {@link ReadBy} under its read right, at every depth. */
export const withFieldRights = (subject: Subject, fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    const own = ruled(subject, field);
    if (own.type === "tabs") {
      const tabs = own.tabs.map((tab) => ({
        ...tab,
        fields: withFieldRights(subject, tab.fields),
      }));
      return { ...own, tabs } as Field;
    }
    return "fields" in own
      ? ({ ...own, fields: withFieldRights(subject, own.fields) } as Field)
      : own;
  });
