import type { FieldRole } from "../story.ts";

type Spec = { path: string; label: string; role: FieldRole };

const spec = (path: string, label: string, role: FieldRole): Spec => ({ path, label, role });

/**
 * The texts of all collections by path, in reading order; `*` is each row of an array. What a collection does not have is not there. The body stands where
 * `body` does.
 */
export const fieldSpecs: readonly Spec[] = [
  spec("kicker", "引题", "kicker"),
  spec("headline", "主题", "headline"),
  spec("name", "名称", "headline"),
  spec("brand", "品牌名称", "headline"),
  spec("deck", "副题", "deck"),
  spec("slogan", "品牌口号", "deck"),
  spec("summary", "提要", "summary"),
  spec("wrong", "原文之误", "faulty"),
  spec("right", "更正内容", "paragraph"),
  spec("body", "正文", "paragraph"),
  spec("batch", "批次", "name"),
  spec("transcript.*.text", "访谈实录", "spoken"),
  spec("quotes.*", "金句", "spoken"),
  spec("guest.name", "受访人", "byline"),
  spec("guest.post", "受访人职务", "post"),
  spec("video.title", "视频标题", "caption"),
  spec("communityBrands.*.community", "社区", "name"),
  spec("communityBrands.*.brand", "社区品牌", "name"),
  spec("facilities.*.name", "设施", "name"),
  spec("facilities.*.note", "设施说明", "note"),
  spec("methods.*.name", "工作法", "name"),
  spec("methods.*.explanation", "工作法解释", "paragraph"),
  spec("history.*.note", "进展", "paragraph"),
  spec("duties.*", "职责", "note"),
  spec("grid", "所在网格", "name"),
  spec("credits.*.names.*", "署名", "byline"),
  spec("transcript.*.speaker", "说话人", "byline"),
];

type Found = Spec & { text: string };

const at = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** The values at a path with stars, each with the path that leads to it. */
export const valuesUnder = (
  document: unknown,
  path: string,
): { path: string; value: unknown }[] => {
  const walk = (
    value: unknown,
    keys: readonly string[],
    walked: string,
  ): { path: string; value: unknown }[] => {
    const [key, ...rest] = keys;
    if (key === undefined) return [{ path: walked, value }];
    const step = (name: string, next: unknown) =>
      walk(next, rest, walked ? `${walked}.${name}` : name);
    if (key !== "*") return step(key, at(value, key));
    return Array.isArray(value) ? value.flatMap((row, index) => step(String(index), row)) : [];
  };
  return walk(document, path.split("."), "");
};

/** The texts at a path; blank ones are none. Rows are counted from one in their label. */
export const textsAt = (document: unknown, { path, label, role }: Spec): Found[] =>
  valuesUnder(document, path).flatMap(({ path: found, value }) => {
    if (typeof value !== "string" || value.trim() === "") return [];
    const row = /\.(\d+)(?:\.|$)/.exec(found)?.[1];
    return [
      {
        path: found,
        label: row === undefined ? label : `${label}第${Number(row) + 1}项`,
        role,
        text: value,
      },
    ];
  });
