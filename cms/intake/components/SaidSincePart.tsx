import type { SaidSince } from "../desk/saidSince.ts";
import { deskWords as words } from "../deskWording.ts";

/** What senders said and gave after the draft was made: nothing of it is in the draft by itself (rule O50). */
export function SaidSincePart({ since, api }: { since: readonly SaidSince[]; api: string }) {
  if (since.length === 0) return null;
  return (
    <>
      <h3>{words.since}</h3>
      <p>{words.sinceHelp}</p>
      <ul>
        {since.map(({ id, number, line, files }) => (
          <li key={id} className="gp-intake-text">
            {`${number} ${line}`}
            {files.map(({ hash, name }) => (
              <p key={hash}>
                <a href={`${api}/intake/${number}/files/${hash}`}>{name}</a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
