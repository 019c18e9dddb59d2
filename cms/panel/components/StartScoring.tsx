import type { ScoringTask } from "#voting/jury/scoringTasks.ts";
import type { StartContext } from "./startContext.ts";

type Props = { context: StartContext; tasks: readonly ScoringTask[] };

/** What a juror has to score; links to the sheets. */
export function StartScoring({ context, tasks }: Props) {
  const { words, admin } = context;
  return (
    <section className="gp-panel">
      <h2>{words.scoring}</h2>
      {tasks.length === 0 && <p className="gp-empty">{words.nothingToScore}</p>}
      <ul>
        {tasks.map(({ id, name, due, done, isSubmitted }) => (
          <li key={id}>
            <a href={`${admin}/jury/${id}`}>{name}</a>
            <span className="gp-meta">
              {isSubmitted ? words.signedOff : words.scored(done, due)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
