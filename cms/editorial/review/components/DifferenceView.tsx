import type { BlockDifference, Difference } from "../difference/differenceRules.ts";
import { blockWords, fieldWords } from "../difference/formWords.ts";
import type { Piece } from "../difference/piecesRules.ts";
import { wording } from "../wording.ts";

const words = wording.tab;
const tags = { same: "span", gone: "del", come: "ins" } as const;

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ what, text }) => {
    const Tag = tags[what];
    at += text.length;
    return <Tag key={`${what}${at}`}>{text}</Tag>;
  });
}

type Run = { at: number; count: number } | { at: number; block: BlockDifference };

/** Parts that stayed as they were are told by their number. */
const runsOf = (body: readonly BlockDifference[]): Run[] =>
  body.reduce<Run[]>((runs, block, at) => {
    const last = runs.at(-1);
    if (block.what !== "same") runs.push({ at, block });
    else if (last && "count" in last) last.count += 1;
    else runs.push({ at, count: 1 });
    return runs;
  }, []);

function Block({ block }: { block: BlockDifference }) {
  const { what, type, pieces } = block;
  return (
    <>
      {what !== "same" && (
        <small>
          {words.blocks[what]}·{blockWords[type]}
        </small>
      )}
      <div>
        <Pieces pieces={pieces} />
      </div>
    </>
  );
}

type Props = { title: string; difference: Difference | undefined };

/** What differs between two texts: fields first, then the body in reading order; nothing where there is nothing to compare. */
export function DifferenceView({ title, difference }: Props) {
  if (!difference) return null;
  const { fields, body } = difference;
  return (
    <details open>
      <summary>{title}</summary>
      {fields.length + body.length === 0 && <p>{words.noDifference}</p>}
      <dl className="gp-difference">
        {fields.map(({ field, pieces }) => (
          <div key={field}>
            <dt>{fieldWords[field] ?? field}</dt>
            <dd>
              <Pieces pieces={pieces} />
            </dd>
          </div>
        ))}
        {body.length > 0 && (
          <div>
            <dt>{fieldWords.body}</dt>
            <dd>
              <ol>
                {runsOf(body).map((run) => (
                  <li key={run.at}>
                    {"count" in run ? (
                      <small>{words.unchanged(run.count)}</small>
                    ) : (
                      <Block block={run.block} />
                    )}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}
