import type { WordBlock } from "#intake/word/wordDocument.ts";
import type { WordReading } from "../wordReading.ts";
import { keyed } from "./keyed.ts";
import { SmallPicture } from "./SmallPicture.tsx";
import { WordTable } from "./WordTable.tsx";

/** A document as it was read, line by line, before anybody said what it means. */
export function WordOriginal({ original, pictures }: Pick<WordReading, "original" | "pictures">) {
  const small = new Map(pictures.map(({ part, thumbnail }) => [part, thumbnail]));
  const block = (one: WordBlock, key: number) =>
    one.kind === "table" ? (
      <WordTable key={key} rows={one.rows} />
    ) : (
      <p key={key} data-align={one.align} data-bold={one.isBold}>
        {one.list ? (one.list.ordered ? `${one.list.number}. ` : "· ") : ""}
        {one.runs.map(({ text }) => text).join("")}
        {one.pictures.map(({ part }) => {
          const source = small.get(part);
          return source ? <SmallPicture key={part} source={source} /> : null;
        })}
      </p>
    );
  return (
    <div className="gp-word-paper">{keyed(original).map(({ item, key }) => block(item, key))}</div>
  );
}
