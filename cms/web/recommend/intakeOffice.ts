import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { codeKeepers } from "#intake/codeKeeper.ts";
import type { IntakeDoor } from "#intake/intakeStore.ts";
import type { Outside } from "#intake/postgresOutside.ts";
import { networkPrefix } from "#leaves/networkPrefix.ts";
import { createRateLimit, type RateLimit } from "#leaves/rateLimit.ts";
import type { PrivateFiles } from "#storage/openPrivateFiles.ts";
import { intakeLimits as limits } from "./intakeLimits.ts";
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
  codes: ReturnType<typeof codeKeepers>;
  secret: string;
  /** The secret before it, whose codes go on opening. */
  formerSecret?: string | undefined;
  publicKey: string;
  /** A name of the network that a request came from, which says nothing of it without the secret. */
  networkOf: (request: IncomingMessage) => string;
  /** A name of the very address, as {@link networkOf}. */
  addressOf: (request: IncomingMessage) => string;
  /** Recommendations of this hour by address, beyond some and beyond many of which a score rises (rule O14). */
  burst: { some: RateLimit; many: RateLimit };
  /** Forms of this hour by network, and of all: each may bring files (rule O21). */
  forms: RateLimit;
  /** Tries of a pair by number and by network (rule O18). */
  tries: { ofNumber: RateLimit; ofNetwork: RateLimit };
  /** Bytes of files of this hour by network, and of all (rule O43). */
  bytes: RateLimit;
  /** Forms with files, forms without, and pieces of files that are read at once (rule O21). */
  readers: Seats;
  lightReaders: Seats;
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
/** What one household or one phone has: an address, or a /64 of IPv6. */
const oneAddress = { v4: 4, v6: 4 } as const;

/** Where the sender of a form is seated: whoever says that it is small waits for nobody's pictures. */
export const seatsFor = (
  { readers, lightReaders }: Pick<IntakeOffice, "readers" | "lightReaders">,
  { headers }: IncomingMessage,
): Seats => {
  const declared = Number(headers["content-length"] ?? Number.NaN);
  return declared <= limits.lightForm ? lightReaders : readers;
};

export function openIntakeOffice(given: {
  door: IntakeDoor;
  files: PrivateFiles;
  waiting: PrivateFiles;
  outside: Outside;
  secret: string;
  /** The secret before it, whose codes go on opening. */
  formerSecret?: string | undefined;
  publicKey: string;
  addressOf: (request: IncomingMessage) => string | undefined;
  now?: () => Date;
  elapsed?: () => number;
  onFault: (error: unknown) => void;
}): IntakeOffice {
  const { addressOf, now = () => new Date(), elapsed = () => performance.now(), ...rest } = given;
  const named = (text: string): string =>
    createHmac("sha256", given.secret).update(`intake network\n${text}`).digest("base64url");
  const { outside, onFault } = given;
  const limit = (mostOfOne: number, stretchMs: number) =>
    createRateLimit({ mostOfOne, mostOfAll, stretchMs, elapsed });
  return {
    ...rest,
    now,
    places: openPlaceBook({ read: outside.places, elapsed, onFault }),
    codes: codeKeepers(given.secret, given.formerSecret),
    networkOf: (request) => named(networkPrefix(addressOf(request)) ?? ""),
    addressOf: (request) => named(networkPrefix(addressOf(request), oneAddress) ?? ""),
    burst: { some: limit(limits.burst.some, hour), many: limit(limits.burst.many, hour) },
    forms: createRateLimit({ ...limits.forms, stretchMs: hour, elapsed }),
    tries: {
      ofNumber: limit(limits.tries.ofNumber, tenMinutes),
      ofNetwork: limit(limits.tries.ofNetwork, tenMinutes),
    },
    bytes: createRateLimit({ ...limits.bytes, stretchMs: hour, elapsed }),
    readers: createSeats(limits.readers),
    lightReaders: createSeats(limits.lightReaders),
    pieceReaders: createSeats(limits.pieceReaders),
    joiners: createSeats(limits.joiners),
    swept: { day: "" },
  };
}
