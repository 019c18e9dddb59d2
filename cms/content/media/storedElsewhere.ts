import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  UploadConfig,
} from "payload";
import { openMedia } from "#storage/openMedia.ts";

type Stored = {
  filename?: string | null;
  sizes?: Record<string, { filename?: string | null } | null> | null;
};

/** The original, and the sizes that Payload itself makes. */
const namesOf = (doc: Stored | undefined): string[] =>
  [doc, ...Object.values(doc?.sizes ?? {})].flatMap((file) => file?.filename ?? []);

const types: Record<string, string> = {
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
};

/**
 * Pictures in a store elsewhere. Payload goes on working in its folder, which it needs for sizes and copies; what it wrote there goes to the
 * store within the same transaction and stays here no longer.
 */
export function storedElsewhere(folder: string) {
  const fileOf = (name: string) => path.join(folder, path.basename(name));

  async function moveAway(name: string): Promise<void> {
    const content = await readFile(fileOf(name)).catch(() => undefined);
    if (content === undefined) return;
    await openMedia().put(name, content);
    await rm(fileOf(name), { force: true });
  }

  /** Payload reads the original again for a copy, and for another focal point. */
  const bringOriginal: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    const { duplicateFromID, id } = args as { duplicateFromID?: number; id?: number };
    const isEdited = operation === "update" && !req.file && req.query?.uploadEdits !== undefined;
    const source = operation === "create" ? duplicateFromID : isEdited ? id : undefined;
    if (source === undefined) return args;
    const picture = await req.payload.findByID({ collection: "media", id: source, depth: 0, req });
    const content = picture.filename && (await openMedia().get(picture.filename));
    if (!picture.filename || !content) return args;
    await mkdir(folder, { recursive: true });
    await writeFile(fileOf(picture.filename), content);
    req.context.broughtPicture = picture.filename;
    return args;
  };

  const moveFiles: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
    const names = namesOf(doc);
    for (const name of names) await moveAway(name);
    const { broughtPicture } = req.context;
    if (typeof broughtPicture === "string") await rm(fileOf(broughtPicture), { force: true });
    const gone = namesOf(previousDoc).filter((name) => !names.includes(name));
    for (const name of gone) await openMedia().remove(name);
  };

  const dropFiles: CollectionAfterDeleteHook = async ({ doc }) => {
    for (const name of namesOf(doc)) await openMedia().remove(name);
  };

  /** Stands in the place of Payload's own answer, which would look on the disk. */
  const send: NonNullable<UploadConfig["handlers"]>[number] = async (_, { params }) => {
    const content = await openMedia().get(params.filename);
    if (!content) return new Response(null, { status: 404 });
    const type = types[path.extname(params.filename)] ?? "application/octet-stream";
    return new Response(new Uint8Array(content), {
      headers: { "Content-Type": type, "X-Content-Type-Options": "nosniff" },
    });
  };

  return {
    handlers: [send],
    hooks: {
      beforeOperation: [bringOriginal],
      afterChange: [moveFiles],
      afterDelete: [dropFiles],
    } satisfies CollectionConfig["hooks"],
  };
}
