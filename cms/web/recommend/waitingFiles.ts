import { z } from "zod";
import { fileProblems } from "#intake/fileWording.ts";
import type { TakenFile } from "#intake/keptFile.ts";
import { mostPieces, pieceBytes } from "#intake/pieceLimits.ts";
import {
  type FilePiece,
  pieceOf,
  pieceToken,
  waitingFor,
  waitingName,
} from "#intake/waitingFile.ts";
import { formProblems } from "#intake/wording.ts";
import { addDays, shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { IntakeOffice } from "./intakeOffice.ts";

/** What a piece counts for at least: a thousand of one byte are a thousand files. */
const leastBytes = 64 * 1024;

/** What is joined, and what the file is called. */
const joinedWire = z.strictObject({
  pieces: z.array(z.string()).min(1).max(mostPieces),
  name: z.string().max(1000).default(""),
});

type Waiting = Pick<IntakeOffice, "waiting" | "now">;

/** Puts bytes where they wait for their form; their name there. */
export async function putWaiting(office: Waiting, key: string, content: Uint8Array) {
  const name = waitingName(shanghaiDay(office.now()), key, content);
  await office.waiting.put(name, content);
  return name;
}

/** Whether bytes wait for their form already. */
export const isWaiting = (
  { waiting, now }: Waiting,
  key: string,
  content: Uint8Array,
): Promise<boolean> => waiting.has(waitingName(shanghaiDay(now()), key, content));

async function removeAll({ waiting }: Waiting, isMeant: (name: string) => boolean, prefix = "") {
  for await (const { name } of waiting.list(prefix)) if (isMeant(name)) await waiting.remove(name);
}

/** Takes out what waited for a form that is filed: its files lie in their place. */
export async function removeWaiting(office: Waiting, key: string): Promise<void> {
  const today = shanghaiDay(office.now());
  for (const day of [today, addDays(today, -1)])
    await removeAll(office, () => true, waitingFor(day, key));
}

type Stores = Pick<IntakeOffice, "files" | "waiting">;

/** Whether a file that was taken is there still: it waits, or its form was filed a moment ago. */
export const isThere = async ({ files, waiting }: Stores, { hash, waits }: TakenFile) =>
  (waits !== undefined && (await waiting.has(waits))) || (await files.has(hash));

/**
 * Puts a file where it stays; false where it is not there any more. Before the form is filed, so that no form names a file that is
 * missing: what a crash leaves between is named by nothing.
 */
export async function keepForGood({ files, waiting }: Stores, { hash, waits }: TakenFile) {
  if (await files.has(hash)) return true;
  const content = waits === undefined ? undefined : await waiting.get(waits);
  // The same form, sent twice, may have been filed meanwhile.
  if (!content) return files.has(hash);
  await files.put(hash, content);
  return true;
}

/** Stores a piece of a file; its token, or what is wrong in words (rules O41 and O43). */
export async function takePiece(
  office: IntakeOffice,
  { content, key, network }: { content: Uint8Array; key: string; network: string },
): Promise<{ piece: string } | { problem: string }> {
  if (content.length === 0) return { problem: fileProblems.broken };
  if (content.length > pieceBytes) return { problem: fileProblems.large };
  if (!office.bytes.takes(network, Math.max(leastBytes, content.length)))
    return { problem: formProblems.tooMuch };
  const name = await putWaiting(office, key, content);
  return { piece: pieceToken(office.secret, key, { name, bytes: content.length }) };
}

/** The pieces that a text names, and the name of their file; undefined where one of them is none of this form. */
function piecesIn(
  secret: string,
  key: string,
  text: string,
): { named: FilePiece[]; name: string } | undefined {
  const { data } = joinedWire.safeParse(parsed(text));
  const named = data?.pieces.map((token) => pieceOf(secret, key, token));
  return data && named?.every((one) => one !== undefined) ? { named, name: data.name } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file that pieces make; undefined where one of them is not there any more. They stay: the answer may be lost, and be asked for again. */
export async function joinPieces(
  { waiting, secret }: IntakeOffice,
  key: string,
  text: string,
): Promise<{ content: Buffer; name: string } | undefined> {
  const { named, name } = piecesIn(secret, key, text) ?? {};
  if (!named || name === undefined) return undefined;
  const contents = await Promise.all(named.map(({ name }) => waiting.get(name)));
  const found = contents.flatMap((one) => one ?? []);
  return found.length === named.length ? { content: Buffer.concat(found), name } : undefined;
}
