import { idOf } from "#content/body/sources.ts";
import type { Worker } from "#content/subjects.wire.ts";
import { candidateWords, paragraphsOf } from "#voting/campaign/candidateWords.ts";
import { rulesFromDocument } from "#voting/campaign/frozenFromDocument.ts";
import type { SignedAct } from "#voting/campaign/signedAct.wire.ts";
import type { Campaign as Document } from "../../payload-types.ts";
import type { Campaign, Candidate } from "../campaign.wire.ts";
import type { Lookup } from "./lookup.ts";
import { dates, rows, text } from "./parts.ts";

type Row = NonNullable<Document["candidates"]>[number];

/** A candidate is a public worker profile, in the campaign's own words where it has some. */
function candidate(row: Row, worker: Worker, lookup: Lookup): Candidate {
  const [place] = worker.places;
  return {
    slug: worker.slug,
    number: row.number,
    name: worker.name,
    category: row.category,
    post: worker.post,
    place: place && text([lookup.placeInWords(place), worker.grid].filter(Boolean).join("")),
    placeCodes: worker.places,
    ...candidateWords(row, worker),
    portrait: lookup.picture(row.portrait) ?? worker.portrait,
    worker: worker.slug,
    withdrawn: row.withdrawn ?? false,
    sample: worker.sample,
  };
}

/**
 * A campaign with the candidates whose profiles are public: taking a profile down takes the person off the pages as well,
 * while the votes stay in the ledger.
 */
export function campaign(
  doc: Document,
  lookup: Lookup,
  known: { workers: ReadonlyMap<string, Worker>; acts: ReadonlyMap<string, () => SignedAct[]> },
): Campaign {
  const rules = rulesFromDocument(doc.rules);
  if (!rules.success) throw rules.error;
  return {
    slug: doc.slug ?? "",
    name: doc.name,
    summary: doc.summary,
    intro: paragraphsOf(doc.intro),
    cover: lookup.picture(doc.cover),
    organisers: [...rows(doc.organisers)],
    rulesHash: text(doc.rulesHash),
    rules: rules.data,
    candidates: rows(doc.candidates).flatMap((row) => {
      const worker = known.workers.get(String(idOf(row.worker)));
      return worker ? candidate(row, worker, lookup) : [];
    }),
    acts: known.acts.get(doc.slug ?? "")?.() ?? [],
    contact: text(doc.contact),
    sample: doc.sample ?? false,
    ...dates(doc),
  };
}
