import type { ReleaseLine } from "../start/startFacts.ts";
import type { StartContext } from "./startContext.ts";

type Props = {
  context: StartContext;
  release: ReleaseLine | undefined;
  alarms: readonly string[];
};

/** How the site stands: the latest release, what went wrong with it, and what the newsroom must hear of. */
export function StartRelease({ context, release, alarms }: Props) {
  const { words, admin, moment } = context;
  return (
    <section className="gp-panel">
      <h2>{words.release}</h2>
      {alarms.length > 0 && (
        <ul className="gp-alarms" role="alert">
          {alarms.map((alarm) => (
            <li className="gp-alarm" key={alarm}>
              {alarm}
            </li>
          ))}
        </ul>
      )}
      {release === undefined && <p className="gp-empty">{words.noRelease}</p>}
      {release && (
        <>
          <p className="gp-state" data-state={release.state}>
            {release.progress ?? words.releaseStates[release.state]}
            {!release.progress && <span className="gp-meta">{moment(release.at)}</span>}
          </p>
          <p>{release.cause}</p>
          {release.message && <p className="gp-alarm">{release.message}</p>}
          {release.problems && <p className="gp-alarm">{release.problems}</p>}
          <a href={`${admin}/collections/releases/${release.id}`}>{words.details}</a>
        </>
      )}
    </section>
  );
}
