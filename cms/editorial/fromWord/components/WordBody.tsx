import type { Inline } from "#content/body.wire.ts";
import type { WordReading } from "../wordReading.ts";
import { keyed } from "./keyed.ts";
import { SmallPicture } from "./SmallPicture.tsx";
import { WordTable } from "./WordTable.tsx";

type Props = Pick<WordReading, "story" | "pictures"> & { taken: ReadonlySet<string> };
type Node = WordReading["story"]["body"][number];

const wordsOf = (runs: readonly Inline[]) => runs.map(({ text }) => text).join("");

/** The body that a draft would get, with the pictures that come along. */
export function WordBody({ story, pictures, taken }: Props) {
  const small = new Map(pictures.map(({ part, thumbnail }) => [part, thumbnail]));
  const show = (node: Node, key: number) => {
    switch (node.type) {
      case "heading":
        return <h4 key={key}>{wordsOf(node.children)}</h4>;
      case "quote":
        return <blockquote key={key}>{wordsOf(node.children)}</blockquote>;
      case "paragraph":
        return <p key={key}>{wordsOf(node.children)}</p>;
      case "list": {
        const List = node.ordered ? "ol" : "ul";
        return (
          <List key={key} {...(node.ordered && node.start ? { start: node.start } : {})}>
            {keyed(node.items).map(({ item, key: at }) => (
              <li key={at}>{wordsOf(item)}</li>
            ))}
          </List>
        );
      }
      case "table":
        return <WordTable key={key} rows={node.rows} caption={node.caption} />;
      case "picture": {
        const { part } = node.picture;
        const source = small.get(part);
        return source && taken.has(part) ? <SmallPicture key={key} source={source} /> : null;
      }
      default:
        return null;
    }
  };
  return (
    <div className="gp-word-paper">{keyed(story.body).map(({ item, key }) => show(item, key))}</div>
  );
}
