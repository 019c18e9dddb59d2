import type { PayloadRequest } from "payload";
import type { StoryCollection } from "#content/storyCollections.ts";
import { readableError } from "#leaves/readableError.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { originalsOf } from "./originalStore.ts";
import { wording } from "./wording.ts";

/** Rule Z14: an original to be saved, for who may change the text; a browser opens nothing of it by itself. */
export async function originalAnswer(
  req: PayloadRequest,
  document: { collection: StoryCollection; id: number },
): Promise<Response> {
  const wanted = Number(req.routeParams?.original);
  const original = (await originalsOf(req, document)).find(({ id }) => id === wanted);
  const bytes = original && (await openPrivateFiles("originals").get(original.sha256));
  if (!bytes) throw readableError(wording.noOriginal, 404);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/octet-stream",
      "X-Content-Type-Options": "nosniff",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(original.name)}`,
    },
  });
}
