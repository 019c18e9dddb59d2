/**
 * Who reads a field that is narrower than its document: `keepers` those who may change that very document, `authors` everybody who works on
 * documents of the kind.
 */
export type ReadBy = "keepers" | "authors";

type Doc = Readonly<Record<string, unknown>>;

export type ReadMark = {
  readBy: ReadBy;
  /** When a document opens the field to everybody who may read the document. */
  orWhen?: (doc: Doc) => boolean;
};

/**
 * Marks a field; `governed` turns the mark into the field's right. A field that `orWhen` looks at must stand after this one: Payload takes what
 * may not be read out of the document field by field.
 */
export const readBy = (who: ReadBy, options: Omit<ReadMark, "readBy"> = {}) => ({
  custom: { readBy: who, ...options },
});
