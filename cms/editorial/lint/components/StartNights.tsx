import type { Payload } from "payload";
import { nightStore } from "../nightly/nightStore.ts";
import { wording as words } from "../nightly/wording.ts";

type Props = { payload: Payload; admin: string };

/** What the last night found in live texts, on the start page of whoever may read the report. */
export async function StartNights({ payload, admin }: Props) {
  const night = await nightStore(payload.db.drizzle).last();
  if (!night) return null;
  const { checked, lines, more } = night.report;
  const fresh = lines.filter(({ since }) => since === night.day).length;
  const all = lines.length + more;
  const { start } = words;
  return (
    <section className="gp-panel">
      <h2>{words.title}</h2>
      <p className={fresh > 0 ? "gp-alarm" : ""}>
        {fresh > 0 ? start.fresh(fresh) : all > 0 ? start.known(all) : start.clean(checked)}
      </p>
      <a href={`${admin}/lint-report`}>{start.open}</a>
    </section>
  );
}
