import { describe, expect, it } from "vitest";
import { describePermissions } from "#people/describePermissions.ts";
import { actions, scopesOf, subjects } from "#people/permissions.ts";
import { roleValues } from "#people/roles.ts";

const cells = roleValues.flatMap((role) => subjects.map((subject) => ({ role, subject })));
const writes = ["create", "update", "publish", "trash", "delete", "unlock"] as const;

describe("A1: one table of rights", () => {
  it("is what permissions.md shows", async () => {
    // After a change of the table, `npx vitest run FILE -u` writes it anew.
    await expect(describePermissions()).toMatchFileSnapshot("../../../cms/people/permissions.md");
  });

  it("names only scopes that can hold for the actor", () => {
    for (const subject of subjects) {
      for (const action of actions) {
        for (const scope of scopesOf("public", action, subject)) {
          expect(["all", "published"], `public ${action} ${subject}`).toContain(scope);
        }
      }
    }
  });

  it.each(cells)(
    "gives $role on $subject no right to change what it cannot read",
    ({ role, subject }) => {
      const reads = scopesOf(role, "read", subject);
      for (const action of ["update", "trash", "delete", "publish"] as const) {
        for (const scope of scopesOf(role, action, subject)) {
          expect(reads.includes("all") || reads.includes(scope), `${action} ${scope}`).toBe(true);
        }
      }
    },
  );

  it.each(cells)(
    "lets $role destroy on $subject only what it may also trash",
    ({ role, subject }) => {
      const trashes = scopesOf(role, "trash", subject);
      if (scopesOf(role, "delete", subject).length > 0 && trashes.length > 0) {
        expect(trashes).toContain("all");
      }
    },
  );
});

describe("A2: what readers see", () => {
  it("is never written by them", () => {
    for (const subject of subjects) {
      for (const action of [...writes, "readVersions"] as const) {
        expect(scopesOf("public", action, subject), `${action} ${subject}`).toEqual([]);
      }
    }
  });

  it.each(["users", "media", "releases", "changes"] as const)("never holds %s", (subject) => {
    expect(scopesOf("public", "read", subject)).toEqual([]);
  });
});

describe("A5: publishing", () => {
  it.each(["reporter", "correspondent", "juror", "scrutineer"] as const)(
    "is no right of a %s",
    (role) => {
      for (const subject of subjects) expect(scopesOf(role, "publish", subject)).toEqual([]);
    },
  );

  it("covers campaigns from the desk director up", () => {
    expect(scopesOf("editor", "publish", "campaigns")).toEqual([]);
    expect(scopesOf("director", "publish", "campaigns")).toEqual(["all"]);
  });
});

describe("H25: examining held votes", () => {
  it("is for scrutineers, the editor in chief and administrators", () => {
    const examiners = roleValues.filter(
      (role) => scopesOf(role, "examine", "campaigns").length > 0,
    );
    expect(examiners).toEqual(["admin", "chief-editor", "scrutineer"]);
    expect(scopesOf("public", "examine", "campaigns")).toEqual([]);
  });
});

describe("A8, A12: rights of few", () => {
  it.each(cells.filter(({ role }) => role !== "admin"))(
    "keep $role from raising accounts ($subject)",
    ({ role }) => {
      for (const action of ["create", "delete", "unlock"] as const) {
        expect(scopesOf(role, action, "users")).toEqual([]);
      }
      expect(scopesOf(role, "update", "users")).toEqual(["self"]);
    },
  );

  it.each(["juror", "scrutineer"] as const)("leave a %s with the campaigns alone", (role) => {
    const touched = subjects.filter((subject) => scopesOf(role, "read", subject).length > 0);
    expect(touched).toEqual(["campaigns", "users"]);
    for (const action of writes) expect(scopesOf(role, action, "campaigns")).toEqual([]);
  });
});

describe("C39: who takes away what is in use", () => {
  it.each(cells)(
    "$role on $subject only from 部门主任 up, and only what it may take away",
    (cell) => {
      const { role, subject } = cell;
      if (scopesOf(role, "overrule", subject).length === 0) return;
      expect(["admin", "chief-editor", "director"]).toContain(role);
      const ways = (["publish", "trash", "delete"] as const).flatMap((action) => [
        ...scopesOf(role, action, subject),
      ]);
      expect(ways).toContain("all");
    },
  );

  it("is somebody for everything that others name and that can be taken away", () => {
    for (const subject of ["cases", "workers", "topics", "media", "campaigns"] as const)
      expect(scopesOf("director", "overrule", subject)).toEqual(["all"]);
    expect(scopesOf("admin", "overrule", "places")).toEqual(["all"]);
    expect(scopesOf("editor", "overrule", "media")).toEqual([]);
  });
});
