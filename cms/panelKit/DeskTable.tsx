import "./deskTable.css";

type Props = {
  caption?: string;
  columns: readonly string[];
  /** Cells in the order of the columns; the first one names its row. */
  rows: readonly (readonly (string | number)[])[];
  /** Where the name of each row leads. */
  links?: readonly string[];
  /** Length of the bar under the name of each row, 0 to 100. */
  shares?: readonly number[];
};

const shown = (cell: string | number) =>
  typeof cell === "number" ? cell.toLocaleString("zh-CN") : cell;

/** What is read and not compared: it breaks into lines, so that the columns behind it stay in sight. */
const isText = (cell: string | number) => typeof cell === "string" && cell.length > 12;

/** A bar beside a figure that stands in the table; `share` is 0 to 100. */
const DeskBar = ({ share }: { share: number }) => (
  <svg className="gp-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.min(100, share)} height="1" />
  </svg>
);

/** A table of figures in a document's view; on a narrow screen it scrolls by itself. */
export function DeskTable({ caption, columns, rows, links, shares }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="gp-wide" tabIndex={0} aria-label={caption ?? columns.join("、")}>
      <table>
        {caption && <caption>{caption}</caption>}
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
          {rows.map(([name, ...cells], row) => (
            <tr key={`${name} ${links?.[row] ?? ""} ${cells[0] ?? ""}`}>
              <th scope="row">
                {links ? <a href={links[row]}>{name}</a> : name}
                {shares && <DeskBar share={shares[row] ?? 0} />}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className={isText(cell) ? "gp-text" : undefined}>
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
