import type { DraftLine } from "../start/startFacts.ts";
import type { StartContext } from "./startContext.ts";

type Props = { context: StartContext; title: string; empty: string; drafts: readonly DraftLine[] };

/** A list of drafts, newest first. */
export function StartDrafts({ context, title, empty, drafts }: Props) {
  const { words, admin, kind, moment } = context;
  return (
    <section className="gp-panel">
      <h2>{title}</h2>
      {drafts.length === 0 && <p className="gp-empty">{empty}</p>}
      <ul>
        {drafts.map((draft) => (
          <li key={`${draft.subject}/${draft.id}`}>
            <a href={`${admin}/collections/${draft.subject}/${draft.id}`}>
              {draft.title || words.untitled}
            </a>
            <span className="gp-meta">
              {[kind(draft.subject), draft.author, moment(draft.updatedAt)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
