import { wording as words } from "../wording.ts";
import "./slip.css";

type Props = {
  /** Address of the panel's API, and the month that is offered first (`YYYY-MM`). */
  api: string;
  month: string;
};

/** Exports of the record sheets by month, as a plain form. */
export function SlipDownloads({ api, month }: Props) {
  return (
    <section className="gp-panel">
      <h2>{words.exportTitle}</h2>
      <p>{words.exportHelp}</p>
      <form action={`${api}/slips`} className="gp-slip-acts">
        <label>
          {words.exportMonth} <input type="month" name="month" defaultValue={month} required />
        </label>
        {(["csv", "json"] as const).map((format) => (
          <button
            className="btn btn--style-secondary"
            key={format}
            name="format"
            type="submit"
            value={format}
          >
            {words.exportFormats[format]}
          </button>
        ))}
      </form>
    </section>
  );
}
