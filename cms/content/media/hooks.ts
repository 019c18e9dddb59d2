import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  FieldHook,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { waitForTurn } from "#places/waitForTurn.ts";
import { openMedia } from "#storage/openMedia.ts";
import type { Rendition } from "../media.wire.ts";
import { normalisePicture, PictureRefused } from "./normalisePicture.ts";
import { removeRenditions, renderRenditions } from "./renderRenditions.ts";
import { renditionPlan } from "./renditionPlan.ts";
import { tidyFileName } from "./tidyFileName.ts";

type Stored = { filename?: string | null; renditions?: Rendition[] | null };

/** Replaces an upload by what its pixels say, before Payload looks at it. */
export const normaliseUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== "create" && operation !== "update") || !req.file) return args;
  try {
    const sentName = req.file.name;
    const { name, data } = await normalisePicture(req.file.data);
    // Payload looks for a free name and takes it later; the same picture may be on its way twice.
    await waitForTurn(req, "name of a picture", name);
    req.file = { name, data, mimetype: "image/jpeg", size: data.length };
    req.context.uploadedAs = sentName;
  } catch (cause) {
    if (cause instanceof PictureRefused) throw readableError(cause.message, 400);
    throw cause;
  }
  return args;
};

/** Remembers what the sent file was called, for as long as its picture is the document's. */
export const keepSentName: FieldHook = ({ originalDoc, req, value }) =>
  req.file && typeof req.context.uploadedAs === "string"
    ? tidyFileName(req.context.uploadedAs)
    : ((originalDoc as { sentName?: string | null } | undefined)?.sentName ?? value);

/** Records which renditions the picture has; they are written once the document is. */
export const planRenditions: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { filename, width, height } = data;
  if (!filename || !width || !height) return data;
  if (filename === originalDoc?.filename && originalDoc?.renditions?.length) return data;
  return { ...data, renditions: renditionPlan({ filename, width, height }) };
};

/** Writes the renditions of a new file and removes those of the file it replaces. */
export const writeRenditions: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const stored: Stored = doc;
  const previous: Stored = previousDoc ?? {};
  if (stored.filename === previous.filename || !req.file) return;
  const media = openMedia();
  await renderRenditions({ picture: req.file.data, renditions: stored.renditions ?? [], media });
  await removeRenditions({ renditions: previous.renditions ?? [], media });
};

/** Removes the renditions of a deleted picture. */
export const dropRenditions: CollectionAfterDeleteHook = async ({ doc }) =>
  removeRenditions({ renditions: (doc as Stored).renditions ?? [], media: openMedia() });
