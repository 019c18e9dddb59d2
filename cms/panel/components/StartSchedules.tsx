import type { ScheduleLine } from "../start/startFacts.ts";
import type { StartContext } from "./startContext.ts";

type Props = { context: StartContext; schedules: readonly ScheduleLine[] };

/** What goes live or comes down by itself, and what should have and did not. */
export function StartSchedules({ context, schedules }: Props) {
  const { words, admin, kind, moment } = context;
  return (
    <section className="gp-panel">
      <h2>{words.schedules}</h2>
      <ul>
        {schedules.map(({ subject, id, type, at, failed }) => (
          <li key={`${subject}/${id}/${at}`}>
            <a href={`${admin}/collections/${subject}/${id}`}>
              {`${words.planned[type] ?? type} · ${kind(subject)} ${id}`}
            </a>
            <span className={failed ? "gp-alarm" : "gp-meta"}>
              {[at && moment(at), failed && words.failed].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
