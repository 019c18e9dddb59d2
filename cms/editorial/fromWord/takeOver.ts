import { randomBytes } from "node:crypto";
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import type { StoryCollection } from "#content/storyCollections.ts";
import type { ReadFile } from "#intake/word/readFile.ts";
import type { WordLoss } from "#intake/word/wordDocument.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { nameOf } from "#people/nameOf.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { commentLimits } from "../comments/askedComment.wire.ts";
import { appendComment } from "../comments/commentStore.ts";
import { baseOf } from "../desk/baseOf.ts";
import { newestForm } from "../review/documentNow.ts";
import { draftOriginOf } from "../review/draftOrigin.ts";
import type { TakeOver } from "./fromWord.wire.ts";
import { appendOriginal, type TakenReport } from "./originalStore.ts";
import type { SentFile } from "./sentFile.ts";
import { bodyWith, takeOverProblems } from "./takeOverRules.ts";
import { type WordCleaning, wholeWord } from "./wordCleaning.ts";
import { wording } from "./wording.ts";
import { hashOf, readOrRefuse } from "./wordReading.ts";

const lines = ["kicker", "headline", "deck"] as const;

type Target = { collection: StoryCollection; id: number | undefined };
type DocumentOf = { collection: StoryCollection; id: number };

/** Pictures of the document become pictures of the library, as the account that takes them over. */
async function storePictures(
  req: PayloadRequest,
  read: ReadFile,
  wanted: TakeOver["pictures"],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { part, ...data } of wanted) {
    const bytes = read.pictures.get(part);
    if (!bytes || ids.has(part)) continue;
    // A program may have put what somebody called the file into the document, and everybody in the newsroom searches the library.
    const name = `word-${ids.size + 1}.jpg`;
    const file = { data: Buffer.from(bytes), name, mimetype: "image/jpeg", size: bytes.length };
    const { id } = await req.payload.create({
      ...{ collection: "media", data, file, overrideAccess: false, depth: 0, req },
    });
    ids.set(part, id);
  }
  // The request goes on with a text, which is no upload.
  delete req.file;
  return ids;
}

const bodyOf = (read: ReadFile, asked: TakeOver, ids: ReadonlyMap<string, number>) =>
  bodyToLexical(bodyWith(read.story, asked.pictures), {
    picture: ({ part }) => ({ id: ids.get(part) ?? 0 }),
    story: () => {
      throw new Error("a document from Word names no story");
    },
    // Blocks that stand in the draft already have theirs.
    newId: () => randomBytes(12).toString("hex"),
  });

/** The body of a document behind the one that stands in the draft. */
async function behind(
  req: PayloadRequest,
  { collection, id }: Target,
  body: ReturnType<typeof bodyOf>,
): Promise<ReturnType<typeof bodyOf>> {
  const row = id === undefined ? null : (await newestForm(req, { collection, id })).row;
  const standing = row?.body as typeof body | null | undefined;
  if (!standing) return body;
  const { root } = standing;
  const childrenOf = ({ children }: typeof root) => children as unknown[];
  return { root: { ...root, children: [...childrenOf(root), ...childrenOf(body.root)] } };
}

const upTo = (text: string, most: number) => Array.from(text).slice(0, most).join("");

/** Comments in the document become comments on the draft, said by whoever takes it over for those who wrote them (rule Z15). */
async function keepComments(
  req: PayloadRequest,
  document: DocumentOf,
  { losses, asked }: { losses: readonly WordLoss[]; asked: TakeOver },
): Promise<void> {
  const database = await databaseOf(req);
  const { collection, id } = document;
  for (const { kind, text, author = "", quote = "" } of losses) {
    if (kind !== "comment" || text === "") continue;
    const line = lines.find((one) => quote !== "" && asked[one]?.includes(quote));
    await appendComment(
      database,
      { collection, id: String(id) },
      {
        ...{ kind: "open", mentions: [], isDemand: false, path: line ?? "body" },
        ...{ by: String(req.user?.id), byName: nameOf(req.user) },
        quote: upTo(quote, commentLimits.quote),
        text: upTo(wording.commentBy(author, text), commentLimits.text),
      },
    );
  }
}

