import { DeskTable } from "#panelKit/DeskTable.tsx";
import type { StreetTurnout, Turnout, TurnoutRow } from "../turnout.ts";
import { deskWords as words } from "./deskWords.ts";

function TurnoutTable({ caption, rows }: { caption: string; rows: readonly TurnoutRow[] }) {
  const most = Math.max(1, ...rows.map(({ likes, ballots }) => likes + ballots));
  return (
    <DeskTable
      caption={caption}
      columns={words.turnoutColumns}
      rows={rows.map(({ from, likes, ballots, voters }) => [from, likes, ballots, voters])}
      shares={rows.map(({ likes, ballots }) => ((likes + ballots) / most) * 100)}
    />
  );
}

/** When votes came in, by day and by hour, and through how few networks. */
export function TurnoutView({ turnout }: { turnout: Turnout }) {
  const { days, hours, prefixes } = turnout;
  if (days.length === 0) return <p>{words.noVotes}</p>;
  const share = (votes: number) => (votes / Math.max(1, prefixes.total)) * 100;
  const topVotes = prefixes.top.reduce((sum, { votes }) => sum + votes, 0);
  return (
    <>
      <TurnoutTable caption={words.byDay} rows={days} />
      <details>
        <summary>{words.byHour}</summary>
        <TurnoutTable caption={words.byHour} rows={hours} />
      </details>
      <h3>{words.prefixes}</h3>
      <p>{words.prefixesHelp}</p>
      {prefixes.top.length > 0 && (
        <>
          <p>{words.prefixShare(prefixes.top.length, share(topVotes).toFixed(1), prefixes.of)}</p>
          <DeskTable
            columns={words.prefixColumns}
            rows={prefixes.top.map(({ name, votes, voters, candidates }) => [
              words.prefixName(name),
              votes,
              `${share(votes).toFixed(1)}%`,
              voters,
              candidates,
            ])}
            shares={prefixes.top.map(({ votes }) => share(votes))}
          />
        </>
      )}
    </>
  );
}

/** Votes for the candidates of each street beside its residents; says where their number is missing. */
export function StreetView({ streets }: { streets: readonly StreetTurnout[] }) {
  if (streets.length === 0) return <p>{words.noStreets}</p>;
  const missing = streets.filter(({ residents }) => residents === undefined);
  const sources = streets.flatMap(({ street, source }) => (source ? [`${street}：${source}`] : []));
  return (
    <>
      <p>{words.streetsHelp}</p>
      <DeskTable
        columns={words.streetColumns}
        rows={streets.map(({ street, candidates, votes, residents }) => [
          street,
          candidates,
          votes,
          residents ?? words.unknown,
          residents === undefined ? words.unknown : ((votes / residents) * 1000).toFixed(1),
        ])}
      />
      {sources.length > 0 && <p>{sources.join("；")}</p>}
      {missing.length > 0 && (
        <p>{words.noResidents(missing.map(({ street }) => street).join("、"))}</p>
      )}
    </>
  );
}
