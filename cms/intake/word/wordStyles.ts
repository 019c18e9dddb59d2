import { type Colour, fillOf, inkOf } from "./unseenColours.ts";
import { childOf, elementsOf, type Xml } from "./xmlTree.ts";

/** How text looks, as far as it says what the text is. */
export type Looks = {
  style: string;
  outline: number;
  align: string;
  size: number;
  font: string;
  bold: boolean;
  /** Of a style that is not shown. */
  isHidden: boolean;
  /** `superscript`, `subscript`, or nothing. */
  script: string;
  numId: string;
  level: number;
  /** Colour of the letters, and behind them, where something says so. */
  ink?: Colour;
  fill?: Colour;
};

const plain: Looks = {
  style: "",
  outline: 0,
  align: "",
  size: 21,
  font: "",
  bold: false,
  isHidden: false,
  script: "",
  numId: "",
  level: 0,
};

const valOf = (properties: Xml | undefined, name: string): string | undefined =>
  childOf(properties, name)?.attrs["w:val"];

/** Whether a switch of Word is on; one without a value is. */
export const isOn = (properties: Xml | undefined, name: string): boolean | undefined => {
  const found = childOf(properties, name);
  return found && !["0", "false", "off", "none"].includes(found.attrs["w:val"] ?? "1");
};

/** The font that Chinese characters are set in: WPS and 公文 say with it what is a title. */
export const chineseFont = (run: Xml | undefined): string | undefined => {
  const attrs = childOf(run, "w:rFonts")?.attrs;
  return attrs?.["w:eastAsia"] ?? attrs?.["w:ascii"];
};

const present = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !Number.isNaN(value)),
  ) as Partial<T>;

const numberOf = (text: string | undefined): number =>
  text === undefined ? Number.NaN : Number(text);

/** What the properties of a paragraph and of runs say themselves. */
export const ownLooks = (paragraph: Xml | undefined, run: Xml | undefined): Partial<Looks> => {
  const numbering = childOf(paragraph, "w:numPr");
  const outline = numberOf(valOf(paragraph, "w:outlineLvl"));
  return present({
    outline: outline >= 0 && outline < 9 ? outline + 1 : outline === 9 ? 0 : Number.NaN,
    align: valOf(paragraph, "w:jc") as string,
    size: numberOf(valOf(run, "w:sz")),
    font: chineseFont(run) as string,
    bold: isOn(run, "w:b") as boolean,
    isHidden: isOn(run, "w:vanish") as boolean,
    script: valOf(run, "w:vertAlign") as string,
    numId: valOf(numbering, "w:numId") as string,
    level: numberOf(valOf(numbering, "w:ilvl")),
    ink: inkOf(run) as string,
    fill: (fillOf(run) ?? fillOf(paragraph)) as string,
  });
};

/** Looks by the id of a style, what it is based on taken in; ids are the writer's program's own (WPS: bare numbers). */
export function wordStyles(root: Xml | undefined): (id: string | undefined) => Looks {
  const styles = new Map<string, Xml>();
  let usual: string | undefined;
  for (const style of root ? elementsOf(root) : []) {
    if (style.name !== "w:style") continue;
    const { "w:styleId": id = "", "w:type": type, "w:default": isDefault } = style.attrs;
    styles.set(id, style);
    if (type === "paragraph" && (isDefault === "1" || isDefault === "true")) usual = id;
  }
  const defaults = childOf(childOf(childOf(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const looksOf = (id: string | undefined, depth: number): Looks => {
    const style = id === undefined ? undefined : styles.get(id);
    if (!style || depth > 20) return { ...plain, ...ownLooks(undefined, defaults) };
    return {
      ...looksOf(valOf(style, "w:basedOn"), depth + 1),
      ...ownLooks(childOf(style, "w:pPr"), childOf(style, "w:rPr")),
      style: (valOf(style, "w:name") ?? "").toLowerCase(),
    };
  };
  const known = new Map<string, Looks>();
  return (id) => {
    const name = id ?? usual ?? "";
    const found = known.get(name) ?? looksOf(name, 0);
    known.set(name, found);
    return found;
  };
}
