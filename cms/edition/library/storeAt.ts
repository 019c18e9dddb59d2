import { readFileSync } from "node:fs";
import { editionWire } from "#edition/edition.wire.ts";
import { type EditionStore, openEditionStore } from "./editionStore.ts";
import { storeOfEdition } from "./storeOfEdition.ts";
import { noTrace, type Trace } from "./trace.ts";

/**
 * The edition in a file, to be asked and not changed: a store as the cms keeps it, shown as it is now whatever is put into it later,
 * or a whole edition as JSON, which is checked. Throws when the file is not there or breaks the wire schema.
 */
export const storeAt = (file: string, trace: Trace = noTrace): EditionStore =>
  file.endsWith(".json")
    ? storeOfEdition(editionWire.parse(JSON.parse(readFileSync(file, "utf8"))), trace)
    : openEditionStore(file, { isFixed: true, trace });
