import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { stateAfter } from "../stateRules.ts";
import { stateWords } from "../wording.ts";
import { type DeskFiled, listFiled, mergedInto } from "./deskStore.ts";
import { duplicatesOf, type Likeness } from "./duplicateRules.ts";
import { streetOf } from "./registerRules.ts";
import { placeWords, streetsOf } from "./registerView.ts";

/** Recommendations that are looked through for the same thing, newest first. */
const most = 1000;

/** One of two that stand side by side. */
export type Side = {
  number: string;
  title: string;
  story: string;
  place: string;
  received: string;
  state: string;
};
export type DuplicatesView = {
  own: Side;
  alike: (Side & { likeness: Likeness[] })[];
  /** What was merged into it. */
  merged: Side[];
};

async function sideOf(req: PayloadRequest, filed: DeskFiled): Promise<Side> {
  const { number, form, at, events } = filed;
  return {
    ...{ number, title: form.title, story: form.story, place: await placeWords(req, form.place) },
    ...{ received: shanghaiStamp(new Date(at)), state: stateWords[stateAfter(events)] },
  };
}

/** Rule O30: what may be about the same as one, and what was merged into it. */
export async function duplicatesView(req: PayloadRequest, own: DeskFiled): Promise<DuplicatesView> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT number FROM intake.same_telephone(${own.number}) number`,
  );
  const streets = await streetsOf(req);
  const found = duplicatesOf(own, await listFiled(req, { most }), {
    sameTelephone: new Set(rows.map(({ number }) => String(number))),
    streetOf: (filed) => streetOf(filed, streets),
  });
  const alike = found.map(async ({ filed, likeness }) => ({
    ...(await sideOf(req, filed)),
    likeness,
  }));
  const merged = await mergedInto(req, own.number);
  return {
    own: await sideOf(req, own),
    alike: await Promise.all(alike),
    merged: await Promise.all(merged.map((one) => sideOf(req, one))),
  };
}
