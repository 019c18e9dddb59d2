import type { z } from "zod";
import { checkWire } from "./checkWire.ts";
import { issuesInWords } from "./issueInWords.ts";
import { mayKeep } from "./mayKeep.ts";
import { wording } from "./wording.ts";

type Document = { id: number | string; slug?: string | null; phone?: string | null };
type Wired = { id?: string; slug?: string };

type Kind<D, W> = {
  /** Undefined for a document that has nothing to show. */
  map: (doc: D) => W | undefined;
  wire: z.ZodType<W>;
  /** The same kind of documents in the edition that readers see; absent for rows that leave without a trace. */
  previous?: readonly W[] | undefined;
};

type Surroundings = {
  /** Where what went wrong is told. */
  problems: string[];
  /** How editors know a document, e.g. 案例“……”. */
  nameOf: (collection: string, doc: object) => string;
  /** What editors call a field. */
  labelOf: (collection: string, field: string) => string;
  isPublicPicture: (id: string) => boolean;
  /** Where a mapping that broke is told to who maintains it. */
  onBreak: (error: unknown) => void;
};

/** Maps the documents of a collection and lets in those that fit the wire. */
export type Include = <D extends Document, W extends object>(
  collection: string,
  docs: readonly D[],
  kind: Kind<D, W>,
) => W[];

/** A mapping that breaks is a fault of the one document that broke it, too. */
function checkOrBreak<W>(
  map: () => W | undefined,
  wire: z.ZodType<W>,
  onBreak: (error: unknown) => void,
): ReturnType<typeof checkWire<W>> {
  try {
    return checkWire(map, wire);
  } catch (error) {
    onBreak(error);
    return { issues: [{ code: "custom", path: [], message: String(error), input: undefined }] };
  }
}

/**
 * Rule P9: one document's fault never holds up the others. A document that breaks the wire keeps its last public form
 * where it has one that may still be shown, and is left out otherwise; either way the editor is told.
 */
export function includer(surroundings: Surroundings): Include {
  const { problems, nameOf, labelOf, isPublicPicture, onBreak } = surroundings;
  return (collection, docs, kind) => {
    const keyOf = ({ id, slug }: Wired) => id ?? slug;
    const last = new Map(kind.previous?.map((one) => [keyOf(one), one]));
    return docs.flatMap((doc) => {
      const checked = checkOrBreak(() => kind.map(doc), kind.wire, onBreak);
      if ("issues" in checked) {
        const lastForm = last.get(String(doc.id)) ?? last.get(doc.slug ?? "");
        const now = { phone: doc.phone ?? undefined, isPublicPicture };
        const kept = lastForm && mayKeep(lastForm, now) ? lastForm : undefined;
        const reason = issuesInWords(checked.issues, (field) => labelOf(collection, field));
        const words = kept ? wording.problems.keptLastGood : wording.problems.leftOut;
        problems.push(words(nameOf(collection, doc), reason));
        return kept ?? [];
      }
      return checked.wired ?? [];
    });
  };
}
