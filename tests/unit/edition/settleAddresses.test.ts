import { expect, test } from "vitest";
import { settleAddresses } from "#edition/gather/settleAddresses.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { createRandom } from "#tests/harness/random.ts";

const slugs = ["a", "b", "c", "d"];
const paths = slugs.map((slug) => `/cases/${slug}/`);
const kinds = ["case", "redirect-row", "tombstone-row"] as const;

/** A document as the gathering puts it, or takes it out. */
type Step = { kind: string; slug: string; document: object | undefined };

const take = (store: EditionStore, { kind, slug, document }: Step) => {
  if (document)
    store.put({ kind, slug, id: slug, document, lists: [], at: 0, ord: 0, updated: "" });
  else store.remove(kind, slug);
};

const settled = (store: EditionStore) =>
  ["redirect", "tombstone"].map((kind) => [...store.documents(kind)]);

/** The same of a store that has nothing but what these steps left, and settles once. */
function atOnce(steps: readonly Step[]) {
  const store = openEditionStore();
  for (const step of new Map(steps.map((one) => [`${one.kind} ${one.slug}`, one])).values())
    take(store, step);
  settleAddresses(store);
  return settled(store);
}

test("P13: addresses lead where they would with everything looked at anew, whatever changed before", () => {
  const random = createRandom(13);
  const store = openEditionStore();
  const steps: Step[] = [];
  for (let number = 0; number < 400; number += 1) {
    const kind = random.pick(kinds);
    const path = random.pick(paths);
    const isThere = number % 3 !== 0;
    const documents = {
      case: { headline: `第${number}稿` },
      "redirect-row": { from: path, to: random.pick(paths) },
      "tombstone-row": { path, reason: "legal" },
    };
    const slug = kind === "case" ? (path.split("/")[2] ?? "") : path;
    const step = { kind, slug, document: isThere ? documents[kind] : undefined };
    steps.push(step);
    take(store, step);
    settleAddresses(store);
    expect(settled(store), `after ${number} steps`).toEqual(atOnce(steps));
  }
});
