/** What was read of a document, before anybody says what it means. */

/** A tracked change: who put in or took out what. */
export type WordChange = {
  /** Its place among all changes of the file, whatever is taken or not. */
  number: number;
  kind: "inserted" | "deleted" | "movedHere" | "movedAway";
  author: string;
  day: string;
  text: string;
};

/** How tracked changes are read: as if all were accepted, or none. */
export type ChangeChoice = "accept" | "reject";

/** How each change is read: what was decided of it by its number, and `rest` for all others. */
export type ChangeChoices = { rest: ChangeChoice; decided: ReadonlyMap<number, ChangeChoice> };

export type WordRun = {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  struck?: true;
  script?: "high" | "low";
  href?: string;
};

/** A picture of the document by its part (`word/media/image1.jpeg`). */
export type WordPicture = { part: string; alt: string };

export type WordList = { id: string; level: number; ordered: boolean; number: number };

export type WordParagraph = {
  kind: "paragraph";
  runs: WordRun[];
  /** Name of the style in Word's English or the writer's own words, lower case. */
  style: string;
  /** Level of the outline from 1; 0 for text. */
  outline: number;
  align: "start" | "center" | "end";
  /** Half points of the largest run. */
  size: number;
  /** Fonts of its Chinese characters. */
  fonts: string[];
  isBold: boolean;
  list?: WordList;
  pictures: WordPicture[];
};

export type WordTable = { kind: "table"; rows: string[][]; hasHead: boolean };

export type WordBlock = WordParagraph | WordTable;

/** Something that is in the file and does not come along, or not as it was. */
export type WordLoss = {
  kind:
    | "comment"
    | "header"
    | "footer"
    | "note"
    | "strayNote"
    | "watermark"
    | "textBox"
    | "formula"
    | "chart"
    | "diagram"
    | "oldPicture"
    | "oddPicture"
    | "linkedPicture"
    | "manyPictures"
    | "croppedPicture"
    | "hidden"
    | "mergedCells"
    | "tableAsText"
    | "nestedTable"
    | "object"
    | "symbol"
    | "field"
    | "contents"
    | "placeholder"
    | "masthead"
    | "subDocument"
    | "link"
    | "formatChange"
    | "unknown"
    | "structure"
    | "textOnly";
  /** Its own words, where it has any. */
  text: string;
  author?: string;
  /** What a comment stands at, of one paragraph. */
  quote?: string;
};

export type WordRead = {
  blocks: WordBlock[];
  changes: WordChange[];
  losses: WordLoss[];
};
