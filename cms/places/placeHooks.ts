import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
  type Where,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { ancestorsOf } from "./ancestry.ts";
import { labelPlace } from "./describe.ts";
import { isAddedLevel, nextCode } from "./nextCode.ts";
import { pinyinKeys } from "./pinyinKeys.ts";
import { waitForTurn } from "./waitForTurn.ts";
import { widenSearch } from "./widenSearch.ts";
import { wording } from "./wording.ts";

const findPlaces = async (req: PayloadRequest, where: Where) => {
  const { docs } = await req.payload.find({
    collection: "places",
    where,
    depth: 0,
    pagination: false,
    select: { code: true, name: true, level: true },
    req,
  });
  return docs;
};

const labelFor = async (req: PayloadRequest, place: { code: string; name: string }) => {
  const above = await findPlaces(req, { code: { in: ancestorsOf(place.code) } });
  const names = new Map(above.map(({ code, name }) => [code, name]));
  return labelPlace(place.code, (code) => (code === place.code ? place.name : names.get(code)));
};

const newCode = async (req: PayloadRequest, data: { level?: unknown; parent?: unknown }) => {
  const [community] = data.parent ? await findPlaces(req, { id: { equals: data.parent } }) : [];
  if (!isAddedLevel(data.level) || community?.level !== "community" || !community.code) {
    throw new ValidationError(
      { collection: "places", errors: [{ path: "parent", message: wording.problems.placeParent }] },
      req.t,
    );
  }
  await waitForTurn(req, "code of a place", community.code);
  const siblings = await findPlaces(req, { code: { like: `${community.code}-` } });
  return nextCode({
    community: community.code,
    level: data.level,
    taken: siblings.map(({ code }) => code ?? ""),
  });
};

/** Gives a place its code, its full name and the spellings it is found by. */
export const completePlace: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const name = String(data.name ?? originalDoc?.name ?? "").trim();
  const code: string = originalDoc?.code ?? (await newCode(req, data));
  return { ...data, name, code, label: await labelFor(req, { code, name }), ...pinyinKeys(name) };
};

/** Places of the national tree stay. */
export const keepNationalTree: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [place] = await findPlaces(req, { id: { equals: id } });
  if (place && !isAddedLevel(place.level)) {
    throw readableError(wording.problems.placeInUse, 409);
  }
};

/** Lets the panel's picker find places by pinyin and initials. */
export const widenPlaceSearch: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === "read" && "where" in args && args.where
    ? { ...args, where: widenSearch(args.where) }
    : args;