async function write(req: PayloadRequest, target: Target, data: object): Promise<number> {
  const { collection, id } = target;
  const options = { collection, draft: true, depth: 0, overrideAccess: false, req } as const;
  if (id === undefined) {
    const made = await req.payload.create({
      ...options,
      data: { ...data, _status: "draft" } as never,
    });
    return Number(made.id);
  }
  await req.payload.update({ ...options, id, data: data as never });
  return id;
}

const reportOf = (
  { changes, losses }: ReadFile,
  decided: TakeOver["decided"],
  taken: readonly string[],
): TakenReport => ({
  losses,
  changes: changes.map((one) => ({ ...one, choice: decided.get(one.number) ?? "accept" })),
  taken: taken.map((key) => wording.fields[key as keyof typeof wording.fields]),
});

/** A document that may be taken over, as it was read. */
export type CheckedWord = SentFile<TakeOver> & { read: ReadFile; sha256: string };

/** Reads the file again, which takes a while, before a connection of the database is held. Throws in words what keeps it from being taken over. */
export async function checkWord(
  req: PayloadRequest,
  { id }: Target,
  sent: SentFile<TakeOver>,
  cleaning = wholeWord,
): Promise<CheckedWord> {
  const { bytes } = sent;
  const asked = cleaning.asked(sent.asked);
  const sha256 = hashOf(bytes);
  const read = cleaning.read(await readOrRefuse(bytes, asked.decided));
  const draft = id === undefined ? undefined : { hasBase: baseOf(req).base !== undefined };
  const problems = takeOverProblems({ asked, sha256, ...read, draft });
  if (problems.length > 0) throw readableError(problems.map(wording.problem).join("\n"), 400);
  return { ...sent, asked, read, sha256 };
}

/** The fields that a document gives a draft; its pictures are in the library then. */
export async function fieldsOfWord(req: PayloadRequest, target: Target, word: CheckedWord) {
  const { read, asked } = word;
  const { kicker, headline, deck, credits, takesBody } = asked;
  const lines = { kicker, headline, deck };
  const given = Object.entries(lines).filter(([, value]) => value !== undefined);
  const ids = takesBody ? await storePictures(req, read, asked.pictures) : new Map();
  const own = takesBody ? bodyOf(read, asked, ids) : undefined;
  const body = own && (asked.isAppended ? await behind(req, target, own) : own);
  return {
    ...(Object.fromEntries(given) as Partial<Record<keyof typeof lines, string>>),
    ...(credits && { credits }),
    ...(body && { body }),
  };
}

/** What is kept beside a draft that a document went into: its comments, the document itself, and the report (rules Z14 and Z15). */
export async function keepWord(
  req: PayloadRequest,
  document: DocumentOf,
  { word, taken }: { word: CheckedWord; taken: readonly string[] },
): Promise<void> {
  const { bytes, name, asked, read, sha256 } = word;
  if (asked.takesBody) await keepComments(req, document, { losses: read.losses, asked });
  await openPrivateFiles("originals").put(sha256, bytes);
  const account = { by: String(req.user?.id), byName: nameOf(req.user) };
  const detail = reportOf(read, asked.decided, taken);
  await appendOriginal(req, document, {
    ...{ sha256, name, bytes: bytes.length, kind: read.kind, ...account, detail },
  });
}

async function perform(req: PayloadRequest, target: Target, word: CheckedWord): Promise<number> {
  const data = await fieldsOfWord(req, target, word);
  const id = await write(req, target, data);
  const { collection } = target;
  await keepWord(req, { collection, id }, { word, taken: Object.keys(data) });
  return id;
}

/** What is left out of a document that goes into a draft (rule O22 for those of recommendations). */
export const cleaningFor = async (
  req: PayloadRequest,
  { collection, id }: Target,
): Promise<WordCleaning> =>
  (id !== undefined && (await draftOriginOf(req, collection).cleaning(req, { collection, id }))) ||
  wholeWord;

/** Rules Z12 to Z14: makes a draft of a document, or puts it into one, all of it or nothing. Answers the number of the draft. */
export async function takeOver(
  req: PayloadRequest,
  target: Target,
  sent: SentFile<TakeOver>,
): Promise<number> {
  const checked = await checkWord(req, target, sent, await cleaningFor(req, target));
  const isOwn = await initTransaction(req);
  try {
    const id = await perform(req, target, checked);
    if (isOwn) await commitTransaction(req);
    return id;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
