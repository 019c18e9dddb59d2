import type pg from "pg";
import type { LabelledVote } from "#tests/bench/fraud/campaign.ts";
import { voterName } from "./voting.ts";

const insert = `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, net, agent, candidate, slot, nth)
  SELECT $1, r.seq, voting.shanghai_day(r.at), r.voter, gen_random_uuid(), r.at, r.net, r.agent, r.candidate, r.seq % 30000 + 1, 1
  FROM json_to_recordset($2) AS r(seq bigint, at timestamptz, voter uuid, net bigint, agent int, candidate smallint)`;

/** Copies likes of a made-up campaign into ledgers, as the owner of the tables; one name is one voter in all of them. */
export function likesOf(owner: pg.Pool) {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  return async (campaign: number, rows: readonly LabelledVote[]): Promise<void> => {
    const likes = rows.map(({ seq, at, voter, net, agent, choices }) => ({
      seq,
      at: new Date(at),
      voter: voterName(numberOf(voter)),
      net: numberOf(`net ${net}`),
      agent,
      candidate: choices[0],
    }));
    await owner.query(insert, [campaign, JSON.stringify(likes)]);
  };
}
