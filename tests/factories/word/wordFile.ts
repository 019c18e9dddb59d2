import { type ZipPart, zipFile } from "./zipFile.ts";

const spaces = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"],
  ["a", "http://schemas.openxmlformats.org/drawingml/2006/main"],
  ["pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"],
  ["c", "http://schemas.openxmlformats.org/drawingml/2006/chart"],
  ["dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"],
  ["m", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["o", "urn:schemas-microsoft-com:office:office"],
] as const;

const declared = spaces.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(" ");
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A part beside the running text. */
export type BesidePart = {
  id: string;
  kind: string;
  name: string;
  bytes: Buffer | string;
  isOutside?: boolean;
};

export const partXml = (root: string, inside: string): string =>
  `${xml}<w:${root} ${declared}>${inside}</w:${root}>`;

export const relationsXml = (
  parts: readonly Pick<BesidePart, "id" | "kind" | "name" | "isOutside">[],
) =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
    .map(
      ({ id, kind, name, isOutside }) =>
        `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${name}"${isOutside ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

export type WordFile = {
  body: string;
  beside?: BesidePart[];
  /** Parts that nothing refers to, and replacements of those that are always there. */
  parts?: ZipPart[];
};

const types = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;

/** The parts of a .docx. */
export const wordZipParts = ({ body, beside = [], parts = [] }: WordFile): ZipPart[] => {
  const main: ZipPart[] = [
    { name: "[Content_Types].xml", bytes: types },
    {
      name: "_rels/.rels",
      bytes: relationsXml([{ id: "rId1", kind: "officeDocument", name: "word/document.xml" }]),
    },
    {
      name: "word/document.xml",
      bytes: partXml("document", `<w:body>${body}<w:sectPr/></w:body>`),
    },
    { name: "word/_rels/document.xml.rels", bytes: relationsXml(beside) },
    ...beside
      .filter(({ isOutside }) => !isOutside)
      .map(({ name, bytes }) => ({ name: `word/${name}`, bytes })),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return [...main.filter(({ name }) => !replaced.has(name)), ...parts];
};

/** A .docx. */
export const wordFile = (file: WordFile): Buffer => zipFile(wordZipParts(file));
