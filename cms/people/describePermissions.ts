import {
  type Action,
  actions,
  permissions,
  type Scope,
  type Subject,
  scopesOf,
  subjects,
} from "./permissions.ts";
import { type Actor, roles } from "./roles.ts";

const columns: readonly { actor: Actor; title: string }[] = [
  ...roles.map(({ value, zh }) => ({ actor: value, title: zh })),
  { actor: "public", title: "读者" },
];

const names: Record<Action, string> = {
  create: "create",
  read: "read",
  readVersions: "history",
  update: "edit",
  publish: "publish",
  trash: "trash",
  delete: "destroy",
  unlock: "unlock",
  examine: "examine",
  score: "score",
  submit: "hand in",
  sign: "sign",
  urgent: "put live urgently",
  overrule: "take away what is in use",
};

const right = (action: Action, scopes: readonly Scope[]) =>
  scopes.includes("all") ? names[action] : `${names[action]} (${scopes.join(", ")})`;

const cell = (actor: Actor, subject: Subject) => {
  const rights = actions.flatMap((action) => {
    const scopes = scopesOf(actor, action, subject);
    return scopes.length === 0 ? [] : [right(action, scopes)];
  });
  return rights.length === 0 ? "–" : rights.join("<br>");
};

/** Subjects with the same row, in table order, so that the table says each thing once. */
const groups = (): Subject[][] => {
  const byRow = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const row = JSON.stringify(permissions[subject]);
    byRow.set(row, [...(byRow.get(row) ?? []), subject]);
  }
  return [...byRow.values()];
};

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** The permission table as Markdown; `permissions.md` holds it, and a test keeps that file fresh. */
export const describePermissions = (): string =>
  [
    "# Who may do what",
    "",
    "Made from `permissions.ts` by `describePermissions.ts`; do not edit. A right without brackets covers all documents;",
    "`published` those that are live, `own` those that the account made, `own-street` those of the account's street,",
    "`self` the account itself. The rules behind the table are in [`rules.md`](rules.md).",
    "",
    line(["subject", ...columns.map(({ title }) => title)]),
    line(["---", ...columns.map(() => "---")]),
    ...groups().map((group) =>
      line([
        group.map((subject) => `\`${subject}\``).join("<br>"),
        ...columns.map(({ actor }) => cell(actor, group[0] as Subject)),
      ]),
    ),
    "",
  ].join("\n");
