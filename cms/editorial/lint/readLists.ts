import type { PayloadRequest } from "payload";
import { type Day, pickedDay } from "#leaves/shanghaiTime.ts";
import type { HouseWord, KnownPerson, KnownTerm } from "./knowledge.ts";

type Dated = { from?: string | null; to?: string | null };

const spanOf = ({ from, to }: Dated): { from?: Day; to?: Day } => {
  const [first, last] = [pickedDay(from), pickedDay(to)];
  return { ...(first && { from: first }), ...(last && { to: last }) };
};

/** What the newsroom keeps in its own lists: 用语, 禁用慎用语, 任职. */
export const readLists = async (
  req: PayloadRequest,
): Promise<{ terms: KnownTerm[]; house: HouseWord[]; tenures: KnownPerson[] }> => {
  const all = { depth: 0, pagination: false, overrideAccess: true, req } as const;
  const terms = await req.payload.find({ collection: "terms", ...all });
  const house = await req.payload.find({ collection: "house-words", ...all });
  const tenures = await req.payload.find({ collection: "tenures", ...all });
  return {
    terms: terms.docs.map(({ right, wrong, note, ...dated }) => ({
      ...{ right, wrong: wrong ?? [], ...spanOf(dated) },
      ...(note && { note }),
    })),
    house: house.docs.map(({ word, level, instead, why, except }) => ({
      ...{ word, level, except: except ?? [] },
      ...(instead && { instead }),
      ...(why && { why }),
    })),
    tenures: tenures.docs.map(({ name, post, ...dated }) => ({
      name,
      posts: [{ post, ...spanOf(dated) }],
    })),
  };
};
