import type { ActLine } from "../reviewView.ts";
import { wording } from "../wording.ts";

const words = wording.tab;

/** Who did what to a document and when, oldest first. */
export function ChainTable({ acts }: { acts: readonly ActLine[] }) {
  if (acts.length === 0) return <p>{words.none}</p>;
  return (
    <table>
      <thead>
        <tr>
          {words.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {acts.map(({ id, at, what, by, note, hash }) => (
          <tr key={id}>
            <td>{at}</td>
            <td>{what}</td>
            <td>{by}</td>
            <td>{note}</td>
            <td>{hash}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
