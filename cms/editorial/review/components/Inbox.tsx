import { own } from "#leaves/own.ts";
import type { InboxLine } from "../inboxLine.ts";
import { alarming, boxes, hoursWaited } from "../inboxRules.ts";
import { timeLeft } from "../timeLeft.ts";
import { wording } from "../wording.ts";

const words = wording.inbox;

type Props = {
  lines: readonly InboxLine[];
  /** Address of the panel. */
  admin: string;
  kind: (collection: string) => string;
  moment: (at: string) => string;
  /** In milliseconds since 1970. */
  now: number;
  /** After how many hours a text has waited too long for a signature. */
  waitHours: number;
};

/** Rule R29. */
function Waited({ hours, most }: { hours: number; most: number }) {
  const isLong = hours >= most;
  return (
    <span className={isLong ? "gp-meta gp-alarm" : "gp-meta"}>
      {isLong ? words.waitedLong(hours, most) : words.waited(hours)}
    </span>
  );
}

const dueWords = ({ box, due }: InboxLine, { moment, now }: Pick<Props, "moment" | "now">) => {
  const say = own(words.due, box);
  if (due === undefined || !say) return [];
  return [say(moment(new Date(due).toISOString()), timeLeft(due, now))];
};

/** What waits for the account on its start page, with counts. */
export function Inbox({ lines, admin, kind, moment, now, waitHours }: Props) {
  const filled = boxes
    .map((box) => ({ box, found: lines.filter((line) => line.box === box) }))
    .filter(({ found }) => found.length > 0);
  return (
    <section className="gp-panel">
      <h2>{words.title}</h2>
      {filled.length === 0 && <p>{words.empty}</p>}
      {filled.map(({ box, found }) => (
        <div key={box}>
          <h3
            className={alarming.has(box) ? "gp-alarm" : undefined}
          >{`${words.boxes[box]}（${found.length}）`}</h3>
          <ul>
            {found
              .map((line) => ({ line, hours: hoursWaited(line, now) }))
              .map(({ line, hours }) => (
                <li key={`${line.collection}/${line.id}`}>
                  <a
                    href={`${admin}/collections/${line.collection}/${line.id}/${box === "called" ? "comments" : "review"}`}
                  >
                    {line.title || `${kind(line.collection)} ${line.id}`}
                  </a>
                  {line.asked && (
                    <span className={line.asked.isYou ? "gp-asked" : "gp-meta"}>
                      {line.asked.isYou ? wording.asked.you : wording.asked.other(line.asked.name)}
                    </span>
                  )}
                  <span className="gp-meta">
                    {[
                      kind(line.collection),
                      moment(new Date(line.since).toISOString()),
                      ...dueWords(line, { moment, now }),
                    ].join(" · ")}
                  </span>
                  {hours !== undefined && <Waited hours={hours} most={waitHours} />}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
