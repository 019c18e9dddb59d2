import type { z } from "zod";
import { type CampaignRules, campaignRulesWire } from "./campaign.wire.ts";
import { type Frozen, frozenWire } from "./freeze.ts";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The value without what Payload adds: row ids, and null for what is not there. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isFields(value)) return value ?? undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      key === "id" || member === null || member === undefined ? [] : [[key, plain(member)]],
    ),
  );
}

/** A stage that has no opening instant, or no criteria, is not held at all. */
const held = (stage: unknown, mark: string) => {
  if (!isFields(stage)) return undefined;
  const value = stage[mark];
  return value === undefined || (Array.isArray(value) && value.length === 0) ? undefined : stage;
};

/** Rules of a campaign document, checked by the wire; issues name the fields as the wire does. */
export function rulesFromDocument(rules: unknown): z.ZodSafeParseResult<CampaignRules> {
  const fields = plain(rules);
  if (!isFields(fields)) return campaignRulesWire.safeParse(undefined);
  const { countsShown } = fields;
  const interval = isFields(countsShown) && countsShown.mode === "interval";
  return campaignRulesWire.safeParse({
    ...fields,
    // The default is left out, so that campaigns opened before there was a choice keep their hash.
    voters: fields.voters === "device" ? undefined : fields.voters,
    likes: held(fields.likes, "opens"),
    ballot: held(fields.ballot, "opens"),
    jury: held(fields.jury, "criteria"),
    countsShown: isFields(countsShown) && !interval ? { mode: countsShown.mode } : countsShown,
  });
}

type Absent<T> = T | null | undefined;

/** A campaign document as far as its frozen part and its withdrawals go; workers are populated. */
export type FreezableDocument = {
  slug?: Absent<string>;
  name?: Absent<string>;
  rules?: unknown;
  candidates?: Absent<
    readonly {
      number?: Absent<number>;
      category?: Absent<string>;
      worker?: Absent<number | { slug?: Absent<string>; name?: Absent<string> }>;
      withdrawn?: Absent<boolean>;
      withdrawalReason?: Absent<string>;
    }[]
  >;
};

/** What a document would freeze, or undefined while it is too unfinished to be opened. */
export function frozenFromDocument(doc: FreezableDocument): Frozen | undefined {
  const rules = rulesFromDocument(doc.rules);
  if (!rules.success) return undefined;
  const candidates = (doc.candidates ?? []).map(({ number, category, worker }) => {
    const { slug, name } = typeof worker === "object" && worker ? worker : {};
    return { number, category, slug, name };
  });
  const frozen = frozenWire.safeParse({
    slug: doc.slug,
    name: doc.name,
    rules: rules.data,
    candidates,
  });
  return frozen.success ? frozen.data : undefined;
}
