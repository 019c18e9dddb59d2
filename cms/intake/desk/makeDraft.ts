import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import type { TakeOver } from "#editorial/fromWord/fromWord.wire.ts";
import {
  type CheckedWord,
  checkWord,
  fieldsOfWord,
  keepWord,
} from "#editorial/fromWord/takeOver.ts";
import { readableError } from "#leaves/readableError.ts";
import { waitForTurn } from "#places/waitForTurn.ts";
import { deskWords } from "../deskWording.ts";
import { placeSaid } from "../placeSaid.ts";
import { stateAfter } from "../stateRules.ts";
import { actOn } from "./actOn.ts";
import { bareWord, isCut } from "./bareWord.ts";
import { contributed } from "./contributed.ts";
import { standsBehind, type Withdrawn } from "./deskNote.ts";
import { type DeskFiled, type DraftRef, findFiled, linkDraft } from "./deskStore.ts";
import { type ReadPicture, readPictures, storePictures } from "./draftPictures.ts";
import { type Contributed, draftOf, type NewDraft } from "./draftRules.ts";
import { draftWords as words } from "./draftWording.ts";
import { placeOf } from "./placeOf.ts";
import { sendersNamed } from "./sendersNamed.ts";
import { besideWord, sentWord } from "./sentWord.ts";
import { standAlone } from "./standAlone.ts";
import { withdrawnHeads } from "./withdrawnHeads.ts";

/** What became of a recommendation: its draft, whether it was there already, and what stayed behind, in words. */
export type Made = DraftRef & { isNew: boolean; left: string[] };

/** A draft that was destroyed since is none. */
async function stands(req: PayloadRequest, draft: DraftRef): Promise<boolean> {
  const { collection, id } = draft;
  const options = { collection, id, depth: 0, trash: true, disableErrors: true, req } as const;
  return Boolean(await req.payload.findByID({ ...options, draft: true }));
}

/** What may be made of one as it stands now: its own draft, or one that was made of it and of what it stood behind, is there already. */
async function outlook(req: PayloadRequest, filed: DeskFiled) {
  const withdrawn = await withdrawnHeads(req, [filed]);
  const drafts = [filed, ...withdrawn.values()].flatMap(({ draft }) => draft ?? []);
  for (const draft of drafts) if (await stands(req, draft)) return { withdrawn, there: draft };
  refuseUnlessOpen(filed, withdrawn);
  return { withdrawn, there: undefined };
}

/** Rule O22: those that may become a draft: nobody has declined or withdrawn them, and they stand for themselves. */
function refuseUnlessOpen({ events, notes }: DeskFiled, withdrawn: Withdrawn): void {
  const state = stateAfter(events);
  if (state === "declined" || state === "withdrawn") throw readableError(words.notNow, 409);
  const into = standsBehind(notes, withdrawn);
  if (into !== "") throw readableError(words.merged(into), 409);
}

async function found(req: PayloadRequest, number: string): Promise<DeskFiled> {
  const filed = await findFiled(req, number);
  if (!filed) throw readableError(deskWords.absent, 404);
  return filed;
}

type Given = {
  ids: ReadonlyMap<string, number>;
  place: number | undefined;
  word: Partial<Awaited<ReturnType<typeof fieldsOfWord>>>;
};

/** Behind the body of a document, where there is one, what the recommendation gives. */
const bodyIn = ({ body }: NewDraft, { ids, word }: Given) => {
  const shown = body.filter((node) => node.type !== "picture" || ids.has(node.picture.hash));
  const own = bodyToLexical(shown, {
    picture: ({ hash }) => ({ id: ids.get(hash) ?? 0 }),
    story: () => {
      throw new Error("a recommendation names no story");
    },
  });
  if (!word.body) return own;
  const childrenOf = ({ root }: typeof own) => root.children as unknown[];
  return { root: { ...own.root, children: [...childrenOf(word.body), ...childrenOf(own)] } };
};

async function write(req: PayloadRequest, draft: NewDraft, given: Given): Promise<DraftRef> {
  const { collection, title, post, credits } = draft;
  const { kicker, deck } = given.word;
  const own =
    collection === "workers"
      ? { name: title, ...(post && { post }) }
      : { headline: title, ...(kicker && { kicker }), ...(deck && { deck }), credits };
  const places = given.place === undefined ? {} : { places: [given.place] };
  const data = { ...own, ...places, body: bodyIn(draft, given), _status: "draft" };
  const options = { collection, draft: true, depth: 0, overrideAccess: false, req } as const;
  const { id } = await req.payload.create({ ...options, data: data as never });
  return { collection, id: Number(id) };
}

type Prepared = {
  draft: NewDraft;
  pictures: ReadPicture[];
  word: CheckedWord | undefined;
  /** Those that it was made of. */
  numbers: string[];
};

const target = { collection: "cases", id: undefined } as const;

/** What takes a while, before a connection of the database is held: contact data, pictures and a document are read. */
async function prepare(
  req: PayloadRequest,
  filed: DeskFiled,
  asked: TakeOver | undefined,
): Promise<Prepared> {
  const all = await contributed(req, filed);
  if (asked && filed.form.kind === "person") throw readableError(words.wordOfPerson, 409);
  const sent = asked && (await sentWord(all, asked.sha256));
  const word = sent && (await checkWord(req, target, { ...sent, asked }, bareWord));
  const [main, ...others] = await sendersNamed(req, all);
  const own = draftOf([main as Contributed, ...others], word?.sha256);
  const draft = word ? besideWord(own, { ...word.asked, isCut: isCut(word.read) }) : own;
  const numbers = all.map(({ number }) => number);
  return { draft, word, numbers, pictures: await readPictures(draft.pictures) };
}

async function perform(
  req: PayloadRequest,
  number: string,
  { draft, pictures, word, numbers }: Prepared,
): Promise<Made> {
  await waitForTurn(req, "draft of a recommendation", number);
  const filed = await found(req, number);
  const { there, withdrawn } = await outlook(req, filed);
  if (there) return { ...there, isNew: false, left: [words.already] };
  const place = await placeOf(req, filed.form.place);
  const ids = await storePictures(req, pictures);
  const fields = word ? await fieldsOfWord(req, target, word) : {};
  const made = await write(req, draft, { ids, place: place?.id, word: fields });
  if (word) await keepWord(req, { ...target, id: made.id }, { word, taken: Object.keys(fields) });
  await standAlone(req, filed, withdrawn);
  await linkDraft(req, number, made);
  const all = await contributed(req, await found(req, number));
  // Somebody may have withdrawn while pictures were read and stored.
  refuseUnlessOpen(all[0], withdrawn);
  if (all.map((one) => one.number).join() !== numbers.join())
    throw readableError(deskWords.stale, 409);
  await actOn(req, all, { kind: "adopt" });
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

/** Rule O22: makes the draft of a recommendation, with a document that came along as it was confirmed, all of it or nothing; asked again, it answers the one that is there. */
export async function makeDraft(
  req: PayloadRequest,
  number: string,
  word?: TakeOver,
): Promise<Made> {
  const filed = await found(req, number);
  const { there } = await outlook(req, filed);
  if (there) return { ...there, isNew: false, left: [words.already] };
  const prepared = await prepare(req, filed, word);
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
