/** A document that stands open in a form of this window. */
export type OpenDocument = {
  /** Address of the document in REST: `/api/news/5`. */
  readonly path: string;
  /** The form: one opening of the document in one window (rule Y4). */
  readonly form: string;
  /** `updatedAt` of what the form began from. */
  base: string | undefined;
  /** Told what was saved: when its sending began (ms). */
  readonly saved: (sentAt: number) => void;
  /** Puts what was typed aside in this browser and shows what stands. */
  readonly giveWay: () => void;
};

const open: OpenDocument[] = [];

/** Keeps a document among the open ones until what it answers is called. */
export function addOpenDocument(document: OpenDocument): () => void {
  open.push(document);
  return () => {
    open.splice(open.indexOf(document), 1);
  };
}

/** The newest form of a document, where one is open. */
export const openDocumentAt = (path: string): OpenDocument | undefined =>
  open.findLast((one) => one.path === path);

export const hasOpenDocument = (): boolean => open.length > 0;
