import type { PayloadRequest } from "payload";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { filesOf } from "../filesOf.ts";
import type { StoredFile } from "../recommendation.wire.ts";
import { stateAfter } from "../stateRules.ts";
import { stateWords } from "../wording.ts";
import { type DeskFiled, filedOf, mergedInto } from "./deskStore.ts";
import { duplicatesOf, type Likeness } from "./duplicateRules.ts";
import { likeOnes } from "./likeOnes.ts";
import { readTraits } from "./readTraits.ts";
import { streetOf } from "./registerRules.ts";
import { placeWords, streetsOf } from "./registerView.ts";
import { withdrawnHeads } from "./withdrawnHeads.ts";

/** Others that are read first where they were not yet, before what is alike is looked for. */
const readFirst = 20;

/** One of two that stand side by side. */
export type Side = {
  number: string;
  title: string;
  story: string;
  place: string;
  received: string;
  state: string;
  /** Its pictures, by their hashes. */
  pictures: string[];
};
export type DuplicatesView = {
  own: Side;
  alike: (Side & { likeness: Likeness[] })[];
  /** What was merged into it. */
  merged: Side[];
  /** Its sender withdrew: nothing stands behind it any more. */
  isGone: boolean;
};

const pictureIn = ({ hash, kind }: StoredFile): string[] =>
  kind === "docx" || kind === "pdf" ? [] : [hash];

async function sideOf(req: PayloadRequest, filed: DeskFiled): Promise<Side> {
  const { number, form, at, events, destroyed } = filed;
  return {
    ...{ number, title: form.title, story: form.story, place: await placeWords(req, form.place) },
    ...{ received: shanghaiStamp(new Date(at)), state: stateWords[stateAfter(events)] },
    pictures: destroyed.includes("files") ? [] : filesOf(filed).flatMap(pictureIn),
  };
}

/** What came a moment ago is compared, too; a store of files that is away is no reason to show nothing. */
async function readUnread({ payload }: PayloadRequest, own: string): Promise<void> {
  const reading = { database: payload.db.pool, files: openPrivateFiles("intake") };
  await readTraits(reading, { most: readFirst, own }).catch((error: unknown) =>
    payload.logger.error({ err: error, msg: "intake: what is compared was not worked out" }),
  );
}

/** Rule O30: what may be about the same as one, and what was merged into it. */
export async function duplicatesView(req: PayloadRequest, own: DeskFiled): Promise<DuplicatesView> {
  await readUnread(req, own.number);
  const like = await likeOnes(req, own.number);
  const streets = await streetsOf(req);
  const others = await filedOf(req, like.numbers);
  const found = duplicatesOf(own, others, {
    ...{ ...like, withdrawn: await withdrawnHeads(req, others) },
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
    isGone: stateAfter(own.events) === "withdrawn",
  };
}
