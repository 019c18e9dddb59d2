import type { ReadersForm } from "#edition/signed/readersForm.ts";
import type { Act } from "./act.ts";
import type { Reviewed, ReviewStore } from "./reviewStore.ts";

const keyOf = ({ collection, id }: Reviewed) => `${collection}/${id}`;

/** The store in memory: the twin that passes the same suite. `clock` answers milliseconds since 1970. */
export function memoryReviewStore(clock: () => number): ReviewStore {
  const rows: { document: Reviewed; act: Act }[] = [];
  const kept = new Map<string, Map<string, ReadersForm>>();
  const actsOf = (document: Reviewed) =>
    rows.flatMap((row) => (keyOf(row.document) === keyOf(document) ? [row.act] : []));
  return {
    acts: async (document) => actsOf(document),
    append: async (document, act) => {
      rows.push({ document, act: { ...act, id: rows.length + 1, at: clock() } });
    },
    keep: async (document, hash, form) => {
      const forms = kept.get(keyOf(document)) ?? new Map<string, ReadersForm>();
      if (!forms.has(hash)) forms.set(hash, form);
      kept.set(keyOf(document), forms);
    },
    forms: async (document) => kept.get(keyOf(document)) ?? new Map(),
    urgentOf: async (accounts, now) => {
      const documents = new Map(rows.map(({ document }) => [keyOf(document), document]));
      return [...documents.values()].filter((document) => {
        const acts = actsOf(document);
        const isWriter = ({ kind, by }: Act) =>
          (kind === "write" || kind === "submit") && accounts.includes(by);
        return (
          acts.some((act) => act.kind === "urgent" && act.deadline < now) && acts.some(isWriter)
        );
      });
    },
  };
}
