import { type SignedCollection, signedCollections } from "#edition/signed/formOf.ts";
import { type Action, type Subject, scopesOf } from "#people/permissions.ts";
import type { Role } from "#people/roles.ts";

export type StartPanels = {
  /** Collections in which the role may begin something new. */
  readonly begin: readonly SignedCollection[];
  /** Collections whose drafts are its own work: what it made, or all of its street. */
  readonly drafts: readonly SignedCollection[];
  /** Collections whose signed texts wait for it to publish. */
  readonly waiting: readonly SignedCollection[];
  readonly releases: boolean;
  readonly schedules: boolean;
  /** Words that readers looked for in vain: for whoever may keep synonyms (rule F14). */
  readonly missed: boolean;
  /** Record sheets by the month (rule R20). */
  readonly slips: boolean;
  /** A juror finds what to score, and nothing else. */
  readonly scoring: boolean;
};

/** What the start page of a role shows; all of it follows from the permission table. */
export const startPanels = (role: Role): StartPanels => {
  const may = (action: Action, subject: Subject) => scopesOf(role, action, subject).length > 0;
  return {
    begin: signedCollections.filter((subject) => may("create", subject)),
    drafts: signedCollections.filter((subject) => may("update", subject)),
    waiting: signedCollections.filter((subject) => may("publish", subject)),
    releases: may("read", "releases"),
    schedules: may("publish", "cases"),
    missed: may("update", "site-settings"),
    slips: signedCollections.some((subject) =>
      scopesOf(role, "readVersions", subject).includes("all"),
    ),
    scoring: may("score", "campaigns"),
  };
};
