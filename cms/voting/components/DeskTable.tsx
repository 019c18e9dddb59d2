type Props = {
  columns: readonly string[];
  /** Cells in the order of the columns; the first one names its row. */
  rows: readonly (readonly (string | number)[])[];
};

/** A table of figures in the campaign's form. */
export function DeskTable({ columns, rows }: Props) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
