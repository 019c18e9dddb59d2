import { DeskTable } from "../../panelKit/DeskTable.tsx";
import type { StreetTurnout } from "../streetTurnout.ts";
import { deskWords as words } from "./deskWords.ts";

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
