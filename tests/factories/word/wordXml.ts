/** Short hands in which documents of the corpus are written: WordprocessingML as Word, WPS and LibreOffice write it. */

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

export type RunLooks = {
  bold?: boolean;
  italic?: boolean;
  /** Half points. */
  size?: number;
  font?: string;
  script?: "superscript" | "subscript";
  hidden?: boolean;
  style?: string;
};

const switchOf = (name: string, isOn: boolean | undefined) => (isOn ? `<w:${name}/>` : "");

const t = (text: string, tag = "t"): string =>
  `<w:${tag} xml:space="preserve">${escaped(text)}</w:${tag}>`;

export const r = (text: string, looks: RunLooks = {}, tag = "t"): string => {
  const { bold, italic, size, font, script, hidden, style } = looks;
  const properties = [
    style ? `<w:rStyle w:val="${style}"/>` : "",
    font ? `<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:eastAsia="${font}"/>` : "",
    switchOf("b", bold),
    switchOf("i", italic),
    switchOf("vanish", hidden),
    size ? `<w:sz w:val="${size}"/>` : "",
    script ? `<w:vertAlign w:val="${script}"/>` : "",
  ].join("");
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text, tag)}</w:r>`;
};

export type ParagraphLooks = RunLooks & {
  pStyle?: string;
  align?: "center" | "right" | "both" | "left";
  outline?: number;
  list?: [numId: number, level: number];
  mark?: string;
};

/** A paragraph; a text is one run. */
export const p = (content: string | string[], looks: ParagraphLooks = {}): string => {
  const { pStyle, align, outline, list, mark } = looks;
  const properties = [
    pStyle ? `<w:pStyle w:val="${pStyle}"/>` : "",
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : "",
    align ? `<w:jc w:val="${align}"/>` : "",
    outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`,
    mark ? `<w:rPr>${mark}</w:rPr>` : "",
  ].join("");
  const runs = typeof content === "string" ? r(content, looks) : content.join("");
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
};

const who = (author: string) => `w:id="1" w:author="${author}" w:date="2023-07-14T09:00:00Z"`;

export const ins = (author: string, text: string): string =>
  `<w:ins ${who(author)}>${r(text)}</w:ins>`;
export const del = (author: string, text: string): string =>
  `<w:del ${who(author)}>${r(text, {}, "delText")}</w:del>`;
export const movedHere = (author: string, text: string): string =>
  `<w:moveTo ${who(author)}>${r(text)}</w:moveTo>`;
export const movedAway = (author: string, text: string): string =>
  `<w:moveFrom ${who(author)}>${r(text)}</w:moveFrom>`;
export const deletedMark = (author: string): string => `<w:del ${who(author)}/>`;

export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
export const row = (cells: string[], properties = ""): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
export const table = (rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
export const tableOf = (rows: string[][]): string =>
  table(rows.map((cells) => row(cells.map((text) => cell(text)))));

/** A picture of the document by the id of its relation. */
export const picture = (id: string, { alt = "", crop = "", link = false } = {}): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="图片 1" descr="${escaped(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip ${link ? "r:link" : "r:embed"}="${id}"/>${crop && `<a:srcRect ${crop}/>`}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const shape = (inside: string): string =>
  `<w:drawing><wp:anchor><wp:docPr id="2" name="文本框 2"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;

/** A text box in both forms, as Word writes it, or in the new one alone, as WPS may. */
export const textBox = (inside: string, { isTwice = true } = {}): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape(inside)}</mc:Choice>${
    isTwice
      ? `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>`
      : ""
  }</mc:AlternateContent></w:r>`;

export const graphic = (uri: string, inside: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="3" name="图"/><a:graphic><a:graphicData uri="${uri}">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const formula = (text: string): string =>
  `<m:oMath><m:r><m:t>${escaped(text)}</m:t></m:r></m:oMath>`;
