import type { PayloadRequest } from "payload";
import type { CampaignRecord } from "../acts/campaignRecord.ts";

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
