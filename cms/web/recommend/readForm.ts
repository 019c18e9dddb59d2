import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { fileLimits } from "#intake/fileRules.ts";
import { tameHeaders } from "./tameHeaders.ts";

/** A file of a form; `content` has one byte more than is taken where the file is larger. */
export type SentFile = { field: string; name: string; content: Buffer };
export type SentForm = {
  fields: ReadonlyMap<string, string>;
  /** Its files were more than is taken, and those that came last were let go. */
  isTooLarge: boolean;
};

/** What is read of a form before its files are let go, and before it is given up. */
export type Bounds = { formBytes: number; mostBytes: number; files: number; fields?: number };

/** A form with pictures and a document (rule O15). */
export const withFiles: Bounds = {
  formBytes: fileLimits.formBytes,
  // Nine pictures and a document, each of which is taken: whoever sends them all reads what is too much, with every word still there.
  mostBytes: (fileLimits.pictures + 1) * fileLimits.fileBytes + 1024 * 1024,
  files: fileLimits.pictures + 1,
};

const typedBytes = 512 * 1024;

/** One that is typed alone; a character takes up to nine bytes of it, and whoever pastes far too many reads that with every word still there. */
export const typedAlone: Bounds = { formBytes: typedBytes, mostBytes: typedBytes, files: 0 };

const boundaryIn = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i;

const limitsOf = ({ files, fields = 90 }: Bounds) => ({
  ...{ fields, fieldNameSize: 40, fieldSize: 64 * 1024, parts: fields + 20, headerPairs: 20 },
  ...{ files, fileSize: fileLimits.fileBytes + 1 },
});

/**
 * Reads a form, with files or without. Each file is handed on by itself, with the fields before it, while nothing more is read: no more than one or two are
 * in memory at once. Undefined for what is no form, or is larger than any that is read; rejects when the sender goes away.
 */
export async function readForm(
  request: IncomingMessage,
  bounds: Bounds,
  onFile: (file: SentFile, fields: ReadonlyMap<string, string>) => Promise<void>,
): Promise<SentForm | undefined> {
  const type = request.headers["content-type"] ?? "";
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type))
    return undefined;
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > bounds.mostBytes) return undefined;
  let isTooLarge = declared > bounds.formBytes;
  const fields = new Map<string, string>();
  return new Promise((resolve, reject) => {
    let storing: Promise<void> = Promise.resolve();
    let size = 0;
    let isOver = false;
    const end = (form: SentForm | undefined) => {
      isOver = true;
      request.unpipe(calm);
      request.removeListener("data", weigh);
      if (form === undefined) request.resume();
      storing.then(() => resolve(form), reject);
    };
    const weigh = (chunk: Buffer) => {
      size += chunk.length;
      isTooLarge ||= size > bounds.formBytes;
      if (size > bounds.mostBytes && !isOver) end(undefined);
    };
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        ...{ headers: request.headers, limits: limitsOf(bounds), defParamCharset: "utf8" },
      });
    } catch {
      resolve(undefined);
      return;
    }
    const boundary = boundaryIn.exec(type);
    const calm = boundary ? tameHeaders(boundary[1] ?? boundary[2] ?? "") : parser;
    parser.on("field", (name, value) => {
      if (!fields.has(name)) fields.set(name, value);
    });
    parser.on("file", (field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        if (!isTooLarge) chunks.push(chunk);
      });
      stream.on("close", () => {
        if (isOver || isTooLarge || !filename) return;
        const content = Buffer.concat(chunks);
        request.pause();
        storing = storing
          .then(() => onFile({ field, name: filename, content }, fields))
          .finally(() => request.resume());
        storing.catch(() => {});
      });
    });
    for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
      parser.on(limit, () => end(undefined));
    parser.on("error", () => end(undefined));
    parser.on("close", () => {
      if (!isOver) end({ fields, isTooLarge });
    });
    request.on("aborted", () => reject(new Error("the sender went away")));
    request.on("data", weigh);
    request.pipe(calm);
    if (calm !== parser) calm.pipe(parser);
  });
}
