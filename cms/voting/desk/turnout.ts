import type { PayloadRequest } from "payload";
import type { Queryable } from "#leaves/Queryable.ts";
import type { CampaignRecord } from "../acts/campaignRecord.ts";

/** Votes of a stretch of time; `from` is a day (`YYYY-MM-DD`) or an hour (`YYYY-MM-DD HH:00`) of Beijing. */
export type TurnoutRow = { from: string; likes: number; ballots: number; voters: number };

/** Votes that came through one network prefix. `name` follows from its keyed hash and leads back to no address. */
export type PrefixRow = { name: string; votes: number; voters: number; candidates: number };

export type Turnout = {
  days: TurnoutRow[];
  /** Hours in which votes came in, the last 72 of them. */
  hours: TurnoutRow[];
  /** The prefixes with the most votes, of `total` votes and `of` prefixes in all. */
  prefixes: { top: PrefixRow[]; total: number; of: number };
};

const votes = `SELECT 'l' AS stream, at, day, voter, net, ARRAY[candidate] AS choices FROM voting.likes WHERE campaign = $1
  UNION ALL SELECT 'b', at, day, voter, net, choices FROM voting.ballots WHERE campaign = $1`;

const by = (
  from: string,
) => `SELECT ${from} AS from, count(*) FILTER (WHERE stream = 'l')::int AS likes,
  count(*) FILTER (WHERE stream = 'b')::int AS ballots, count(DISTINCT voter)::int AS voters
  FROM (${votes}) AS v GROUP BY 1 ORDER BY 1`;

const days = by("day::text");
const hours = `SELECT * FROM (${by("to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:00')")} DESC LIMIT 72) h
  ORDER BY 1`;

const prefixes = `SELECT upper(substr(encode(sha256(int8send(net)), 'hex'), 1, 6)) AS name, count(*)::int AS votes,
  count(DISTINCT voter)::int AS voters, (SELECT count(DISTINCT n) FROM unnest(array_agg(choices[1])) AS n)::int AS candidates,
  (sum(count(*)) OVER ())::int AS total, (count(*) OVER ())::int AS of
  FROM (${votes}) AS v WHERE net IS NOT NULL GROUP BY net ORDER BY votes DESC, name LIMIT 10`;

/** Who came and when, and how much of it through few networks. */
export async function readTurnout(db: Queryable, campaign: number): Promise<Turnout> {
  const read = async <Row>(text: string) => (await db.query(text, [campaign])).rows as Row[];
  const top = await read<PrefixRow & { total: number; of: number }>(prefixes);
  return {
    days: await read<TurnoutRow>(days),
    hours: await read<TurnoutRow>(hours),
    prefixes: {
      top: top.map(({ total: _, of: __, ...row }) => row),
      total: top[0]?.total ?? 0,
      of: top[0]?.of ?? 0,
    },
  };
}

/** Votes for the candidates of one street beside its residents, where their number is known. */
export type StreetTurnout = {
  street: string;
  candidates: number;
  votes: number;
  residents?: number;
  /** Date and source of the number of residents. */
  source?: string;
};

/** Digits of a street's code; places inside it begin with them. */
const streetDigits = 9;

/** The street in which each worker stands, by the worker's slug; workers of no street are left out. */
async function streetsOfWorkers(
  req: PayloadRequest,
  slugs: string[],
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: "workers",
    where: { slug: { in: slugs } },
    select: { slug: true, places: true },
    populate: { places: { code: true } },
    depth: 1,
    pagination: false,
  });
  return new Map(
    docs.flatMap(({ slug, places }) => {
      const [place] = places ?? [];
      const code = typeof place === "object" ? (place?.code ?? "") : "";
      return slug && code.length >= streetDigits ? [[slug, code.slice(0, streetDigits)]] : [];
    }),
  );
}

/** Votes by street of the candidates, the most first. */
export async function streetTurnout(
  req: PayloadRequest,
  { frozen, candidates }: CampaignRecord,
): Promise<StreetTurnout[]> {
  const streetOf = await streetsOfWorkers(
    req,
    frozen.candidates.map(({ slug }) => slug),
  );
  const { docs } = await req.payload.find({
    collection: "places",
    where: { code: { in: [...new Set(streetOf.values())] } },
    select: { code: true, name: true, population: true },
    depth: 0,
    pagination: false,
  });
  const votes = new Map(candidates.map(({ number, likes, ballots }) => [number, likes + ballots]));
  return docs
    .map(({ code, name, population }) => {
      const own = frozen.candidates.filter(({ slug }) => streetOf.get(slug) === code);
      const { residents, asOf, source } = population ?? {};
      return {
        street: name,
        candidates: own.length,
        votes: own.reduce((sum, { number }) => sum + (votes.get(number) ?? 0), 0),
        ...(residents && { residents, source: [asOf, source].filter(Boolean).join("，") }),
      };
    })
    .sort((a, b) => b.votes - a.votes || a.street.localeCompare(b.street, "zh-CN"));
}
