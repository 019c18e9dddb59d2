import type { z } from "zod";
import { checkWire } from "./checkWire.ts";
import { issueInWords } from "./issueInWords.ts";
import { mayKeep } from "./mayKeep.ts";
import { wording } from "./wording.ts";

type Document = { id: number | string; slug?: string | null; phone?: string | null };
type Wired = { id: string } | { slug: string };

type Kind<D, W> = {
  /** Undefined for a document that has nothing to show. */
  map: (doc: D) => W | undefined;
  wire: z.ZodType<W>;
  /** The same kind of documents in the edition that readers see. */
  previous: readonly W[] | undefined;
};

type Surroundings = {
  /** Where what went wrong is told. */
  problems: string[];
  /** How editors know a document, e.g. 案例“……”. */
  nameOf: (collection: string, doc: object) => string;
  /** What editors call a field. */
  labelOf: (collection: string, field: string) => string;
  isPublicPicture: (id: string) => boolean;
};

/** Maps the documents of a collection and lets in those that fit the wire. */
export type Include = <D extends Document, W extends Wired>(
  collection: string,
  docs: readonly D[],
  kind: Kind<D, W>,
) => W[];

/**
 * Rule P9: one document's fault never holds up the others. A document that breaks the wire keeps its last public form
 * where it has one that may still be shown, and is left out otherwise; either way the editor is told.
 */
export function includer(surroundings: Surroundings): Include {
  const { problems, nameOf, labelOf, isPublicPicture } = surroundings;
  return (collection, docs, kind) => {
    const last = new Map(kind.previous?.map((one) => ["id" in one ? one.id : one.slug, one]));
    return docs.flatMap((doc) => {
      const checked = checkWire(() => kind.map(doc), kind.wire);
      if ("issues" in checked) {
        const lastForm = last.get(String(doc.id)) ?? last.get(doc.slug ?? "");
        const now = { phone: doc.phone ?? undefined, isPublicPicture };
        const kept = lastForm && mayKeep(lastForm, now) ? lastForm : undefined;
        const reason = checked.issues
          .slice(0, 3)
          .map(
            (issue) =>
              `${labelOf(collection, String(issue.path[0] ?? ""))}：${issueInWords(issue)}`,
          )
          .join("；");
        const words = kept ? wording.problems.keptLastGood : wording.problems.leftOut;
        problems.push(words(nameOf(collection, doc), reason));
        return kept ?? [];
      }
      return checked.wired ?? [];
    });
  };
}
