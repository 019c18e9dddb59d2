import type { CSSProperties, ReactNode } from "react";
import type { Body, BodyNode, DataFigure, Inline } from "#content/body.wire.ts";
import type { Picture } from "#content/media.wire.ts";
import { scopeOf } from "#content/tableHead.ts";
import { sealRed } from "#leaves/sealRed.ts";
import { numberOf, pictureWords } from "../articleRules.ts";
import type { WechatArticle } from "../wechatArticle.ts";
import { wording as words } from "../wording.ts";

/** A 公众号 keeps no class and no sheet of style: all that dresses a text stands at its elements. */
const styles = {
  all: { fontSize: "16px", lineHeight: 1.75, color: "#333", textAlign: "justify" },
  paragraph: { margin: "0 0 1em" },
  small: { margin: "0 0 1em", fontSize: "14px", color: "#767676" },
  heading: { margin: "1.5em 0 0.75em", fontSize: "18px", fontWeight: "bold", color: sealRed },
  list: { margin: "0 0 1em", paddingLeft: "1.5em" },
  quote: { margin: "0 0 1em", padding: "0.5em 1em", borderLeft: `3px solid ${sealRed}` },
  here: {
    margin: "0 0 1em",
    padding: "0.75em",
    border: "1px dashed #999",
    textAlign: "center",
    fontSize: "14px",
    color: "#767676",
  },
  rule: { margin: "1.5em 0", border: 0, borderTop: "1px solid #ccc" },
  table: { width: "100%", margin: "0 0 1em", borderCollapse: "collapse", fontSize: "14px" },
  cell: { padding: "0.375em 0.5em", border: "1px solid #ccc", textAlign: "left" },
} satisfies Record<string, CSSProperties>;

/** A run without its link: a 公众号 leads nowhere outside. */
function Run({ run }: { run: Inline }): ReactNode {
  const marked: [boolean | undefined, (inner: ReactNode) => ReactNode][] = [
    [run.script === "high", (inner) => <sup>{inner}</sup>],
    [run.script === "low", (inner) => <sub>{inner}</sub>],
    [run.struck, (inner) => <s>{inner}</s>],
    [run.underline, (inner) => <u>{inner}</u>],
    [run.italic, (inner) => <em>{inner}</em>],
    [run.bold, (inner) => <strong>{inner}</strong>],
  ];
  return marked.reduce<ReactNode>((inner, [is, mark]) => (is ? mark(inner) : inner), run.text);
}

const Runs = ({ runs }: { runs: readonly Inline[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: runs of a live text never change their order.
  runs.map((run, index) => <Run key={index} run={run} />);

/** Where a picture belongs, with what stands below it. */
function Here({ picture, body, as }: { picture: Picture; body: Body; as?: string }) {
  return (
    <p style={styles.here}>{words.here(numberOf(body, picture), pictureWords(picture, as))}</p>
  );
}

const figureWords = ({ label, value, unit = "", asOf, source }: DataFigure) =>
  words.figure(
    label,
    value + unit,
    words.notes([
      ...(asOf ? [words.asOf(asOf)] : []),
      ...(source ? [words.figureSource(source)] : []),
    ]),
  );

const Lines = ({ title, lines }: { title: string | undefined; lines: readonly string[] }) => (
  <section>
    {title && (
      <p style={styles.paragraph}>
        <strong>{title}</strong>
      </p>
    )}
    <ul style={styles.list}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a live text never change their order.
        <li key={index}>{line}</li>
      ))}
    </ul>
  </section>
);

function Node({ node, body }: { node: BodyNode; body: Body }): ReactNode {
  switch (node.type) {
    case "paragraph":
      return (
        <p style={styles.paragraph}>
          <Runs runs={node.children} />
        </p>
      );
    case "heading":
      return (
        <p style={styles.heading}>
          <Runs runs={node.children} />
        </p>
      );
    case "list": {
      const items = node.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a live text never change their order.
        <li key={index}>
          <Runs runs={item} />
        </li>
      ));
      return node.ordered ? (
        <ol start={node.start} style={styles.list}>
          {items}
        </ol>
      ) : (
        <ul style={styles.list}>{items}</ul>
      );
    }
    case "quote":
      return (
        <blockquote style={styles.quote}>
          <Runs runs={node.children} />
        </blockquote>
      );
    case "rule":
      return <hr style={styles.rule} />;
    case "picture":
      return <Here picture={node.picture} body={body} />;
    case "gallery":
      return node.pictures.map((picture) => (
        <Here key={picture.id} picture={picture} body={body} />
      ));
    case "before-after":
      return (
        <>
          <Here picture={node.before} body={body} as={words.before} />
          <Here picture={node.after} body={body} as={words.after} />
          {node.caption && <p style={styles.small}>{node.caption}</p>}
        </>
      );
    case "pull-quote": {
      const speaker = [node.speaker, node.post].filter(Boolean).join("，");
      return (
        <blockquote style={styles.quote}>{node.quote + (speaker && `——${speaker}`)}</blockquote>
      );
    }
    case "figures":
      return <Lines title={node.title ?? words.figures} lines={node.figures.map(figureWords)} />;
    case "timeline":
      return (
        <Lines title={node.title} lines={node.events.map(({ when, what }) => `${when}　${what}`)} />
      );
    case "table":
      return (
        <table style={styles.table}>
          {node.caption && <caption>{node.caption}</caption>}
          <tbody>
            {node.rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a live text never change their order.
              <tr key={row}>
                {cells.map((cell, column) => {
                  const Cell = scopeOf(node.heads, { row, column }) ? "th" : "td";
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells.
                    <Cell key={column} style={styles.cell}>
                      {cell}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "video":
      return <p style={styles.here}>{words.video(node.video.title, node.video.url)}</p>;
    // A card leads to another page of the site, which a 公众号 cannot.
    case "related":
      return null;
  }
}

/** A live text as a 公众号 takes it: every style at its element, no link, no picture, no script (rule R35). */
export function WechatText({ article }: { article: WechatArticle }) {
  const { kicker, deck, credits, origin, body, turns, site, address } = article;
  return (
    <section style={styles.all}>
      {[kicker, deck]
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line} style={styles.small}>
            {line}
          </p>
        ))}
      {body.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a live text never change their order.
        <Node key={index} node={node} body={body} />
      ))}
      {turns.map(({ speaker, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do the turns of an interview.
        <p key={index} style={styles.paragraph}>
          <strong>{speaker}：</strong>
          {text}
        </p>
      ))}
      {[...credits, origin, words.source(site), words.address(address)]
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line} style={styles.small}>
            {line}
          </p>
        ))}
      <p style={styles.here}>{words.codeHere}</p>
    </section>
  );
}
