import type { ChangeChoice, WordChange, WordLoss } from "#intake/word/wordDocument.ts";
import { wordWording } from "#intake/word/wording.ts";
import { stepWords as words } from "../words.ts";

type Decided = ReadonlyMap<number, ChangeChoice>;

/** What did not come along, always shown. */
export function WordLosses({ losses }: { losses: readonly WordLoss[] }) {
  if (losses.length === 0) return <p>{words.nothingLost}</p>;
  return (
    <ul>
      {losses.map(({ kind, text, author }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report is made anew as a whole
        <li key={index}>
          {wordWording.losses[kind]}
          {(text || author) && "："}
          {author && `${author}　`}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Every tracked change, each to be accepted or rejected. */
export function WordChanges({
  changes,
  decided,
  onDecide,
}: {
  changes: readonly WordChange[];
  decided: Decided;
  onDecide: (numbers: readonly number[], choice: ChangeChoice) => void;
}) {
  if (changes.length === 0) return null;
  const all = changes.map(({ number }) => number);
  return (
    <fieldset className="gp-word-changes">
      <legend>{words.changes(changes.length)}</legend>
      <p>
        <button type="button" className="gp-button" onClick={() => onDecide(all, "accept")}>
          {words.acceptAll}
        </button>{" "}
        <button type="button" className="gp-button" onClick={() => onDecide(all, "reject")}>
          {words.rejectAll}
        </button>
      </p>
      <ol>
        {changes.map(({ number, kind, author, day, text }) => (
          <li key={number}>
            <p>
              {author} {day} {wordWording.changes[kind]}：<q>{text}</q>
            </p>
            {(["accept", "reject"] as const).map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={`change-${number}`}
                  checked={decided.get(number) === choice}
                  onChange={() => onDecide([number], choice)}
                />{" "}
                {words[choice]}
              </label>
            ))}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
