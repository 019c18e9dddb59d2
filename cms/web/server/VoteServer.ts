import { type RequestListener, Server, type ServerOptions } from "node:http";
import type { Socket } from "node:net";
import { inOriginForm } from "#leaves/inOriginForm.ts";
import { problem } from "#voting/endpoint/answers.ts";
import type { VoteService } from "#voting/endpoint/ask.ts";
import { createNodeHandler } from "./nodeHandler.ts";
import { type PlainRequest, plainAnswer, plainRequest } from "./plainHttp.ts";

type Lane = VoteService & {
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
function runLane(options: Lane): { isIdle: () => boolean } {
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

type Options = ServerOptions & {
  service: VoteService;
  /** Serves what is not under `/vote`; without it the vote endpoint answers that too. */
  others?: RequestListener;
  onFault: (error: unknown) => void;
};

/** How much longer than announced a silent connection is kept, in ms: an answer may be on its way to whoever reuses it. */
const graceMs = 1000;

const isVoteAddress = /^\/vote(?:[/?]|$)/;

function listenerOf({ service, others, onFault }: Options): RequestListener {
  const votes = createNodeHandler({ ...service, onFault });
  return (request, response) => {
    inOriginForm(request);
    (!others || isVoteAddress.test(request.url ?? "") ? votes : others)(request, response);
  };
}

/**
 * An HTTP server with a lane for votes: plain requests under `/vote` are answered from the connection itself, for a third
 * of what node:http costs. With its first request that is anything else a connection leaves the lane for good and is
 * node:http's, whose limits for slow clients hold there.
 */
export class VoteServer extends Server {
  readonly #inLane = new Map<Socket, { isIdle: () => boolean }>();

  constructor(options: Options) {
    super(options, listenerOf(options));
    const serveByNode = this.listeners("connection");
    this.removeAllListeners("connection");
    this.on("connection", (socket: Socket) => {
      const forget = () => this.#inLane.delete(socket);
      const lane = runLane({
        ...options.service,
        socket,
        firstMs: this.headersTimeout,
        idleMs: this.keepAliveTimeout + graceMs,
        isClosing: () => !this.listening,
        leave: () => {
          socket.off("close", forget);
          forget();
          for (const serve of serveByNode) serve.call(this, socket);
        },
        onFault: options.onFault,
      });
      socket.once("close", forget);
      this.#inLane.set(socket, lane);
    });
  }

  override closeIdleConnections(): void {
    for (const [socket, { isIdle }] of this.#inLane) if (isIdle()) socket.destroy();
    super.closeIdleConnections();
  }

  override closeAllConnections(): void {
    for (const socket of this.#inLane.keys()) socket.destroy();
    super.closeAllConnections();
  }
}
