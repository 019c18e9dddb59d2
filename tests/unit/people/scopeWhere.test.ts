import { describe, expect, it } from "vitest";
import { actions, scopesOf, subjects } from "#people/permissions.ts";
import type { Principal } from "#people/principal.ts";
import { type Actor, roleValues } from "#people/roles.ts";
import { onVersions, type Shape, scopeWhere } from "#people/scopeWhere.ts";

const story: Shape = { subject: "cases", hasDrafts: true, hasTrash: true };
const reporter: Principal = { id: 7, role: "reporter", disabled: false };
const correspondent: Principal = { id: 8, role: "correspondent", street: 51, disabled: false };
const published = {
  and: [{ _status: { equals: "published" } }, { deletedAt: { exists: false } }],
};

describe("A2, A3: the documents that a scope leaves", () => {
  it("keeps the trash from readers even where everything is open", () => {
    const places: Shape = { subject: "places", hasDrafts: false, hasTrash: true };
    expect(scopeWhere(["all"], places, undefined)).toEqual({ deletedAt: { exists: false } });
    expect(scopeWhere(["all"], places, reporter)).toBe(true);
  });

  it("joins several scopes", () => {
    expect(scopeWhere(["published", "own"], story, reporter)).toEqual({
      or: [published, { createdBy: { equals: 7 } }],
    });
  });

  it("asks for the street a page is about, and for the street other texts were made for", () => {
    const streets: Shape = { ...story, subject: "streets" };
    expect(scopeWhere(["own-street"], streets, correspondent)).toEqual({ place: { equals: 51 } });
    expect(scopeWhere(["own-street"], story, correspondent)).toEqual({
      forStreet: { equals: 51 },
    });
  });

  it("leaves a correspondent without a street nothing of any street", () => {
    const { street: _, ...nowhere } = correspondent;
    expect(scopeWhere(["own-street"], story, nowhere)).toBe(false);
    expect(scopeWhere(["published", "own-street"], story, nowhere)).toEqual(published);
  });

  it("refuses where nothing is granted, for everybody and everything", () => {
    const actors: Actor[] = [...roleValues, "public"];
    for (const actor of actors) {
      for (const subject of subjects) {
        for (const action of actions) {
          const scopes = scopesOf(actor, action, subject);
          const who = actor === "public" ? undefined : { ...correspondent, role: actor };
          const left = scopeWhere(scopes, { ...story, subject }, who);
          expect(left === false, `${actor} ${action} ${subject}`).toBe(scopes.length === 0);
        }
      }
    }
  });

  it("looks into versions, where fields sit one level deeper", () => {
    expect(onVersions({ or: [{ createdBy: { equals: 7 } }, { id: { equals: 3 } }] })).toEqual({
      or: [{ "version.createdBy": { equals: 7 } }, { parent: { equals: 3 } }],
    });
    expect(onVersions(false)).toBe(false);
  });
});
