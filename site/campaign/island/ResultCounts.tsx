import { useEffect, useState } from "react";
import type { CampaignState, Counts } from "#voting/vote.wire.ts";
import { words } from "../wording.ts";
import { fetchCounts, fetchState } from "./voteApi.ts";

type Published = { state: CampaignState; counts: Counts };

/** The published counts by category, the most likes first; says that there is no result until it is published. */
export default function ResultCounts({ campaign, pending }: { campaign: string; pending: string }) {
  const [published, setPublished] = useState<Published>();
  useEffect(() => {
    Promise.all([fetchState(campaign), fetchCounts(campaign)]).then(([state, counts]) => {
      if (state?.phase === "result" && counts) setPublished({ state, counts });
    });
  }, [campaign]);
  if (!published) return <p>{pending}</p>;
  const { rules, candidates } = published.state.campaign;
  const countOf = new Map(published.counts.candidates.map((row) => [row.number, row]));
  return (
    <>
      <p>{words.resultCounts}</p>
      {rules.categories.map((category) => (
        <table key={category.slug} className="result">
          <caption>{category.name}</caption>
          <thead>
            <tr>
              {words.resultColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates
              .filter((candidate) => candidate.category === category.slug)
              .map((candidate) => ({ ...candidate, ...countOf.get(candidate.number) }))
              .toSorted((a, b) => (b.likes ?? 0) - (a.likes ?? 0) || a.number - b.number)
              .map(({ number, name, withdrawn, likes = 0, ballots = 0 }) => (
                <tr key={number}>
                  <td>{words.number(number)}</td>
                  <th scope="row">
                    {name}
                    {withdrawn && `（${words.withdrawn}）`}
                  </th>
                  <td>{likes.toLocaleString("zh-CN")}</td>
                  <td>{ballots.toLocaleString("zh-CN")}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
