import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import { numberOf } from "../reading/numbers.ts";
import { bareLabel, type Quantity, quantitiesIn } from "../reading/quantities.ts";
import type { LintField } from "../story.ts";
import type { Check, View } from "../view.ts";

/** One number with what it counts, and where it stands. */
type Claim = Quantity & { field: LintField; group: string; isExact: boolean };

const groupOf = ({ role, path }: LintField): string =>
  role === "headline" || role === "kicker" || role === "deck" || role === "summary"
    ? role
    : role === "figure"
      ? `figure ${path}`
      : role === "caption"
        ? `caption ${path}`
        : "body";

const labels: Record<string, string> = {
  headline: "主题",
  kicker: "引题",
  deck: "副题",
  summary: "提要",
  body: "正文",
};
const nameOf = (group: string): string =>
  labels[group] ?? (group.startsWith("figure") ? "数据" : "图片说明");

/** Where a number counts a part, or another time, it is not the same number. */
const partly = /(?:其中|另有|还有|每|各|新增|再|又|余下|剩余|前|后|平均|人均|户均|首|近|第)$/;
const older = /(?:原|曾|以前|此前|过去|去年|前年|上年|计划|拟|目标)/;
/** 从9起降到1起: the number before a change. */
const changes = /^[^，。；]{0,10}(?:增|降|减|升|提高|变|到)/;

const claimsOf = ({ fields, story }: View): Claim[] => [
  ...fields
    .filter(({ role }) => role !== "figure" && role !== "byline" && role !== "post")
    .flatMap((field) =>
      quantitiesIn(field.text)
        .filter(({ before }) => !partly.test(before) && !older.test(before))
        .filter(({ before, to }) => !(/[由从]/.test(before) && changes.test(field.text.slice(to))))
        .map((quantity) => ({
          ...quantity,
          field,
          group: groupOf(field),
          isExact: !quantity.isAbout,
        })),
    ),
  ...story.figures.flatMap((figure): Claim[] => {
    const field = fields.find(({ path }) => path === figure.path);
    const printed = figure.value.replace(/[余多]/g, "").replace(/^(?:近|约|超)/, "");
    const value = numberOf(printed);
    if (!field || value === undefined) return [];
    const isExact = printed === figure.value;
    return [
      {
        ...{ from: 0, to: field.text.length, value, printed: figure.value, isSmall: false },
        ...{ isAbout: !isExact, isExact, measure: figure.unit, noun: figure.label },
        ...{ label: bareLabel(figure.label), before: "", field, group: `figure ${figure.path}` },
      },
    ];
  }),
];

/** Words that many things begin with: 社区花园 and 社区运动角 are two. */
const common =
  /^(?:社区|小区|街道|一般|专属|总网|微网|网格|市级|国家|全国|示范|最美|试点|服务|居民|微治|志愿|老旧|首批|主题|场景|生活|公共)/;

const isShared = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length);
  if (length < 2 || one.slice(0, 2) !== other.slice(0, 2)) return false;
  return one.slice(0, length) === other.slice(0, length) || !common.test(one);
};

const isFigure = ({ group }: Claim): boolean => group.startsWith("figure");

/** A figure's label is exact: 社区 is not 示范社区, 微网格 not 微网格长. */
const isLabelOf = (figure: Claim, other: Claim): boolean => {
  if (isFigure(other)) return figure.label === other.label;
  const longEnough = figure.label.length >= 4;
  return (
    other.noun.startsWith(figure.label) ||
    other.label === figure.label ||
    (longEnough && other.label.endsWith(figure.label))
  );
};

/** 6,200 for 2,600: two neighbouring digits changed places. */
const isTransposed = (one: Claim, other: Claim): boolean => {
  const [a, b] = [String(one.value), String(other.value)];
  if (a.length !== b.length || one.isExact !== other.isExact) return false;
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  const isSwap = a[first] === b[second] && a[second] === b[first];
  return differing.length === 2 && second === first + 1 && isSwap;
};

/** The values that a part of the text counts in one measure. */
const valuesIn = (claims: readonly Claim[], measure: string): number =>
  new Set(claims.filter((one) => one.measure === measure).map(({ value }) => value)).size;

/**
 * Two counts of one text are no transpositions of one another by chance: not of four digits, nor where each part counts but one number in this
 * measure.
 */
const isExchanged = (one: Claim, other: Claim, groups: ReadonlyMap<string, readonly Claim[]>) =>
  one.measure === other.measure &&
  isTransposed(one, other) &&
  (one.value >= 1_000 ||
    [one, other].every(({ group }) => valuesIn(groups.get(group) ?? [], one.measure) === 1));

/** Whether two numbers count the same: one measure, and the same noun behind or the same label before. */
const countsSame = (one: Claim, other: Claim): boolean => {
  if (one.measure !== other.measure) return false;
  if (isFigure(one)) return isLabelOf(one, other);
  if (isFigure(other)) return isLabelOf(other, one);
  if (isShared(one.noun, other.noun)) return true;
  if (isShared(one.noun, other.label.slice(-2)) || isShared(other.noun, one.label.slice(-2)))
    return true;
  return one.noun === "" && other.noun === "" && one.label.length >= 2 && one.label === other.label;
};

const agrees = (one: Claim, other: Claim): boolean => {
  if (one.value === other.value) return true;
  if (one.isExact && other.isExact) return false;
  const [low, high] = one.value < other.value ? [one, other] : [other, one];
  return high.value <= low.value * 1.2;
};

/** Whether the number stands anywhere in the group beside its measure: then the group knows it, under whatever words. */
const isKnownIn = (claim: Claim, others: readonly Claim[]): boolean =>
  others.some((other) => other.measure === claim.measure && agrees(claim, other));

/**
 * Rule N13: headline, deck, summary, figures and captions give the numbers that the text gives. A number that the other part has nowhere,
 * while it counts the same thing otherwise, is one too many; small numbers in words are only pointed at.
 */
export const numbersDisagree: Check = (view) => {
  const claims = claimsOf(view);
  const groups = Map.groupBy(claims, ({ group }) => group);
  const order = [...groups.keys()];
  return claims.flatMap((claim): Finding[] => {
    if (claim.group === "body") return [];
    for (const [group, others] of groups) {
      const isLater = order.indexOf(group) > order.indexOf(claim.group);
      if (group === claim.group || (group !== "body" && !isLater)) continue;
      const rivals = others.filter(
        (other) => countsSame(claim, other) || isExchanged(claim, other, groups),
      );
      const [rival] = rivals;
      if (!rival || isKnownIn(claim, others)) continue;
      if (isKnownIn(rival, groups.get(claim.group) ?? [])) continue;
      const why = `此处是${claim.printed}${isFigure(claim) ? claim.measure : ""}，${nameOf(group)}里是${rival.printed}，请核对。`;
      const level = claim.isSmall || rival.isSmall ? "warning" : undefined;
      return [
        found(
          "numbers-disagree",
          { field: claim.field, from: claim.from, to: claim.to },
          { why, level },
        ),
      ];
    }
    return [];
  });
};
