import type { ActLine } from "../actLine.ts";
import { wording } from "../wording.ts";

const words = wording.tab;

/** Who did what to a document and when, oldest first. */
export function ChainList({ acts }: { acts: readonly ActLine[] }) {
  if (acts.length === 0) return <p>{words.none}</p>;
  return (
    <ol className="gp-chain">
      {acts.map(({ id, at, what, by, note, hash }) => (
        <li key={id}>
          <strong>{what}</strong> {by} <time>{at}</time>
          {hash && <small> {words.print(hash)}</small>}
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  );
}
