import { changeNumbers } from "./changeNumbers.ts";
import { commentQuotes } from "./commentQuotes.ts";
import type { Archive } from "./readArchive.ts";
import { readBlocks } from "./readBlocks.ts";
import { type Reading, wordsIn } from "./reading.ts";
import { white } from "./unseenColours.ts";
import type { ChangeChoices, WordBlock, WordLoss, WordRead } from "./wordDocument.ts";
import { wordWording } from "./wording.ts";
import { wordNumbers } from "./wordNumbers.ts";
import { wordParts } from "./wordParts.ts";
import { wordStyles } from "./wordStyles.ts";
import { allIn, elementsOf, type Xml } from "./xmlTree.ts";

const noteParagraph = (text: string, index: number): WordBlock => ({
  kind: "paragraph",
  runs: [{ text: `注[${index + 1}]：${text}` }],
  style: "footnote text",
  outline: 0,
  align: "start",
  size: 0,
  fonts: [],
  isBold: false,
  pictures: [],
});

const watermarks = new Set(["v:textpath"]);
const pictures = new Set(["pic:pic", "v:imagedata"]);

/** What stands at the edge of a page; a picture there says so. */
const edgeWords = (root: Xml): string =>
  [
    wordsIn(root).trim(),
    ...allIn(root, pictures)
      .slice(0, 1)
      .map(() => wordWording.picture),
  ]
    .filter((text) => text !== "")
    .join(" ");

const noteKinds = ["footnotes", "endnotes"] as const;

/** Rule Z3: notes that nothing in the text refers to. */
const strayNotes = ({ parts }: Pick<Reading, "parts">, asked: ReadonlySet<Xml>): WordLoss[] =>
  noteKinds
    .flatMap((kind) => parts.all(kind).flatMap(elementsOf))
    .filter((note) => !asked.has(note))
    .map((note): WordLoss => ({ kind: "strayNote", text: wordsIn(note).trim() }))
    .filter(({ text }) => text !== "");

/** Rule Z3: what is in the file beside the running text. */
function besideText({ parts }: Pick<Reading, "parts">): WordLoss[] {
  const comments = parts.all("comments").flatMap(elementsOf);
  const quotes = commentQuotes(parts.document);
  const edges = (["header", "footer"] as const).flatMap((kind) =>
    parts
      .all(kind)
      .flatMap((root): WordLoss[] => [
        { kind, text: edgeWords(root) },
        ...allIn(root, watermarks).map(
          ({ attrs }): WordLoss => ({ kind: "watermark", text: (attrs.string ?? "").trim() }),
        ),
      ]),
  );
  return [
    ...comments.map(
      (comment): WordLoss => ({
        kind: "comment",
        text: wordsIn(comment).trim(),
        author: comment.attrs["w:author"] ?? "",
        quote: quotes.get(comment.attrs["w:id"] ?? "") ?? "",
      }),
    ),
    ...edges.filter(({ text }) => text !== ""),
  ];
}

/** Reads a document with its tracked changes taken as chosen. Throws `WordRefused`. */
export function readDocument(archive: Archive, choices: ChangeChoices): WordRead {
  const parts = wordParts(archive);
  const asked = new Set<Xml>();
  const reading: Reading = {
    parts,
    choices,
    numbers: changeNumbers(parts.document),
    styles: wordStyles(parts.one("styles")),
    mark: wordNumbers(parts.one("numbering")),
    notes: [],
    noteText: (kind, id) => {
      const note = parts
        .all(kind)
        .flatMap(elementsOf)
        .find(({ attrs }) => attrs["w:id"] === id);
      if (note) asked.add(note);
      return note ? wordsIn(note).trim() : "";
    },
    changes: [],
    losses: [],
    paper: white,
    blocksIn: (container, paper) => {
      const around = reading.paper;
      reading.paper = paper;
      const found = readBlocks(container, reading);
      reading.paper = around;
      return found;
    },
  };
  const blocks = readBlocks(parts.document, reading);
  return {
    blocks: [...blocks, ...reading.notes.map(noteParagraph)],
    changes: reading.changes,
    losses: [...reading.losses, ...strayNotes(reading, asked), ...besideText(reading)],
  };
}
