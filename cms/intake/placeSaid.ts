import type { Recommendation } from "./recommendation.wire.ts";

/** Where something happened, in the sender's words as far as there are any. */
export const placeSaid = ({ place }: Recommendation): string =>
  "text" in place ? place.text : place.code;
