import type { Video } from "./body.wire.ts";
import type { Picture } from "./media.wire.ts";
import { videoAddress } from "./videoRules.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

/** A video as Payload stores it; the poster is an id or a populated record. */
type StoredVideo = {
  title?: string | null;
  url?: string | null;
  kind?: "link" | "file" | null;
  poster?: unknown;
  seconds?: number | null;
};

/** The public video of stored fields; undefined when title or address are missing or the address is not on the web. */
export const videoOf = (
  stored: StoredVideo | null | undefined,
  pictureAt: (value: unknown) => Picture | undefined,
): Video | undefined => {
  const title = stored?.title?.trim();
  const url = stored?.url?.trim();
  if (!stored || !title || !url || videoAddress({ url, video: stored, needed: true }))
    return undefined;
  return withoutAbsent({
    title,
    url,
    kind: stored.kind ?? "link",
    poster: pictureAt(stored.poster),
    seconds: stored.seconds ?? undefined,
  });
};
