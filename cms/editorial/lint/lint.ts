import type { Day } from "#leaves/shanghaiTime.ts";
import type { Finding } from "./finding.ts";
import type { Known } from "./known.ts";
import { copied } from "./rules/copied.ts";
import { direction } from "./rules/direction.ts";
import { doubled } from "./rules/doubled.ts";
import { entityNear } from "./rules/entityNear.ts";
import { firstPerson } from "./rules/firstPerson.ts";
import { futureTold } from "./rules/futureTold.ts";
import { headlineForm } from "./rules/headlineForm.ts";
import { impossibleDate } from "./rules/impossibleDate.ts";
import { commonSlip, houseWords, term } from "./rules/listedWords.ts";
import { halfWidthMarks, wrongMark } from "./rules/marks.ts";
import { minorName } from "./rules/minorName.ts";
import { numberStyle } from "./rules/numberStyle.ts";
import { numbersDisagree } from "./rules/numbersDisagree.ts";
import { orgShort } from "./rules/orgShort.ts";
import { partsTotal } from "./rules/partsTotal.ts";
import { placeChain } from "./rules/placeChain.ts";
import { placeholder } from "./rules/placeholder.ts";
import { postNotValid } from "./rules/postNotValid.ts";
import { privateNumber } from "./rules/privateNumber.ts";
import { pronoun } from "./rules/pronoun.ts";
import { quoteSpeaker } from "./rules/quoteSpeaker.ts";
import { credits, pictures, reprint } from "./rules/required.ts";
import { twoSpellings } from "./rules/twoSpellings.ts";
import { unbalanced } from "./rules/unbalanced.ts";
import { units } from "./rules/units.ts";
import { vagueDate } from "./rules/vagueDate.ts";
import { weekday } from "./rules/weekday.ts";
import type { LintField, LintStory } from "./story.ts";
import { type Check, makeView } from "./view.ts";

const checks: readonly Check[] = [
  weekday,
  impossibleDate,
  futureTold,
  numbersDisagree,
  partsTotal,
  direction,
  entityNear,
  twoSpellings,
  postNotValid,
  placeChain,
  orgShort,
  commonSlip,
  term,
  houseWords,
  pronoun,
  doubled,
  unbalanced,
  halfWidthMarks,
  wrongMark,
  numberStyle,
  units,
  vagueDate,
  quoteSpeaker,
  reprint,
  pictures,
  privateNumber,
  minorName,
  headlineForm,
  copied,
  placeholder,
  firstPerson,
  credits,
];

/** Rule N8: what is looked for in words that are quoted because they were wrong. */
const checksOfFaulty: readonly Check[] = [houseWords, privateNumber, minorName, placeholder];

const isFaulty = ({ role }: LintField) => role === "faulty";

const placeOf = ({ field, from, to }: Finding) => `${field} ${from} ${to}`;
const listed: ReadonlySet<string> = new Set(["term", "common-slip"]);
const byLikeness: ReadonlySet<string> = new Set(["fixed-phrase", "entity-near"]);

/** One place is pointed at once by a rule, and where a slip is listed, not by its likeness as well. */
const once = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  const listedAt = new Set(findings.filter(({ rule }) => listed.has(rule)).map(placeOf));
  return findings.filter((finding) => {
    const place = placeOf(finding);
    const key = `${finding.rule} ${place}`;
    if (seen.has(key) || (byLikeness.has(finding.rule) && listedAt.has(place))) return false;
    seen.add(key);
    return true;
  });
};

/**
 * Rule N1: what an editor should look at in a text, in reading order, blockers before warnings at one place. A pure function of the text, what the
 * newsroom knows and the day.
 */
export const lint = (story: LintStory, known: Known, today: Day): Finding[] => {
  const viewOf = (fields: LintField[]) => makeView({ ...story, fields }, known, today);
  const faulty = viewOf(story.fields.filter(isFaulty));
  const view = viewOf(story.fields.filter((field) => !isFaulty(field)));
  const order = new Map(story.fields.map(({ path }, index) => [path, index]));
  const findings = once([
    ...checks.flatMap((check) => check(view)),
    ...checksOfFaulty.flatMap((check) => check(faulty)),
  ]);
  return findings.sort(
    (a, b) =>
      (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0) ||
      a.from - b.from ||
      a.level.localeCompare(b.level),
  );
};
