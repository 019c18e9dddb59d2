import type { StartContext } from "./startContext.ts";

type Props = { context: StartContext; missed: readonly { word: string; count: number }[] };

/** What readers looked for and did not find: something to write about, or a word to keep as the same as another. */
export function StartMissed({ context, missed }: Props) {
  const { words, admin } = context;
  return (
    <section className="gp-panel">
      <h2>{words.missed}</h2>
      <p className="gp-meta">{words.missedHelp}</p>
      <ul>
        {missed.map(({ word, count }) => (
          <li key={word}>
            <span>{word}</span>
            <span className="gp-meta">{words.times(count)}</span>
          </li>
        ))}
      </ul>
      <a href={`${admin}/globals/site-settings`}>{words.synonyms}</a>
    </section>
  );
}
