import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { codeKeeper } from "#intake/codeKeeper.ts";
import type { IntakeDoor } from "#intake/intakeStore.ts";
import type { Outside } from "#intake/postgresOutside.ts";
import { networkPrefix } from "#leaves/networkPrefix.ts";
import type { PrivateFiles } from "#storage/openPrivateFiles.ts";
import { createRateLimit, type RateLimit } from "#voting/voters/rateLimit.ts";
import { openPlaceBook, type PlaceBook } from "./placeBook.ts";
import { createSeats, type Seats } from "./seats.ts";

/** What the pages of recommendations are answered with. */
export type IntakeOffice = {
  door: IntakeDoor;
  files: PrivateFiles;
  /** Files, and pieces of them, whose form was not filed yet (rule O41). */
  waiting: PrivateFiles;
  outside: Outside;
  places: PlaceBook;
  codes: ReturnType<typeof codeKeeper>;
  secret: string;
  publicKey: string;
  /** A name of the network that a request came from, which says nothing of it without the secret. */
  networkOf: (request: IncomingMessage) => string;
  /** Recommendations of this hour by network; `takes` is false from the sixth on (rule O14). */
  burst: RateLimit;
  /** Forms of this hour by network, and of all: each may bring files (rule O21). */
  forms: RateLimit;
  /** Tries of a pair by number and by network (rule O18). */
  tries: { ofNumber: RateLimit; ofNetwork: RateLimit };
  /** Bytes of files of this hour by network, and of all (rule O43). */
  bytes: RateLimit;
  /** Forms with files, and pieces of files, that are read at once (rule O21). */
  readers: Seats;
  pieceReaders: Seats;
  /** Files that are joined from their pieces at once: each is in memory as a whole. */
  joiners: Seats;
  /** Day on which that was last swept. */
  swept: { day: string };
  now: () => Date;
  onFault: (error: unknown) => void;
};

const hour = 60 * 60 * 1000;
const tenMinutes = 10 * 60 * 1000;
const mostOfAll = Number.POSITIVE_INFINITY;

/** Numbers are counted up, so that anybody knows them: few tries of each would let strangers keep its sender out. A code stands a thousand for centuries. */
const mostTries = { ofNumber: 1000, ofNetwork: 30 };

/** Each form may hold a file or two in memory. */
const mostReaders = { ofAll: 8, ofOne: 4 };
const mostPieceReaders = { ofAll: 32, ofOne: 16 };
const mostJoiners = { ofAll: 4, ofOne: 2 };

/** A street's whole office behind one address gets through, and all who saw a call for stories on television; files have a limit of their own. */
const mostForms = { mostOfOne: 60, mostOfAll: 6000 };
const mebibyte = 1024 ** 2;
/** Each file counts twice: in what comes of it, and in what is stored of it. */
const mostBytes = { mostOfOne: 2 * 600 * mebibyte, mostOfAll: 2 * 4096 * mebibyte };

export function openIntakeOffice(given: {
  door: IntakeDoor;
  files: PrivateFiles;
  waiting: PrivateFiles;
  outside: Outside;
  secret: string;
  publicKey: string;
  addressOf: (request: IncomingMessage) => string | undefined;
  now?: () => Date;
  elapsed?: () => number;
  onFault: (error: unknown) => void;
}): IntakeOffice {
  const { addressOf, now = () => new Date(), elapsed = () => performance.now(), ...rest } = given;
  const { outside, onFault } = given;
  const limit = (mostOfOne: number, stretchMs: number) =>
    createRateLimit({ mostOfOne, mostOfAll, stretchMs, elapsed });
  return {
    ...rest,
    now,
    places: openPlaceBook({ read: outside.places, elapsed, onFault }),
    codes: codeKeeper(given.secret),
    networkOf: (request) =>
      createHmac("sha256", given.secret)
        .update(`intake network\n${networkPrefix(addressOf(request)) ?? ""}`)
        .digest("base64url"),
    burst: limit(5, hour),
    forms: createRateLimit({ ...mostForms, stretchMs: hour, elapsed }),
    tries: {
      ofNumber: limit(mostTries.ofNumber, tenMinutes),
      ofNetwork: limit(mostTries.ofNetwork, tenMinutes),
    },
    bytes: createRateLimit({ ...mostBytes, stretchMs: hour, elapsed }),
    readers: createSeats(mostReaders),
    pieceReaders: createSeats(mostPieceReaders),
    joiners: createSeats(mostJoiners),
    swept: { day: "" },
  };
}
