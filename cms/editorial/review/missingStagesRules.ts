import type { ChainConfig, StageKey } from "./chainConfig.ts";
import type { Standing } from "./foldRules.ts";

/** The stages that have not signed yet, in their order. */
export const missingStages = (
  { signatures }: Pick<Standing, "signatures">,
  { stages }: ChainConfig,
): StageKey[] => stages.slice(signatures.length).map(({ key }) => key);
