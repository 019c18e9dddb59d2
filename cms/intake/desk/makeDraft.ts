import { sql } from "@payloadcms/db-postgres";
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { waitForTurn } from "#places/waitForTurn.ts";
import { decideAct } from "../decideAct.ts";
import { deskWords } from "../deskWording.ts";
import { placeSaid } from "../placeSaid.ts";
import { stateAfter } from "../stateRules.ts";
import { lastNote } from "./deskNote.ts";
import { type DeskFiled, type DraftRef, findFiled, linkDraft, mergedInto } from "./deskStore.ts";
import { type ReadPicture, readPictures, storePictures } from "./draftPictures.ts";
import { type Contributed, draftOf, type NewDraft } from "./draftRules.ts";
import { draftWords as words } from "./draftWording.ts";
import { placeOf } from "./placeOf.ts";
import { sendersNamed } from "./sendersNamed.ts";

/** What became of a recommendation: its draft, whether it was there already, and what stayed behind, in words. */
export type Made = DraftRef & { isNew: boolean; left: string[] };

/** A draft that was destroyed since is none. */
async function standing(req: PayloadRequest, { draft }: DeskFiled): Promise<DraftRef | undefined> {
  if (!draft) return undefined;
  const { collection, id } = draft;
  const options = { collection, id, depth: 0, trash: true, disableErrors: true, req } as const;
  return (await req.payload.findByID({ ...options, draft: true })) ? draft : undefined;
}

/** Rule O22: those that may become a draft: nobody has declined or withdrawn them, and they stand for themselves. */
function refuseUnlessOpen({ events, notes }: DeskFiled): void {
  const state = stateAfter(events);
  if (state === "declined" || state === "withdrawn") throw readableError(words.notNow, 409);
  const into = lastNote(notes, "merge")?.into ?? "";
  if (into !== "") throw readableError(words.merged(into), 409);
}

async function found(req: PayloadRequest, number: string): Promise<DeskFiled> {
  const filed = await findFiled(req, number);
  if (!filed) throw readableError(deskWords.absent, 404);
  return filed;
}

async function adopt(req: PayloadRequest, all: readonly DeskFiled[]): Promise<void> {
  const database = await databaseOf(req);
  for (const { number, events } of all) {
    if (decideAct({ act: { kind: "adopt" }, by: "desk", state: stateAfter(events) })) continue;
    const after = events.at(-1)?.id ?? 0;
    await database.execute(
      sql`SELECT intake.act_as_desk(${number}, ${after}, 'adopt', ${String(req.user?.id)}, '{}'::jsonb)`,
    );
  }
}

async function write(
  req: PayloadRequest,
  { collection, title, post, credits, body }: NewDraft,
  given: { ids: ReadonlyMap<string, number>; place: number | undefined },
): Promise<DraftRef> {
  const shown = body.filter((node) => node.type !== "picture" || given.ids.has(node.picture.hash));
  const text = bodyToLexical(shown, {
    picture: ({ hash }) => ({ id: given.ids.get(hash) ?? 0 }),
    story: () => {
      throw new Error("a recommendation names no story");
    },
  });
  const own =
    collection === "workers"
      ? { name: title, ...(post && { post }) }
      : { headline: title, credits };
  const places = given.place === undefined ? {} : { places: [given.place] };
  const data = { ...own, ...places, body: text, _status: "draft" };
  const options = { collection, draft: true, depth: 0, overrideAccess: false, req } as const;
  const { id } = await req.payload.create({ ...options, data: data as never });
  return { collection, id: Number(id) };
}

type Prepared = { draft: NewDraft; pictures: ReadPicture[] };

/** What takes a while, before a connection of the database is held: contact data and pictures are read. */
async function prepare(req: PayloadRequest, filed: DeskFiled): Promise<Prepared> {
  const all = [filed, ...(await mergedInto(req, filed.number))];
  const [main, ...others] = await sendersNamed(req, all);
  const draft = draftOf([main as Contributed, ...others]);
  return { draft, pictures: await readPictures(draft.pictures) };
}

async function perform(
  req: PayloadRequest,
  number: string,
  { draft, pictures }: Prepared,
): Promise<Made> {
  await waitForTurn(req, "draft of a recommendation", number);
  const filed = await found(req, number);
  const there = await standing(req, filed);
  if (there) return { ...there, isNew: false, left: [words.already] };
  refuseUnlessOpen(filed);
  const place = await placeOf(req, filed.form.place);
  const ids = await storePictures(req, pictures);
  const made = await write(req, draft, { ids, place: place?.id });
  await linkDraft(req, number, made);
  await adopt(req, [filed, ...(await mergedInto(req, number))]);
  const missing = draft.pictures.filter(({ hash }) => !ids.has(hash));
  return {
    ...made,
    isNew: true,
    left: [
      ...draft.left,
      ...missing.map(({ name }) => words.left.missing(name)),
      ...(place ? [] : [words.left.place(placeSaid(filed.form))]),
    ],
  };
}

/** Rule O22: makes the draft of a recommendation, all of it or nothing; asked again, it answers the one that is there. */
export async function makeDraft(req: PayloadRequest, number: string): Promise<Made> {
  const filed = await found(req, number);
  const there = await standing(req, filed);
  if (there) return { ...there, isNew: false, left: [words.already] };
  refuseUnlessOpen(filed);
  const prepared = await prepare(req, filed);
  const isOwn = await initTransaction(req);
  try {
    const made = await perform(req, number, prepared);
    if (isOwn) await commitTransaction(req);
    return made;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
