import { type DocumentId, idOf } from "#content/body/sources.ts";
import { cellsOf } from "#content/tableRules.ts";
import { pickedDay } from "#leaves/shanghaiTime.ts";
import { bodyParts } from "./reading/bodyFields.ts";
import { fieldSpecs, textsAt, valuesUnder } from "./reading/fieldSpecs.ts";
import type { LintField, LintFigure, LintPicture, LintSpeaker, LintStory } from "./story.ts";

/** What the library says of a picture. */
export type PictureFacts = Omit<LintPicture, "path">;

/** What a document refers to, by id. */
export type LintSources = {
  picture(id: DocumentId): PictureFacts | undefined;
  placeCode(id: DocumentId): string | undefined;
};

type Parts = Pick<LintStory, "fields" | "figures" | "pictures" | "speakers">;

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

const figuresAt = (document: unknown, rows: string, under: string, parts: Parts) => {
  for (const { path, value } of valuesUnder(document, `${rows}.*`)) {
    const row = (value ?? {}) as Record<string, unknown>;
    const [label, printed] = [textOf(row.label), textOf(row.value)];
    if (!label || !printed) continue;
    const figure: LintFigure = {
      path: `${under}${path}.value`,
      label,
      value: printed,
      unit: textOf(row.unit),
    };
    parts.figures.push(figure);
    parts.fields.push({
      path: figure.path,
      label: `数据“${label}”`,
      role: "figure",
      text: printed,
    });
  }
};

const addPicture = (
  parts: Parts,
  facts: PictureFacts | undefined,
  place: { path: string; label: string; caption?: string; credit?: string },
) => {
  if (!facts) return;
  const caption = place.caption || facts.caption;
  const picture = { ...facts, path: place.path, caption, credit: place.credit || facts.credit };
  parts.pictures.push(picture);
  parts.fields.push({
    path: place.path,
    label: place.label,
    role: "alt",
    text: facts.alt || place.label,
  });
  if (caption) {
    const path = place.caption
      ? `${place.path.replace(/[^/]*$/, "")}caption`
      : `${place.path}.caption`;
    parts.fields.push({ path, label: `${place.label}说明`, role: "caption", text: caption });
  }
};

const addBlock = (
  parts: Parts,
  path: string,
  fields: Record<string, unknown>,
  sources: LintSources,
) => {
  const add = (name: string, label: string, role: LintField["role"]) => {
    const text = textOf(fields[name]);
    if (text)
      parts.fields.push({ path: `${path}/${name}`, label, role, text: fields[name] as string });
  };
  const pictureAt = (name: string, value: unknown, label: string, own = {}) => {
    const id = idOf(value);
    if (id !== undefined)
      addPicture(parts, sources.picture(id), { path: `${path}/${name}`, label, ...own });
  };
  switch (fields.blockType) {
    case "picture":
      return pictureAt("picture", fields.picture, "正文图片", {
        caption: textOf(fields.caption),
        credit: textOf(fields.credit),
      });
    case "gallery":
      for (const { path: at, value } of valuesUnder(fields, "pictures.*"))
        pictureAt(at, value, "图集图片");
      return;
    case "before-after":
      pictureAt("before", fields.before, "对比图（前）");
      pictureAt("after", fields.after, "对比图（后）");
      return add("caption", "对比图说明", "caption");
    case "pull-quote": {
      add("quote", "引语", "quotation");
      add("post", "引语身份", "post");
      const name = textOf(fields.speaker);
      if (name) add("speaker", "引语说话人", "byline");
      const speaker: LintSpeaker = {
        path: `${path}/${name ? "speaker" : "quote"}`,
        name,
        words: textOf(fields.quote),
      };
      parts.speakers.push(speaker);
      return;
    }
    case "figures":
      add("title", "数据小标题", "note");
      return figuresAt(fields, "figures", `${path}/`, parts);
    case "table": {
      add("caption", "表题", "caption");
      for (const [row, cells] of (cellsOf(fields.rows) ?? []).entries())
        for (const [column, text] of cells.entries())
          if (text.trim() !== "")
            parts.fields.push({
              path: `${path}/rows.${row}.${column}`,
              label: `表格第${row + 1}行第${column + 1}格`,
              role: "note",
              text,
            });
      return;
    }
    case "timeline":
      add("title", "时间线小标题", "note");
      for (const { path: at, value } of valuesUnder(fields, "events.*.what"))
        if (textOf(value))
          parts.fields.push({
            path: `${path}/${at}`,
            label: "时间线",
            role: "paragraph",
            text: value as string,
          });
      return;
    default:
      return add("title", "视频标题", "caption");
  }
};

