import type { CampaignRules } from "../campaign/campaign.wire.ts";

/** Parts of the rules that a preset fills in. */
export const presetParts = [
  "likes",
  "ballot",
  "jury",
  "weights",
  "countsShown",
  "tieRule",
  "noticeDays",
] as const;
export type PresetPart = (typeof presetParts)[number];

/** Rules in the form: whatever has been filled in so far. */
type Fields = { readonly [name: string]: unknown };
const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

/** What the form starts with; a part that still stands so was not filled in by anybody. */
const untouched: Record<PresetPart, (value: unknown) => boolean> = {
  likes: (value) => !fieldsOf(value).opens && !fieldsOf(value).closes,
  ballot: (value) => !fieldsOf(value).opens && !fieldsOf(value).closes,
  jury: (value) => isEmpty(fieldsOf(value).criteria),
  weights: (value) => {
    const { likes = 100, ballot = 0, jury = 0 } = fieldsOf(value);
    return likes === 100 && ballot === 0 && jury === 0;
  },
  countsShown: (value) => (fieldsOf(value).mode ?? "live") === "live",
  tieRule: (value) => isEmpty(value) || String(value) === "likes,lot",
  noticeDays: (value) => (value ?? 5) === 5,
};

const isEmpty = (value: unknown) => !Array.isArray(value) || value.length === 0;

/** Whether a part of the form already says what the preset says; row ids of the form do not matter. */
const says = (value: unknown, wanted: unknown): boolean => {
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((one, index) => says(value[index], one))
    );
  if (typeof wanted === "object" && wanted !== null)
    return Object.entries(wanted).every(([name, one]) => says(fieldsOf(value)[name], one));
  return value === wanted;
};

/** The parts of the form that somebody filled in and that a preset would change. */
export const overwrittenBy = (form: Fields, preset: CampaignRules): PresetPart[] =>
  presetParts.filter((part) => {
    const [value, wanted] = [form[part], preset[part]];
    if (untouched[part](value)) return false;
    return wanted === undefined || !says(value, wanted);
  });

/** A stage that the preset does not hold: its window or its criteria are emptied, the rest stays. */
const dropped: Partial<Record<PresetPart, Fields>> = {
  likes: { opens: null, closes: null },
  ballot: { opens: null, closes: null },
  jury: { criteria: [], dropExtremes: false },
};

/** The form's rules after choosing a preset. Award categories stay as they are once there are any. */
export const withPreset = (form: Fields, preset: CampaignRules): Fields => ({
  ...form,
  normalisation: preset.normalisation,
  categories: isEmpty(form.categories) ? preset.categories : form.categories,
  ...Object.fromEntries(
    presetParts.map((part) => {
      const wanted = preset[part];
      if (wanted === undefined) return [part, { ...fieldsOf(form[part]), ...dropped[part] }];
      return [part, part === "jury" ? { dropExtremes: false, ...preset.jury } : wanted];
    }),
  ),
});
