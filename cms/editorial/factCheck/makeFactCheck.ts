import { randomBytes } from "node:crypto";
import type { PayloadRequest } from "payload";
import { z } from "zod";
import { thumbnail } from "#content/media/thumbnail.ts";
import type { MediaRecord } from "#content/picture.ts";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { picturesNamed } from "#edition/signed/publicPictures.ts";
import { environment } from "#leaves/environment.ts";
import { paths } from "#leaves/paths.ts";
import { readableError } from "#leaves/readableError.ts";
import { typedText } from "#leaves/typedText.ts";
import { nameOf } from "#people/nameOf.ts";
import { openMedia } from "#storage/openMedia.ts";
import { storageSettings } from "#storage/storageSettings.ts";
import { passagesOf } from "../comments/passagesOf.ts";
import { type DocumentRow, newestForm } from "../review/documentNow.ts";
import { type FactCheckContent, purposes } from "./factCheck.wire.ts";
import { secretHash } from "./factCheckDoor.ts";
import { peopleIn } from "./factCheckRules.ts";
import { appendFactCheck } from "./factCheckStore.ts";
import { markedPage } from "./pageRules.ts";
import { wording } from "./wording.ts";

/** Draws the page of a text as readers would get it; a later room knows how. */
export type DrawPage = (
  req: PayloadRequest,
  document: { collection: SignedCollection; id: number; row: DocumentRow },
) => Promise<string | undefined>;

/** Longest that a link opens its text, in days. */
const mostDays = 30;
/** Fields that a text is called by. */
const titles: ReadonlySet<string> = new Set(["headline", "name", "title"]);
const dayMs = 24 * 60 * 60 * 1000;

/** What is shown of one text at most: a page that an old phone still opens. */
const most = { passages: 300, pictures: 20, people: 40 } as const;

export const askedFactCheckWire = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("make"),
    recipient: typedText({ most: 40 }),
    unit: typedText({ least: 0, most: 80 }),
    purpose: z.enum(purposes),
    people: typedText({ least: 0, most: 2000 }),
    days: z.int().min(1).max(mostDays),
  }),
  z.strictObject({ kind: z.literal("revoke"), factCheck: z.int().positive() }),
  z.strictObject({
    kind: z.literal("portrait"),
    factCheck: z.int().positive(),
    /** Which of its pictures, from 0. */
    picture: z.int().nonnegative(),
  }),
]);
type Make = Extract<z.infer<typeof askedFactCheckWire>, { kind: "make" }>;

/**
 * A small copy goes with the text: the pictures of drafts have no address that the public could ask. Those that readers do not get yet, for want of words
 * about them, are asked about too, for those of recommendations come without; those that somebody took back are not.
 */
async function pictureLines(
  records: readonly MediaRecord[],
): Promise<FactCheckContent["pictures"]> {
  const media = openMedia(storageSettings());
  const lines: FactCheckContent["pictures"] = [];
  const asked = records.filter(({ deletedAt, consent }) => !deletedAt && !consent?.withdrawnOn);
  for (const { id, alt, caption, renditions } of asked.slice(0, most.pictures)) {
    const [smallest] = (renditions ?? [])
      .filter(({ type }) => type === "image/jpeg")
      .toSorted((a, b) => a.width - b.width);
    const bytes = smallest && (await media.get(smallest.path.replace(/^\/media\//, "")));
    const image = bytes && (await thumbnail(bytes));
    const words = caption || alt || wording.picture(lines.length + 1);
    if (image) lines.push({ id: String(id), words, image });
  }
  return lines;
}

async function contentOf(
  collection: SignedCollection,
  row: DocumentRow | null,
  given: { people: string; pictures: readonly MediaRecord[]; html: string | undefined },
): Promise<FactCheckContent> {
  const { people, pictures, html } = given;
  const stretches = passagesOf(collection, row);
  const passages = stretches.map(({ label, text }) => ({ label, text }));
  if (passages.length === 0) throw readableError(wording.empty, 409);
  if (passages.length > most.passages) throw readableError(wording.tooLong, 409);
  const page = html === undefined ? undefined : markedPage(html, passages);
  return {
    ...(page && { page }),
    title: (stretches.find(({ path }) => titles.has(path)) ?? passages[0])?.text ?? "",
    passages,
    people: peopleIn(people).slice(0, most.people),
    pictures: await pictureLines(pictures),
  };
}

/** Rule R30: a link to the text as it stands now. Its secret is in this answer and nowhere else. */
export async function makeFactCheck(
  req: PayloadRequest,
  document: { collection: SignedCollection; id: number },
  { recipient, unit, purpose, people, days }: Make,
  { now, draw }: { now: Date; draw: DrawPage },
): Promise<string> {
  const { row, form = {} } = await newestForm(req, document);
  const html = row ? await draw(req, { ...document, row }) : undefined;
  const pictures = row ? await picturesNamed(req, document.collection, row) : [];
  const given = { people, pictures, html };
  const content = await contentOf(document.collection, row, given);
  const secret = randomBytes(32).toString("base64url");
  const id = await appendFactCheck(req, document, {
    ...{ content, recipient, unit, purpose },
    ...{ by: String(req.user?.id), byName: nameOf(req.user) },
    secretHash: secretHash(secret),
    contentHash: contentHash(form),
    endsAt: new Date(now.getTime() + days * dayMs),
  });
  const { SITE_ORIGIN } = environment("SITE_ORIGIN");
  return new URL(`${paths.factCheck()}${id}.${secret}`, SITE_ORIGIN).href;
}
