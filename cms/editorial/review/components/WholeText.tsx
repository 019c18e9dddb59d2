import type { Difference } from "../difference/differenceRules.ts";
import { fieldWords } from "../difference/formWords.ts";
import type { Piece } from "../difference/piecesRules.ts";
import { wording } from "../wording.ts";

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");

/** All that a signature is about; `isOpen` where there is nothing to compare it with. */
export function WholeText({ text, isOpen }: { text: Difference | undefined; isOpen: boolean }) {
  if (!text) return null;
  return (
    <details open={isOpen}>
      <summary>{wording.tab.whole}</summary>
      <dl className="gp-difference">
        {text.fields.map(({ field, pieces }) => (
          <div key={field}>
            <dt>{fieldWords[field] ?? field}</dt>
            <dd>{textOf(pieces)}</dd>
          </div>
        ))}
        {text.body.length > 0 && (
          <div>
            <dt>{fieldWords.body}</dt>
            <dd>
              {text.body.map(({ pieces }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text is read, never reordered in place
                <p key={at}>{textOf(pieces)}</p>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}
