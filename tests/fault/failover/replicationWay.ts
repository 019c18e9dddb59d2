import { once } from "node:events";
import net, { type AddressInfo } from "node:net";

/** The way from standbys to whoever is the primary now, which can be closed: what had not come through by then never does. */
export type ReplicationWay = {
  port: number;
  /** From now on it leads to this port. */
  leadTo(port: number): void;
  /** Nothing passes, and nobody is told. */
  hold(): void;
  /** All that was held passes. */
  release(): void;
  /** Ends every connection with what was held on it; new ones are turned away until it leads somewhere again. */
  cut(): void;
  close(): Promise<void>;
};

export async function openWay(): Promise<ReplicationWay> {
  const sockets = new Set<net.Socket>();
  let target: number | undefined;
  let isHeld = false;
  const keep = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    if (isHeld) socket.pause();
  };
  const server = net.createServer((near) => {
    near.on("error", () => undefined);
    if (target === undefined) {
      near.destroy();
      return;
    }
    const far = net.connect(target, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (bytes) => to.write(bytes)).on("close", () => to.destroy());
      keep(from);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    target = undefined;
    isHeld = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => {
      target = port;
    },
    hold: () => {
      isHeld = true;
      for (const socket of sockets) socket.pause();
    },
    release: () => {
      isHeld = false;
      for (const socket of sockets) socket.resume();
    },
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
