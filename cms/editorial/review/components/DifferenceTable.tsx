import type { DifferenceRow } from "../differenceRules.ts";
import { wording } from "../wording.ts";

const words = wording.tab;

type Props = { title: string; rows: readonly DifferenceRow[]; labelOf: (field: string) => string };

/** What differs between two texts, old beside new; nothing when nothing does. */
export function DifferenceTable({ title, rows, labelOf }: Props) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            {words.differs.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, before, after }) => (
            <tr key={`${field}\n${before}\n${after}`}>
              <th scope="row">{labelOf(field)}</th>
              <td>
                <del>{before}</del>
              </td>
              <td>
                <ins>{after}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
