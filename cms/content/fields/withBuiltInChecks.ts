import type { Field } from "payload";
import { validations } from "payload/shared";
import { wording } from "../wording.ts";

type Answer = string | true | Promise<string | true>;
type Facts = { maxLength?: number; req: { t: (key: string) => string } };
type Rule = (value: unknown, facts: Facts) => Answer;

const ofPayload = validations as unknown as Partial<Record<Field["type"], Rule>>;

/** Counted in characters as people count them (𠮷 is one), and said in our words; the rest is Payload's. */
const ofLength =
  (rest: Rule | undefined): Rule =>
  (value, { maxLength, ...facts }) => {
    const lengths = [value].flat().map((text) => (typeof text === "string" ? [...text].length : 0));
    const length = Math.max(0, ...lengths);
    return maxLength !== undefined && length > maxLength
      ? wording.tooLong({ length, limit: maxLength })
      : (rest?.(value, facts) ?? true);
  };

/** What is no number comes as NaN, and Payload lets it pass, like what no number is large enough for. */
const ofNumber: Rule = (value, facts) =>
  [value].flat().some((one) => typeof one === "number" && !Number.isFinite(one))
    ? facts.req.t("validation:enterNumber")
    : (ofPayload.number?.(value, facts) ?? true);

/** What the editor finds it says in English, by the names of fields. */
const ofRichText: Rule = async (value, facts) =>
  (await ofPayload.richText?.(value, facts)) === true ? true : wording.problems.bodyUnsound;

/** What may not be chosen any more it names by numbers, in JSON; whoever edits counts places in the list. */
const ofChoice =
  (rest: Rule | undefined): Rule =>
  async (value, facts) => {
    const answer = (await rest?.(value, facts)) ?? true;
    const head = facts.req.t("validation:invalidSelections");
    if (typeof answer !== "string" || !answer.startsWith(head)) return answer;
    const told = answer.slice(head.length);
    const places = [value].flat().flatMap((one, index) => {
      const json = JSON.stringify(one);
      return told.includes(` ${json} `) || told.includes(` ${json}, `) ? [index + 1] : [];
    });
    return wording.choiceGone(Array.isArray(value) ? places : []);
  };

const ofType: Partial<Record<Field["type"], Rule>> = {
  ...ofPayload,
  text: ofLength(ofPayload.text),
  textarea: ofLength(ofPayload.textarea),
  number: ofNumber,
  richText: ofRichText,
  relationship: ofChoice(ofPayload.relationship),
  upload: ofChoice(ofPayload.upload),
};

/** Whether a field without a rule of its own needs more than Payload gives it anyway. */
const isLimited = (field: Field): boolean =>
  field.type === "number" ||
  ("maxLength" in field && field.maxLength !== undefined) ||
  ("filterOptions" in field && field.filterOptions !== undefined);

const withBuiltInCheck = (field: Field): Field => {
  const { validate: own } = field as { validate?: Rule };
  const builtIn = ofType[field.type];
  if (!builtIn || (!own && !isLimited(field))) return field;
  const validate: Rule = async (value, facts) => {
    const answer = (await own?.(value, facts)) ?? true;
    return answer === true ? builtIn(value, { ...field, ...facts }) : answer;
  };
  return { ...field, validate } as Field;
};

const inField = (field: Field): Field => {
  if (field.type === "tabs") return { ...field, tabs: field.tabs.map(withBuiltInChecks) };
  const checked = withBuiltInCheck(field);
  return "fields" in checked ? ({ ...checked, ...withBuiltInChecks(checked) } as Field) : checked;
};

/**
 * Rule C34: whatever holds fields, each of them asked first by its own rule and then by that of its type. Payload drops the
 * latter where there is the former, and with it every limit that stands beside it: length, range, choices, rows.
 */
export function withBuiltInChecks<T extends { fields: Field[] }>(holder: T): T {
  return { ...holder, fields: holder.fields.map(inField) };
}
