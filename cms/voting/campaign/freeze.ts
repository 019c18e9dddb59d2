import { z } from "zod";
import { slugWire } from "#content/refs.wire.ts";
import { campaignRulesWire } from "./campaign.wire.ts";
import { canonicalJson } from "./canonicalJson.ts";

const frozenCandidateWire = z.strictObject({
  number: z.int().min(1).max(9999),
  slug: slugWire,
  name: z.string().min(1),
  category: slugWire,
});

/** What opening a campaign freezes: all that decides which votes count, and for whom (rule V1). */
export const frozenWire = z.strictObject({
  slug: slugWire,
  name: z.string().min(1),
  rules: campaignRulesWire,
  candidates: z.array(frozenCandidateWire).min(1),
});
export type Frozen = z.infer<typeof frozenWire>;

/** The canonical text of a campaign; its SHA-256 is the campaign's hash. Candidates go by number. */
export const freeze = ({ slug, name, rules, candidates }: Frozen): string =>
  canonicalJson({
    slug,
    name,
    rules,
    candidates: [...candidates].sort((a, b) => a.number - b.number),
  });
