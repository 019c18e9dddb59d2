import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Calls back with the status of each answer; 0 when the connection broke first. */
type Waiting = (status: number, body: string) => void;

export type Connection = {
  isIdle(): boolean;
  send(bytes: Buffer, done: Waiting): void;
  close(): void;
};

/**
 * One kept-alive HTTP connection with one request at a time. Reads just enough of an answer to find its end,
 * so that measuring costs little beside what is measured.
 */
export async function openConnection(port: number): Promise<Connection> {
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  let waiting: Waiting | undefined;
  let received = "";
  const finish = (status: number, body: string) => {
    const done = waiting;
    waiting = undefined;
    received = "";
    done?.(status, body);
  };
  socket.on("data", (chunk: Buffer) => {
    received += chunk.toString("latin1");
    const end = received.indexOf("\r\n\r\n");
    if (end === -1) return;
    const mark = received.indexOf("ontent-Length: ");
    const length = Number.parseInt(received.slice(mark + 15, mark + 22), 10);
    if (received.length < end + 4 + length) return;
    finish(Number(received.slice(9, 12)), received.slice(end + 4));
  });
  socket.on("error", () => finish(0, ""));
  socket.on("close", () => finish(0, ""));
  return {
    isIdle: () => waiting === undefined && !socket.destroyed,
    send(bytes, done) {
      waiting = done;
      socket.write(bytes);
    },
    close: () => socket.destroy(),
  };
}
