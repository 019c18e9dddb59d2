import { boxes } from "../inboxRules.ts";
import type { InboxLine } from "../readInbox.ts";
import { wording } from "../wording.ts";

const words = wording.inbox;

type Props = {
  lines: readonly InboxLine[];
  /** Address of the panel. */
  admin: string;
  kind: (collection: string) => string;
  moment: (at: string) => string;
};

/** What waits for the account on its start page, with counts. */
export function Inbox({ lines, admin, kind, moment }: Props) {
  const filled = boxes
    .map((box) => ({ box, found: lines.filter((line) => line.box === box) }))
    .filter(({ found }) => found.length > 0);
  return (
    <section className="gp-panel">
      <h2>{words.title}</h2>
      {filled.length === 0 && <p>{words.empty}</p>}
      {filled.map(({ box, found }) => (
        <div key={box}>
          <h3>{`${words.boxes[box]}（${found.length}）`}</h3>
          <ul>
            {found.map(({ collection, id, title, since }) => (
              <li key={`${collection}/${id}`}>
                <a href={`${admin}/collections/${collection}/${id}/review`}>
                  {title || `${kind(collection)} ${id}`}
                </a>
                <span className="gp-meta">
                  {`${kind(collection)} · ${moment(new Date(since).toISOString())}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
