import { type RequestListener, Server, type ServerOptions } from "node:http";
import type { Socket } from "node:net";
import { inOriginForm } from "#leaves/inOriginForm.ts";
import type { VoteService } from "../ask.ts";
import { createNodeHandler } from "../nodeHandler.ts";
import { runLane } from "./runLane.ts";

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
