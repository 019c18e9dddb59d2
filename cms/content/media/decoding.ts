import sharp from "sharp";
import { inTurn } from "#leaves/inTurn.ts";

// Every picture is decoded once: a cache of what was decoded only holds memory.
sharp.cache(false);

/** Work on decoded pictures, of which one takes up to 160 MB: few are open at once, however many are sent. */
export const decoding = inTurn(2);
