import type { SlipReport } from "../keptReportOf.ts";
import { wording } from "../wording.ts";

const words = wording.slip;

/** What was found when a text was handed in, and which blockers stand for which reason. */
export function PassedTable({ report }: { report: SlipReport }) {
  const { passed, rulesVersion, warnings } = report;
  return (
    <>
      <h3>{words.title}</h3>
      <p>{words.facts(rulesVersion, warnings)}</p>
      {passed.length === 0 && <p>{words.none}</p>}
      {passed.length > 0 && (
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
            {passed.map(({ label, quote, title, why, sentence, by, at }) => (
              <tr key={`${label} ${quote} ${title} ${why}`}>
                <td>{label}</td>
                <td>{quote}</td>
                <td>{`${title}：${why}`}</td>
                <td>{sentence}</td>
                <td>{by}</td>
                <td>{at}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
