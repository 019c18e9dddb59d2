import { environment } from "#leaves/environment.ts";
import { type ChainConfig, chainConfig } from "./chainConfig.ts";

/** The configuration with which a run begins in this newsroom now (rule R7). */
export const chainNow = (collection: string): ChainConfig =>
  chainConfig(collection, { isSmall: environment("REVIEW_STAGES").REVIEW_STAGES === "2" });
