import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from "payload";
import type { SeedLibrary } from "#seed/seed.wire.ts";
import { fillDocuments } from "./fillDocuments.ts";
import type { Found, Slugs } from "./findDocuments.ts";
import { findPlaces } from "./findPlaces.ts";
import { makeTargets } from "./makeTargets.ts";
import { placesIn } from "./placesIn.ts";
import { plantSite } from "./plantSite.ts";
import { type Stands, standDocuments } from "./standDocuments.ts";

const inTransaction = async <T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  const req = await createLocalReq({ context: { skipOutbox: true } }, payload);
  await initTransaction(req);
  try {
    const result = await work(req);
    await commitTransaction(req);
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
};

/**
 * Writes the documents of the library that are not there yet, all in one transaction, so that a planting that is cut
 * short leaves none of them. Answers where each stands and how many are new.
 */
export const plantLibrary = (facts: {
  payload: Payload;
  library: SeedLibrary;
  slugs: Slugs;
  found: Found;
  pictures: ReadonlyMap<string, number>;
}): Promise<{ stands: Stands; filled: number }> =>
  inTransaction(facts.payload, async (req) => {
    const { library, slugs, found, pictures } = facts;
    const places = await findPlaces(req, placesIn(library));
    const stands = await standDocuments(req, { slugs, found });
    const targets = makeTargets({ places, pictures, stands });
    const filled = await fillDocuments(req, { library, targets, stands });
    await plantSite(req, { library, targets });
    return { stands, filled };
  });
