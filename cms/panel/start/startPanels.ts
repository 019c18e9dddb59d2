import {
  type Action,
  type CollectionSubject,
  type Subject,
  scopesOf,
} from "#people/permissions.ts";
import type { Role } from "#people/roles.ts";

/** What is written and handed in; in the order in which a newsroom thinks of it. */
const writing = [
  "cases",
  "news",
  "interviews",
  "announcements",
  "projects",
  "partners",
  "workers",
  "streets",
  "topics",
] as const satisfies readonly CollectionSubject[];

export type WritingSubject = (typeof writing)[number];

export type StartPanels = {
  /** Collections in which the role may begin something new. */
  readonly begin: readonly WritingSubject[];
  /** Collections whose drafts are its own work: what it made, or all of its street. */
  readonly drafts: readonly WritingSubject[];
  /** Collections whose drafts wait for it to publish. */
  readonly waiting: readonly WritingSubject[];
  readonly releases: boolean;
  readonly schedules: boolean;
  /** A juror finds what to score, and nothing else. */
  readonly scoring: boolean;
};

/** What the start page of a role shows; all of it follows from the permission table. */
export const startPanels = (role: Role): StartPanels => {
  const may = (action: Action, subject: Subject) => scopesOf(role, action, subject).length > 0;
  return {
    begin: writing.filter((subject) => may("create", subject)),
    drafts: writing.filter((subject) => may("update", subject)),
    waiting: writing.filter((subject) => may("publish", subject)),
    releases: may("read", "releases"),
    schedules: may("publish", "cases"),
    scoring: may("score", "campaigns"),
  };
};
