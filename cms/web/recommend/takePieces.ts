import { z } from "zod";
import { type FilePiece, pieceName, pieceOf, piecesOf, pieceToken } from "#intake/filePiece.ts";
import { fileProblems } from "#intake/fileWording.ts";
import { mostPieces, pieceBytes } from "#intake/pieceLimits.ts";
import { formProblems } from "#intake/wording.ts";
import { addDays, shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { IntakeOffice } from "./intakeOffice.ts";

/** What a piece counts for at least: a thousand of one byte are a thousand files. */
const leastBytes = 64 * 1024;

const joinedWire = z.strictObject({ pieces: z.array(z.string()).min(1).max(mostPieces) });

type Pieces = Pick<IntakeOffice, "pieces" | "now">;

async function removeAll({ pieces }: Pieces, isMeant: (name: string) => boolean, prefix = "") {
  for await (const { name } of pieces.list(prefix)) if (isMeant(name)) await pieces.remove(name);
}

/** Takes out what was left of files that nobody sent to the end, up to the day before yesterday. */
export const sweepPieces = (office: Pieces): Promise<void> => {
  const first = addDays(shanghaiDay(office.now()), -1);
  return removeAll(office, (name) => name < first);
};

/** Takes out the pieces of a form that is filed: its files lie whole in their place. */
export async function removePieces(office: Pieces, key: string): Promise<void> {
  const today = shanghaiDay(office.now());
  for (const day of [today, addDays(today, -1)])
    await removeAll(office, () => true, piecesOf(day, key));
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
  const name = pieceName(shanghaiDay(office.now()), key, content);
  await office.pieces.put(name, content);
  return { piece: pieceToken(office.secret, key, { name, bytes: content.length }) };
}

/** The pieces that a text names; undefined where one of them is none of this form. */
function piecesIn(secret: string, key: string, text: string): FilePiece[] | undefined {
  const { data } = joinedWire.safeParse(parsed(text));
  const named = data?.pieces.map((token) => pieceOf(secret, key, token));
  return named?.every((one) => one !== undefined) ? named : undefined;
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
  { pieces, secret }: IntakeOffice,
  key: string,
  text: string,
): Promise<Buffer | undefined> {
  const named = piecesIn(secret, key, text);
  if (!named) return undefined;
  const contents = await Promise.all(named.map(({ name }) => pieces.get(name)));
  const found = contents.flatMap((one) => one ?? []);
  return found.length === named.length ? Buffer.concat(found) : undefined;
}
