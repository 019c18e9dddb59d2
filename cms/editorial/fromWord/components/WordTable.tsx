import { keyed } from "./keyed.ts";

/** A table of a document from Word. */
export function WordTable({
  rows,
  caption,
}: {
  rows: readonly (readonly string[])[];
  caption?: string | undefined;
}) {
  return (
    <table>
      {caption && <caption>{caption}</caption>}
      <tbody>
        {keyed(rows).map(({ item: row, key }) => (
          <tr key={key}>
            {keyed(row).map(({ item: cell, key: column }) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