const addBody = (parts: Parts, state: unknown, sources: LintSources) => {
  for (const part of bodyParts(state)) {
    if ("field" in part) parts.fields.push(part.field);
    else addBlock(parts, part.block.path, part.block.fields, sources);
  }
};

/** How a batch says how many it has, as figures of the text. */
const countsOf = (document: Record<string, unknown>, parts: Parts) => {
  for (const [name, label, unit] of [
    ["projectCount", "微治理项目", "个"],
    ["partnerCount", "社区合伙人", "家"],
  ] as const) {
    if (typeof document[name] !== "number") continue;
    const value = String(document[name]);
    parts.figures.push({ path: name, label, value, unit });
    parts.fields.push({ path: name, label: `${label}数`, role: "figure", text: value });
  }
};

const reprintParts = ["source", "author", "title", "editor"] as const;

const lacksOf = (document: Record<string, unknown>, parts: Parts): LintStory["reprintLacks"] => {
  const origin = document.origin as Record<string, unknown> | undefined;
  if (origin?.kind !== "reprint") return undefined;
  const lacking = reprintParts.filter((part) => textOf(origin[part]) === "");
  return lacking.map((part) => {
    const path = `origin.${part}`;
    parts.fields.push({ path, label: "稿件来源", role: "note", text: "转载" });
    return { path, part };
  });
};

const creditsOf = (document: unknown) =>
  valuesUnder(document, "credits.*").flatMap(({ path, value }) => {
    const { role } = (value ?? {}) as { role?: unknown };
    return valuesUnder(value, "names.*").map(({ path: at, value: name }) => ({
      path: `${path}.${at}`,
      role: textOf(role),
      name: textOf(name),
    }));
  });

const placesOf = (document: Record<string, unknown>, sources: LintSources): string[] =>
  [document.places, document.place].flat().flatMap((value) => {
    const id = idOf(value);
    return (id !== undefined && sources.placeCode(id)) || [];
  });

/** The day that a text speaks from: of print, else of publication. */
const dayOf = (document: Record<string, unknown>) =>
  pickedDay((document.print as { date?: unknown } | undefined)?.date) ??
  pickedDay(document.publishedAt) ??
  pickedDay(document.at);

/** The plain text of a document of Payload, as stored or as a form holds it. Anything may be missing: drafts are as incomplete as they are. */
export const storyOf = (
  collection: string,
  document: Record<string, unknown>,
  sources: LintSources,
): LintStory => {
  const parts: Parts = { fields: [], figures: [], pictures: [], speakers: [] };
  for (const one of fieldSpecs) {
    if (one.path === "body") addBody(parts, document.body, sources);
    else parts.fields.push(...textsAt(document, one));
  }
  for (const rows of ["figures", "gridFigures"]) figuresAt(document, rows, "", parts);
  countsOf(document, parts);
  for (const [name, label] of [
    ["cover", "题图"],
    ["portrait", "肖像"],
    ["before", "改造前"],
    ["after", "改造后"],
  ] as const) {
    const id = idOf(document[name]);
    if (id !== undefined) addPicture(parts, sources.picture(id), { path: name, label });
  }
  for (const { path, value } of valuesUnder(document, "transcript.*.speaker"))
    if (textOf(value)) parts.speakers.push({ path, name: textOf(value), words: "" });
  const reprintLacks = lacksOf(document, parts);
  const day = dayOf(document);
  return {
    kind: collection,
    ...parts,
    credits: creditsOf(document),
    ...(reprintLacks && { reprintLacks }),
    places: placesOf(document, sources),
    ...(day && { day }),
    isSample: document.sample === true,
  };
};
