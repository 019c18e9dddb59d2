import WordExtractor from "word-extractor";
import type { WordBlock, WordLoss, WordRead } from "./wordDocument.ts";

const paragraphOf = (text: string): WordBlock => ({
  kind: "paragraph",
  runs: [{ text }],
  style: "",
  outline: 0,
  align: "start",
  size: 0,
  fonts: [],
  isBold: false,
  pictures: [],
});

const linesOf = (text: string): string[] =>
  text.split(/[\r\n]+/).filter((line) => line.trim() !== "");

/** The words of a .doc, without its looks and pictures, which its report says (rule Z3). */
export async function readDoc(file: Buffer): Promise<WordRead> {
  const document = await new WordExtractor().extract(file);
  const beside: [WordLoss["kind"], string][] = [
    ["header", document.getHeaders({ includeFooters: false })],
    ["footer", document.getFooters()],
    ["note", document.getFootnotes() + document.getEndnotes()],
    ["textBox", document.getTextboxes()],
    ["comment", document.getAnnotations()],
  ];
  const losses = beside
    .filter(([, text]) => text.trim() !== "")
    .map(([kind, text]): WordLoss => ({ kind, text: text.trim() }));
  return {
    blocks: linesOf(document.getBody()).map(paragraphOf),
    changes: [],
    losses: [{ kind: "textOnly", text: "" }, ...losses],
  };
}
