/** How a recommendation was checked: by whom, how, on which day, and what it rests on (rule O23). */
export type Verification = {
  readonly who: string;
  readonly how: string;
  readonly day: string;
  readonly source: string;
};

/** What the newsroom keeps of a recommendation for itself; senders never read it. `into` is a number, empty for none any more. */
export type NewNote =
  | ({ readonly kind: "verify" } & Verification)
  | { readonly kind: "assign"; readonly to: string; readonly toName: string }
  | { readonly kind: "merge"; readonly into: string }
  | { readonly kind: "sort"; readonly isSpam: boolean };

/** A note as recorded; `at` is in ms, the database's. */
export type DeskNote = NewNote & { readonly id: number; readonly at: number; readonly by: string };

/** Withdrawn ones by their numbers: what was merged into them stands for itself. */
export type Withdrawn = { has(number: string): boolean };

/** Rule O30: the number that one stands behind, or nothing: behind one whose sender withdrew it stands for itself. */
export function standsBehind(notes: readonly DeskNote[], withdrawn: Withdrawn): string {
  const into = lastNote(notes, "merge")?.into ?? "";
  return withdrawn.has(into) ? "" : into;
}

/** The last note of a kind, which is the one that holds. */
export const lastNote = <Kind extends DeskNote["kind"]>(
  notes: readonly DeskNote[],
  kind: Kind,
): Extract<DeskNote, { kind: Kind }> | undefined =>
  notes.findLast((note): note is Extract<DeskNote, { kind: Kind }> => note.kind === kind);
