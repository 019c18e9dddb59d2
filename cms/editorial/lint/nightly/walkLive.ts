import { createLocalReq, type Payload } from "payload";
import { type SignedCollection, signedCollections } from "#edition/signed/formOf.ts";
import { checkedReport } from "../checkedReport.ts";
import { openBlockers } from "../passRules.ts";
import { mostLines, type NightFinding } from "./nightRules.ts";

/** Texts in memory at a time. */
const page = 50;

export type Walked = { checked: number; findings: NightFinding[]; more: number };

const pageOf = async (payload: Payload, collection: SignedCollection, after: number) =>
  (
    await payload.find({
      ...{ collection, depth: 0, limit: page, pagination: false, sort: "id" },
      where: { and: [{ id: { greater_than: after } }, { _status: { equals: "published" } }] },
    })
  ).docs;

/** Looks through all live texts, some at a time; goes on when it is asked for the next, and answers with what it found at last. */
export async function* walkLive(payload: Payload): AsyncGenerator<undefined, Walked> {
  const walked: Walked = { checked: 0, findings: [], more: 0 };
  const req = await createLocalReq({}, payload);
  for (const collection of signedCollections) {
    const titleField = payload.collections[collection].config.admin.useAsTitle ?? "id";
    for (let after = 0; ; ) {
      const docs = await pageOf(payload, collection, after);
      for (const doc of docs) {
        const document = doc as unknown as Record<string, unknown>;
        const { findings } = await checkedReport(req, { collection, id: doc.id, document });
        walked.checked += 1;
        for (const { rule, key, label, text, why } of openBlockers(findings)) {
          const title = String(document[titleField] ?? "");
          const place = { collection, id: doc.id, title, rule, key, label, quote: text, why };
          if (walked.findings.length < mostLines) walked.findings.push(place);
          else walked.more += 1;
        }
      }
      after = docs.at(-1)?.id ?? 0;
      if (docs.length < page) break;
      yield undefined;
    }
  }
  return walked;
}
