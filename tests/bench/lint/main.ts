import { makeKnown } from "#editorial/lint/known.ts";
import { lint } from "#editorial/lint/lint.ts";
import { ruleBook } from "#editorial/lint/ruleBook.ts";
import { type LintSources, storyOf } from "#editorial/lint/storyOf.ts";
import type { Day } from "#leaves/shanghaiTime.ts";
import { median } from "../median.ts";
import { table } from "../table.ts";
import { benchKnowledge } from "./benchKnowledge.ts";
import { ownTexts } from "./ownTexts.ts";
import { type SampleDocument, sampleDocuments, sampleSources } from "./sampleDocuments.ts";
import { type Fault, seededFaults } from "./seededFaults.ts";

/**
 * How well the lint finds what was wrongly typed, how often it stops what is right, and how long it takes: the faults of `seededFaults.ts`, one at a time, in
 * the texts of the seed and of `ownTexts.ts`. The last line is JSON for machines.
 */
const today = "2026-11-29" as Day;
const sources: LintSources = { ...sampleSources, placeCode: String };
const documents = [...sampleDocuments(new Date("2026-11-29T04:00:00Z")), ...ownTexts];
const byKey = new Map(documents.map((one) => [one.key, one]));
const known = makeKnown(await benchKnowledge(documents));

const read = ({ collection, document }: SampleDocument) => storyOf(collection, document, sources);
const findingsOf = (sample: SampleDocument, among = known) => lint(read(sample), among, today);
const lengthOf = (sample: SampleDocument) =>
  read(sample).fields.reduce((sum, { text }) => sum + text.length, 0);

const withFault = ({ text, from, to }: Fault): SampleDocument => {
  const sample = byKey.get(text);
  if (!sample) throw new Error(`no text ${text}`);
  const json = JSON.stringify(sample.document);
  if (!json.includes(from)) throw new Error(`${text} does not say ${from}`);
  return { ...sample, document: JSON.parse(json.replace(from, to)) };
};

const isFound = (fault: Fault): boolean => {
  const before = findingsOf(byKey.get(fault.text) as SampleDocument);
  const sameBefore = before.filter(({ rule }) => rule === fault.rule).length;
  return findingsOf(withFault(fault)).filter(({ rule }) => rule === fault.rule).length > sameBefore;
};

const outcomes = seededFaults.map((fault) => ({ fault, isFound: isFound(fault) }));
const isBlocker = ({ fault }: { fault: Fault }) => ruleBook[fault.rule].level === "blocker";
const share = (all: readonly { isFound: boolean }[]) =>
  all.filter((one) => one.isFound).length / Math.max(1, all.length);

const clean = documents.map((sample) => ({ sample, findings: findingsOf(sample) }));
const characters = documents.reduce((sum, sample) => sum + lengthOf(sample), 0);
const falseBlockers = clean.flatMap(({ sample, findings }) =>
  findings.filter(({ level }) => level === "blocker").map((finding) => ({ sample, finding })),
);
const falseWarnings = clean.flatMap(({ findings }) =>
  findings.filter(({ level }) => level === "warning"),
);

/** Texts put one behind the other until there are 3,000 characters. */
const longText = (): SampleDocument => {
  const bodies: unknown[] = [];
  let length = 0;
  for (const sample of documents) {
    if (length >= 3_000 || !sample.document.body) continue;
    bodies.push(...(sample.document.body as { root: { children: unknown[] } }).root.children);
    length += lengthOf(sample);
  }
  return {
    key: "long",
    collection: "cases",
    document: {
      ...byKey.get("cuqiao-five-homes")?.document,
      body: { root: { type: "root", children: bodies } },
    },
  };
};

const long = longText();
/** Milliseconds that a report takes for 3,000 characters; what is known is put in order once, as the CMS keeps it. */
const pace = (among: typeof known): number =>
  median(
    Array.from({ length: 60 }, () => {
      const begun = performance.now();
      findingsOf(long, among);
      return ((performance.now() - begun) * 3_000) / lengthOf(long);
    }),
  );
const manyPeople = 10_000;
const begunAt = performance.now();
const knownToMany = makeKnown(await benchKnowledge(documents, manyPeople));
const orderedMs = performance.now() - begunAt;

const rules = [...new Set(seededFaults.map(({ rule }) => rule))];
console.log(
  table(
    ["rule", "level", "seeded", "found"],
    rules.map((rule) => {
      const all = outcomes.filter(({ fault }) => fault.rule === rule);
      return [
        rule,
        ruleBook[rule].level,
        String(all.length),
        String(all.filter((one) => one.isFound).length),
      ];
    }),
  ),
);
for (const { fault } of outcomes.filter((one) => !one.isFound))
  console.log(`missed ${fault.rule} in ${fault.text}: ${fault.from} → ${fault.to}`);
for (const { sample, finding } of falseBlockers)
  console.log(`false ${finding.rule} in ${sample.key}: ${finding.text} (${finding.why})`);

console.log(
  JSON.stringify({
    texts: new Set(seededFaults.map(({ text }) => text)).size,
    clean_texts: documents.length,
    clean_characters: characters,
    seeded_blockers: outcomes.filter(isBlocker).length,
    seeded_warnings: outcomes.filter((one) => !isBlocker(one)).length,
    blocker_recall: Number(share(outcomes.filter(isBlocker)).toFixed(3)),
    later_recall: Number(share(outcomes.filter(({ fault }) => fault.isLater)).toFixed(3)),
    warning_recall: Number(share(outcomes.filter((one) => !isBlocker(one))).toFixed(3)),
    false_blockers_per_1000_chars: Number(((falseBlockers.length * 1_000) / characters).toFixed(3)),
    false_warnings_per_1000_chars: Number(((falseWarnings.length * 1_000) / characters).toFixed(3)),
    ms_per_3000_chars: Number(pace(known).toFixed(1)),
    ms_per_3000_chars_10000_people: Number(pace(knownToMany).toFixed(1)),
    ms_to_order_10000_people: Math.round(orderedMs),
    places: 4_000,
    people: 500,
  }),
);
