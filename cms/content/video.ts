import { cleanText } from "#leaves/cleanText.ts";
import type { Video } from "./body.wire.ts";
import type { Picture } from "./media.wire.ts";
import { videoSeconds } from "./videoRules.ts";
import { webAddress } from "./webAddress.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

/** A video as Payload stores it; the poster is an id or a populated record. */
type StoredVideo = {
  title?: string | null;
  url?: string | null;
  kind?: "link" | "file" | null;
  poster?: unknown;
  seconds?: number | null;
};

/** The public video of stored fields; undefined for what breaks a rule of videos (C8), which publishing refuses. */
export const videoOf = (
  stored: StoredVideo | null | undefined,
  pictureAt: (value: unknown) => Picture | undefined,
): Video | undefined => {
  const title = cleanText(stored?.title ?? "");
  const url = webAddress(stored?.url);
  if (!stored || !title || !url || videoSeconds(stored.seconds)) return undefined;
  return withoutAbsent({
    title,
    url,
    kind: stored.kind ?? "link",
    poster: pictureAt(stored.poster),
    seconds: stored.seconds ?? undefined,
  });
};
