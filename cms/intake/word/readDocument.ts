import { changeNumbers } from "./changeNumbers.ts";
import { commentQuotes } from "./commentQuotes.ts";
import type { Archive } from "./readArchive.ts";
import { readBlocks } from "./readBlocks.ts";
import { type Reading, wordsIn } from "./reading.ts";
import type { ChangeChoices, WordBlock, WordLoss, WordRead } from "./wordDocument.ts";
import { wordNumbers } from "./wordNumbers.ts";
import { wordParts } from "./wordParts.ts";
import { wordStyles } from "./wordStyles.ts";
import { elementsOf } from "./xmlTree.ts";

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

/** Rule Z3: what is in the file beside the running text. */
function besideText({ parts }: Pick<Reading, "parts">): WordLoss[] {
  const comments = parts.all("comments").flatMap(elementsOf);
  const quotes = commentQuotes(parts.document);
  const edges = (["header", "footer"] as const).flatMap((kind) =>
    parts.all(kind).map((root): WordLoss => ({ kind, text: wordsIn(root).trim() })),
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
      return note ? wordsIn(note).trim() : "";
    },
    changes: [],
    losses: [],
    blocksIn: (container) => readBlocks(container, reading),
  };
  const blocks = readBlocks(parts.document, reading);
  return {
    blocks: [...blocks, ...reading.notes.map(noteParagraph)],
    changes: reading.changes,
    losses: [...reading.losses, ...besideText(reading)],
  };
}
