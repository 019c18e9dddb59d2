import { unshownField } from "./fieldWords.ts";
import { chosenForm, readDrawing } from "./readDrawing.ts";
import { isUnfilled, keptChange, type Reading, wordsIn } from "./reading.ts";
import { symbolWords } from "./symbolWords.ts";
import { fillOf, inkOf, isUnseen, leastSize } from "./unseenColours.ts";
import type { WordPicture, WordRun } from "./wordDocument.ts";
import { chineseFont, isOn, type Looks } from "./wordStyles.ts";
import { childOf, elementsOf, type Xml } from "./xmlTree.ts";

/** The content of a paragraph. A run whose text is a line end stands for a break that the writer typed. */
export type Content = {
  runs: WordRun[];
  pictures: WordPicture[];
  boxes: Xml[];
  size: number;
  fonts: Set<string>;
  isBold: boolean;
};

type Field = { code: string; isShown: boolean };

const hrefOf = (code: string): string | undefined => /HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1];

const marksOf = (properties: Xml | undefined, named: Looks): Partial<WordRun> => {
  const { style } = named;
  const script = childOf(properties, "w:vertAlign")?.attrs["w:val"] ?? named.script;
  const line = childOf(properties, "w:u")?.attrs["w:val"];
  return {
    ...((isOn(properties, "w:b") ?? (style === "strong" || (style !== "" && named.bold))) && {
      bold: true as const,
    }),
    ...((isOn(properties, "w:i") ?? style === "emphasis") && { italic: true as const }),
    ...(line !== undefined && line !== "none" && { underline: true as const }),
    ...((isOn(properties, "w:strike") || isOn(properties, "w:dstrike")) && {
      struck: true as const,
    }),
    ...(script === "superscript" && { script: "high" as const }),
    ...(script === "subscript" && { script: "low" as const }),
  };
};

/** Whether nobody sees the words of a run: they are hidden, have the colour of what is behind them, or are too small for any eye. */
function isHidden(
  properties: Xml | undefined,
  named: Looks,
  at: Pick<Reading, "paper"> & { looks: Looks },
) {
  const { looks, paper } = at;
  if (isOn(properties, "w:vanish") ?? (named.isHidden || looks.isHidden)) return true;
  const size = Number(childOf(properties, "w:sz")?.attrs["w:val"] ?? looks.size);
  if (size > 0 && size <= leastSize) return true;
  const behind = fillOf(properties) ?? named.fill ?? looks.fill ?? paper;
  return isUnseen(inkOf(properties) ?? named.ink ?? looks.ink, behind);
}

