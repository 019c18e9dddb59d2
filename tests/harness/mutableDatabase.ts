import { once } from "node:events";
import net, { type AddressInfo } from "node:net";

/** A way to the run's PostgreSQL that can fall silent, as a host that hangs or a network that swallows packets does. */
export type MutableDatabase = {
  /** The same connection string, by this way. */
  urlOf(url: string): string;
  /** From now on nothing passes, and nobody is told; new connections are taken and left waiting. */
  fallSilent(): void;
  /** All that was held back passes. */
  speakAgain(): void;
  close(): Promise<void>;
};

export async function mutableDatabase(databaseUrl: string): Promise<MutableDatabase> {
  const real = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let isSilent = false;
  const hold = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    if (isSilent) socket.pause();
  };
  const server = net.createServer((near) => {
    const far = net.connect(Number(real.port), real.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (bytes) => to.write(bytes)).on("close", () => to.destroy());
      hold(from);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    fallSilent: () => {
      isSilent = true;
      for (const socket of sockets) socket.pause();
    },
    speakAgain: () => {
      isSilent = false;
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
