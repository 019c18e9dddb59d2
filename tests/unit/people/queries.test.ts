import type { FlattenedField } from "payload";
import { describe, expect, it, test } from "vitest";
import { isAskable } from "#people/queries/isAskable.ts";
import { refusedInSort, refusedInWhere } from "#people/queries/refusedPath.ts";
import { requestFault } from "#people/requestFault.ts";

const fields = [
  { name: "title", type: "text" },
  { name: "hash", type: "text", hidden: true },
  { name: "note", type: "text", custom: { secret: true } },
  { name: "author", type: "relationship", relationTo: "users" },
  { name: "about", type: "relationship", relationTo: ["cases", "news"] },
  { name: "input", type: "json" },
  {
    name: "consent",
    type: "group",
    custom: { secret: true },
    flattenedFields: [{ name: "kind", type: "text" }],
  },
  { name: "rows", type: "array", flattenedFields: [{ name: "number", type: "number" }] },
] as unknown as FlattenedField[];

const isOpen = (path: string) =>
  isAskable(fields, path.split("."), ({ custom }) => custom?.secret !== true);

describe("A22 paths", () => {
  it.each([
    "title",
    "author",
    "author.id",
    "about.value",
    "about.relationTo",
    "input.doc.value",
    "rows.number",
  ])("%s is open", (path) => expect(isOpen(path)).toBe(true));
  it.each([
    "hash",
    "note",
    "consent",
    "consent.kind",
    "author.hash",
    "author.name",
    "about",
    "author__hash",
    "about.value.hash",
    "rows",
    "rows.hash",
    "title.x",
    "constructor",
    "__proto__",
    "input.a b",
    "",
  ])("%j is not", (path) => expect(isOpen(path)).toBe(false));
});

describe("A22 questions", () => {
  test("are looked through to the last condition", () => {
    const sound = { and: [{ title: { like: "x" } }, { OR: [{ author: { in: [1, 2] } }] }] };
    expect(refusedInWhere(sound, isOpen)).toBeUndefined();
    expect(refusedInWhere({ and: [{ or: [{ note: { like: "x" } }] }] }, isOpen)).toBe("note");
    expect(refusedInWhere({ title: { contains: { hash: { equals: 1 } } } }, isOpen)).toBe("title");
    expect(refusedInWhere({ title: { in: [{ hash: 1 }] } }, isOpen)).toBe("title");
    for (const operator of ["nonsense", "all", "near", "constructor"])
      expect(refusedInWhere({ title: { [operator]: 1 } }, isOpen)).toBe("title");
    expect(refusedInWhere({ and: { title: { equals: 1 } } }, isOpen)).toBe("and");
    expect(refusedInWhere([{ title: { equals: 1 } }], isOpen)).toBe("where");
    expect(refusedInSort(["title", "-author"], isOpen)).toBeUndefined();
    expect(refusedInSort("-hash", isOpen)).toBe("-hash");
    expect(refusedInSort(["title", { hash: 1 }], isOpen)).toBeDefined();
  });

  test("have an end", () => {
    const deep = Array.from({ length: 20 }).reduce<object>((inner) => ({ and: [inner] }), {});
    expect(refusedInWhere(deep, isOpen)).toBe("where");
  });
});

describe("A24 faults", () => {
  const wrapped = (code: string) => Object.assign(new Error("x"), { cause: { code } });

  test("are the sender's where the database says so", () => {
    expect(requestFault(wrapped("22P02"))).toBe("unreadable");
    expect(requestFault(wrapped("22003"))).toBe("unreadable");
    expect(requestFault(wrapped("23505"))).toBe("conflict");
    expect(requestFault(new SyntaxError("JSON"))).toBe("unreadable");
    expect(requestFault(new Error("Unexpected end of form"))).toBe("unreadable");
  });

  test("and ours otherwise", () => {
    expect(requestFault(wrapped("42P01"))).toBeUndefined();
    expect(requestFault(wrapped("53300"))).toBeUndefined();
    expect(requestFault(Object.assign(new Error("x"), { code: "ECONNREFUSED" }))).toBeUndefined();
    expect(requestFault(new TypeError("x"))).toBeUndefined();
    expect(requestFault(undefined)).toBeUndefined();
  });
});