/** Reads what a paragraph holds, in its order. Elements that nobody knows are looked into: their words stay. */
export function readRuns(paragraph: Xml, looks: Looks, reading: Reading): Content {
  const content: Content = {
    runs: [],
    pictures: [],
    boxes: [],
    size: 0,
    fonts: new Set(),
    isBold: true,
  };
  const fields: Field[] = [];
  const { losses } = reading;

  const say = (text: string, run: Xml | undefined, href: string | undefined) => {
    if (text === "" || fields.some(({ isShown }) => !isShown)) return;
    const properties = childOf(run, "w:rPr");
    const named = reading.styles(childOf(properties, "w:rStyle")?.attrs["w:val"] ?? "");
    const { style } = named;
    if (isHidden(properties, named, { looks, paper: reading.paper })) {
      if (text.trim() !== "") losses.push({ kind: "hidden", text });
      return;
    }
    const found = href ?? fields.map(({ code }) => hrefOf(code)).find(Boolean);
    const marks = marksOf(properties, named);
    content.runs.push({ text, ...marks, ...(found !== undefined && { href: found }) });
    if (text.trim() === "") return;
    const size = Number(childOf(properties, "w:sz")?.attrs["w:val"] ?? looks.size);
    content.size = Math.max(content.size, size);
    content.fonts.add(chineseFont(properties) ?? looks.font);
    content.isBold &&= isOn(properties, "w:b") ?? (looks.bold || style === "strong");
  };

  const saySymbol = (element: Xml, run: Xml | undefined, href: string | undefined) => {
    const { "w:font": font = "", "w:char": code = "" } = element.attrs;
    const sign = symbolWords(font, code);
    if (sign === undefined) losses.push({ kind: "symbol", text: `${font} ${code}`.trim() });
    else say(sign, run, href);
  };

  const turnField = (kind: string | undefined, run: Xml | undefined) => {
    if (kind === "begin") fields.push({ code: "", isShown: false });
    const last = fields.at(-1);
    if (kind === "separate" && last) last.isShown = true;
    if (kind !== "end") return;
    const ended = fields.pop();
    const unshown = ended && !ended.isShown ? unshownField(ended.code) : undefined;
    if (!unshown) return;
    losses.push(unshown.loss);
    say(unshown.words, run, undefined);
  };

  const draw = (element: Xml) => {
    const { pictures, boxes } = readDrawing(element, reading);
    content.pictures.push(...pictures);
    content.boxes.push(...boxes);
  };

  const note = (kind: "footnotes" | "endnotes", element: Xml, run: Xml) => {
    const text = reading.noteText(kind, element.attrs["w:id"] ?? "");
    if (text === "") return;
    reading.notes.push(text);
    losses.push({ kind: "note", text });
    say(`[${reading.notes.length}]`, run, undefined);
  };

  const visit = (element: Xml, run: Xml | undefined, href: string | undefined): void => {
    const inside = (into = run, link = href) => {
      for (const child of elementsOf(element)) visit(child, into, link);
    };
    switch (element.name) {
      case "w:pPr":
      case "w:rPr":
      case "w:instrText":
      case "w:delInstrText": {
        const last = fields.at(-1);
        if (last && element.name === "w:instrText") last.code += element.children.join("");
        if (element.name === "w:rPr" && childOf(element, "w:rPrChange"))
          losses.push({ kind: "formatChange", text: "" });
        return;
      }
      case "w:r":
        inside(element);
        return;
      case "w:t":
      case "w:delText":
        say(element.children.join(""), run, href);
        return;
      case "w:tab":
      case "w:ptab":
        say(" ", run, href);
        return;
      case "w:br":
      case "w:cr":
        say(element.attrs["w:type"] === "page" ? "" : "\n", run, href);
        return;
      case "w:noBreakHyphen":
        say("-", run, href);
        return;
      case "w:sym":
        saySymbol(element, run, href);
        return;
      case "w:fldChar":
        turnField(element.attrs["w:fldCharType"], run);
        return;
      case "w:fldSimple":
        inside(run, href ?? hrefOf(element.attrs["w:instr"] ?? ""));
        return;
      case "w:hyperlink": {
        const target = reading.parts.related.get(element.attrs["r:id"] ?? "");
        inside(run, target?.isOutside ? target.target : href);
        return;
      }
      case "w:footnoteReference":
        note("footnotes", element, run ?? element);
        return;
      case "w:endnoteReference":
        note("endnotes", element, run ?? element);
        return;
      case "w:subDoc":
        losses.push({ kind: "subDocument", text: "" });
        return;
      case "w:sdt":
        if (!isUnfilled(element, reading)) inside();
        return;
      case "w:rt":
      case "m:oMath": {
        const text = wordsIn(element).trim();
        if (text === "") return;
        losses.push({ kind: "formula", text });
        if (element.name !== "w:rt") say(text, run, href);
        return;
      }
      case "mc:AlternateContent": {
        const form = chosenForm(element);
        for (const child of form ? elementsOf(form) : []) visit(child, run, href);
        return;
      }
      case "w:drawing":
      case "w:pict":
      case "w:object":
        draw(element);
        return;
      default:
        if (keptChange(element, reading) !== false) inside();
    }
  };
  for (const child of elementsOf(paragraph)) visit(child, undefined, undefined);
  content.isBold &&= content.runs.some(({ text }) => text.trim() !== "");
  return content;
}
