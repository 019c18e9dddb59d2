import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import { isGrammar, isHan, isHomophone, isLookalike, tellsApart } from "../reading/characters.ts";
import type { PlaceNear } from "../reading/placeIndex.ts";
import type { ReadField, View } from "../view.ts";

/** Words that stand before 社区, 街道 and 村 and name none. */
const plain =
  /(?:示范|智慧|试点|未来|公园|主题|老旧|国际|幸福|美丽|和谐|平安|红色|友好|完整|样板|特色|城市|农村|乡村|试验|先进|优秀|新型|现代|全域|重点|本地|周边|附近|邻近|相邻|相关|所在|所属|辖区|中心|商业|主城|老城|新城|高新|沿街|步行|美食|文化|商圈|安置|拆迁|单位|院落|住宅|封闭|开放|高校|校园|产业|涉农|保障|公租|花园|共享|数字|健康|文明|绿色|低碳|零碳|学习|儿童|青年|老年|宜居|活力|品质|韧性|美好|温馨|书香)$/;

/** Codes that lie in the same street as something that the story is about or names. */
const streetsOf = (view: View): Set<string> =>
  new Set([
    ...view.story.places.map((code) => code.slice(0, 9)),
    ...view.fields.flatMap(({ mentions }) =>
      mentions
        .filter(({ codes }) => codes.length === 1)
        .flatMap(({ codes }) => codes.map((code) => code.slice(0, 9))),
    ),
  ]);

const isOfContext = (near: PlaceNear, streets: ReadonlySet<string>): boolean =>
  near.codes.some((code) =>
    code.length > 9
      ? streets.has(code.slice(0, 9)) || streets.has(code.slice(0, 6))
      : [...streets].some((street) => street.slice(0, 6) === code.slice(0, 6)),
  );

const isBelow = (code: string, parents: readonly string[]): boolean =>
  parents.some((parent) => code.startsWith(parent) && code !== parent);

/** Part of rule N16: a place that is none, one character off from one that is, where the story is about its surroundings. */
export const placeSlips = (field: ReadField, view: View): Finding[] => {
  const streets = streetsOf(view);
  const slips = field.nearPlaces.filter((near) => {
    const typed = field.text[near.from + near.at] ?? "";
    const right = near.name[near.at] ?? "";
    if (!isHan(typed) || tellsApart(typed, right)) return false;
    const isAlike = isHomophone(typed, right) || isLookalike(typed, right);
    const parent = field.mentions.find(({ to }) => to === near.from);
    if (isGrammar(typed) && !(parent && isAlike)) return false;
    const stem = field.text.slice(near.from, near.to).replace(/(?:社区|街道|[镇乡村区县市])$/, "");
    if (plain.test(stem)) return false;
    if (parent) return near.codes.some((code) => isBelow(code, parent.codes));
    return (
      isAlike &&
      (isOfContext(near, streets) || (/街道$/.test(near.name) && !isHan(field.text[near.from - 1])))
    );
  });
  const taken: PlaceNear[] = [];
  const byLength = [...slips].sort((a, b) => b.name.length - a.name.length);
  for (const one of byLength)
    if (!taken.some(({ from, to }) => one.from < to && from < one.to)) taken.push(one);
  return taken.map(({ from, to, name }) =>
    found(
      "entity-near",
      { field, from, to },
      { why: `地点库中没有这个地名，与“${name}”差一字，请核对。`, fix: name },
    ),
  );
};
