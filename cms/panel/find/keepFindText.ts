import type { CollectionSlug, FlattenedField, PayloadRequest } from "payload";
import { putFindText } from "./findStore.ts";
import { gramsOfLines, linesOfName, linesOfText } from "./findText.ts";
import { type NamingCollection, textOfDocument, type Written } from "./textOfDocument.ts";

type Row = Readonly<Record<string, unknown>>;

/** The collection as far as it says what can be looked for. */
export type Found = {
  slug: string;
  flattenedFields: readonly FlattenedField[];
  admin: { useAsTitle?: string };
};

const nameFields: Record<NamingCollection, string> = {
  places: "label",
  topics: "name",
  partners: "name",
};

async function namesOf(req: PayloadRequest, { refersTo }: Written) {
  const collections = Object.keys(nameFields) as NamingCollection[];
  const names = await Promise.all(
    collections.map(async (collection) => {
      const ids = refersTo.filter((one) => one.collection === collection).map(({ id }) => id);
      if (ids.length === 0) return [];
      const { docs } = await req.payload.find({
        collection: collection as CollectionSlug,
        where: { id: { in: ids } },
        ...{ depth: 0, pagination: false, req },
      });
      return docs.map((doc) => String((doc as unknown as Row)[nameFields[collection]] ?? ""));
    }),
  );
  return names.flat().map((text) => ({ text, isPersonName: false }));
}

/** Keeps what a document is found by: its newest text, or the one that readers get. */
export async function keepFindText(
  req: PayloadRequest,
  { slug, flattenedFields, admin: { useAsTitle = "id" } }: Found,
  { document, isLive }: { document: Row & { id: number }; isLive: boolean },
): Promise<void> {
  const written = textOfDocument(flattenedFields, document);
  const lines = [...written.names, ...(await namesOf(req, written))].flatMap(linesOfName);
  const all = [...new Set([...lines, ...linesOfText(written.lines)])];
  const title = String(document[useAsTitle] ?? "");
  const isPersonName = written.names.some((one) => one.text === title && one.isPersonName);
  await putFindText(
    req,
    { collection: slug, id: document.id, isLive },
    {
      title: linesOfName({ text: title, isPersonName }).join("\n"),
      text: all.join("\n"),
      grams: gramsOfLines(all),
    },
  );
}
