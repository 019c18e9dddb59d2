import type { Socket } from "node:net";
import { problem } from "../answers.ts";
import type { VoteService } from "../ask.ts";
import { plainAnswer } from "./plainAnswer.ts";
import { type PlainRequest, plainRequest } from "./plainRequest.ts";

type Options = VoteService & {
  socket: Socket;
  /** How long a connection may be silent before its first request and between two, in ms. */
  firstMs: number;
  idleMs: number;
  /** Whether answers are the last of their connection, since the server is closing. */
  isClosing: () => boolean;
  /** Takes over the connection for good; what was read and not answered is put back then. */
  leave: () => void;
  onFault: (error: unknown) => void;
};

let dated = { second: 0, text: "" };

/** The date of now for headers, made once a second. */
function httpDate(): string {
  const second = Math.floor(Date.now() / 1000);
  if (second !== dated.second) dated = { second, text: new Date(second * 1000).toUTCString() };
  return dated.text;
}

/**
 * Answers the plain requests of one connection, one after the other, until it brings one that is not plain: from there
 * on the connection is node:http's. `isIdle` tells whether no answer is under way.
 */
export function runLane(options: Options): { isIdle: () => boolean } {
  const { socket, answer, clientAddress, always, firstMs, idleMs, isClosing, leave, onFault } =
    options;
  let isNew = true;
  let isBusy = false;
  let hasEnded = false;
  /** What a client sent before it had its answer. */
  let early: Buffer[] = [];

  async function serve(request: PlainRequest) {
    isBusy = true;
    if (isNew) socket.setTimeout(idleMs);
    isNew = false;
    let isLast = true;
    let text: string;
    try {
      const { header } = request;
      const address = clientAddress({ socketAddress: socket.remoteAddress, header });
      const given = await answer({ ...request, address });
      isLast = hasEnded || isClosing();
      text = plainAnswer(given, { date: httpDate(), isLast, always });
    } catch (error) {
      onFault(error);
      isLast = true;
      text = plainAnswer(problem({ code: "fault" }), { date: httpDate(), isLast, always });
    }
    if (socket.destroyed) return;
    const isRoomLeft = socket.write(text);
    if (isLast) socket.end();
    else if (isRoomLeft) goOn();
    else socket.once("drain", goOn);
  }

  function goOn() {
    isBusy = false;
    if (early.length === 0) return;
    const bytes = Buffer.concat(early);
    early = [];
    socket.resume();
    read(bytes);
  }

  function read(bytes: Buffer) {
    const request = plainRequest(bytes);
    if (request) serve(request).catch(breakOff);
    else stepOut(bytes);
  }

  function stepOut(bytes: Buffer) {
    socket.off("data", take).off("end", end).off("timeout", giveUp).off("error", ignore);
    socket.setTimeout(0);
    leave();
    socket.unshift(bytes);
  }

  function take(bytes: Buffer) {
    if (!isBusy) return read(bytes);
    early.push(bytes);
    socket.pause();
  }

  function end() {
    hasEnded = true;
    if (!isBusy) socket.end();
  }

  const giveUp = () => socket.destroy();
  const breakOff = (error: unknown) => {
    onFault(error);
    socket.destroy();
  };
  // A client that goes away mid-request is nobody's fault; there is nobody left to answer.
  const ignore = () => {};

  socket.setTimeout(firstMs);
  socket.on("data", take).on("end", end).on("timeout", giveUp).on("error", ignore);
  return { isIdle: () => !isBusy };
}
