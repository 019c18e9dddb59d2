import type { Counts } from "../campaign/vote.wire.ts";
import { json } from "./answers.ts";
import type { Answer } from "./ask.ts";
import type { Booth } from "./booths.ts";

/** `GET /vote/:campaign/counts`: cacheable, with an ETag that changes when a count may have (rule V33). */
export async function getCounts(booth: Booth): Promise<Answer> {
  const { slug, candidates } = booth.campaign.frozen;
  const shown = await booth.shownCounts();
  const headers = {
    ETag: `"${shown.version}"`,
    "Cache-Control": `public, max-age=${shown.maxAge}, s-maxage=${Math.max(1, shown.maxAge)}, must-revalidate`,
  };
  const { shown: mode, asOf, upTo, likesOf, ballotsOf } = shown;
  const body: Counts = {
    campaign: slug,
    shown: mode,
    ...(asOf && { asOf: asOf.toISOString(), upTo }),
    candidates:
      mode === "hidden"
        ? []
        : candidates.map(({ number }) => ({
            number,
            likes: likesOf(number),
            ballots: ballotsOf(number),
          })),
  };
  return json(body, headers);
}
