import type { IncomingMessage } from "node:http";
import { sizeWords } from "#intake/fileWording.ts";
import { formKeyHeader, mostPieces, pieceBytes } from "#intake/pieceLimits.ts";
import { pictureSlots } from "#intake/typedPictures.ts";
import { formProblems, formWords } from "#intake/wording.ts";
import { paths } from "#leaves/paths.ts";
import { addressParts } from "../addressParts.ts";
import type { Exchange } from "../sendNotice.ts";
import { formKey } from "./formKey.ts";
import type { IntakeOffice } from "./intakeOffice.ts";
import { takeFiles } from "./takeFiles.ts";
import { joinPieces, takePiece } from "./waitingFiles.ts";

const path = paths.recommendFile();

/** Longest list of tokens: each is well below half a kilobyte. */
const listBytes = mostPieces * 512;

/** What the script of the form reads; `problem` is shown as it stands, and nothing is tried again for it. */
type Said = { piece: string } | { kept: string; name: string; size: string } | { problem: string };

/** What came, as long as it is not longer than so much. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(
  { response }: Exchange,
  status: number,
  said: Said,
  headers: Record<string, string> = {},
): void {
  const body = Buffer.from(JSON.stringify(said));
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": body.byteLength,
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body);
}

type Sent = { key: string; body: Buffer; network: string; asked: URLSearchParams };

/** Joins what was sent, and judges it as any file of a form. */
async function takeJoined(office: IntakeOffice, sent: Sent): Promise<Said> {
  const { asked, body, key, network } = sent;
  const slot = Number(asked.get("slot"));
  const joined = await joinPieces(office, key, body.toString());
  if (!joined) return { problem: formProblems.gone };
  // The pieces were counted when they came.
  const taking = takeFiles(office, { network, isCounted: true });
  const field = `file${slot}`;
  await taking.take({ field, ...joined }, key);
  const kept = taking.kept.get(slot);
  if (!kept) return { problem: taking.problems[field] ?? formProblems.notStored };
  return { kept: kept.token, name: kept.name, size: sizeWords(kept.bytes) };
}

const joins = (request: IncomingMessage) => request.headers["content-type"] === "application/json";

async function answerTo(exchange: Exchange, office: IntakeOffice): Promise<void> {
  const { request } = exchange;
  const asked = new URLSearchParams(addressParts(request.url).query);
  const key = formKey(String(request.headers[formKeyHeader]));
  const isPiece = request.headers["content-type"] === "application/octet-stream";
  const isJoin = joins(request);
  const isSlot = asked.get("slot") === "0" || pictureSlots.includes(Number(asked.get("slot")));
  if (!key || (!isPiece && !(isJoin && isSlot)))
    return send(exchange, 400, { problem: formProblems.other }, { Connection: "close" });
  const body = await bodyOf(request, isPiece ? pieceBytes : listBytes);
  if (!body) return send(exchange, 413, { problem: formProblems.other }, { Connection: "close" });
  const network = office.networkOf(request);
  const sent = { key, body, network, asked };
  const said = isPiece
    ? await takePiece(office, { content: body, key, network })
    : await takeJoined(office, sent);
  send(exchange, "problem" in said ? 422 : 200, said);
}

/**
 * Takes a file of a form piece by piece, before the form is sent (rule O41), so that a broken connection costs half a megabyte and the form
 * itself is small. Resolves to false where the address is another.
 */
export async function answerFile(exchange: Exchange, office: IntakeOffice): Promise<boolean> {
  const { url = "", method } = exchange.request;
  if (url.split("?", 1)[0] !== path || method !== "POST") return false;
  const network = office.networkOf(exchange.request);
  const seats = joins(exchange.request) ? office.joiners : office.pieceReaders;
  if (!seats.take(network)) {
    exchange.request.resume();
    send(exchange, 503, { problem: formWords.crowded }, { "Retry-After": "5" });
    return true;
  }
  try {
    await answerTo(exchange, office);
  } catch (error) {
    office.onFault(error);
    if (exchange.response.destroyed) throw error;
    send(exchange, 503, { problem: formProblems.notStored }, { "Retry-After": "5" });
  } finally {
    seats.leave(network);
  }
  return true;
}
