import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Calls back with the status of each answer; 0 when the connection broke first. */
type Waiting = (status: number, body: string) => void;

export type Connection = {
  isIdle(): boolean;
  send(bytes: Buffer, done: Waiting): void;
  close(): void;
};

/** What arrives is read at once, so that all connections can read into the same bytes. */
const shared = Buffer.alloc(64 * 1024);

/**
 * One kept-alive HTTP connection with one request at a time. Reads just enough of an answer to find its end,
 * so that measuring costs little beside what is measured.
 */
export async function openConnection(port: number): Promise<Connection> {
  let waiting: Waiting | undefined;
  let received = "";
  const finish = (status: number, body: string) => {
    const done = waiting;
    waiting = undefined;
    received = "";
    done?.(status, body);
  };
  const read = (bytes: number): boolean => {
    received += shared.toString("latin1", 0, bytes);
    const end = received.indexOf("\r\n\r\n");
    if (end === -1) return true;
    const mark = received.indexOf("ontent-Length: ");
    const length = Number.parseInt(received.slice(mark + 15, mark + 22), 10);
    if (received.length >= end + 4 + length)
      finish(Number(received.slice(9, 12)), received.slice(end + 4));
    return true;
  };
  const onread = { buffer: shared, callback: read };
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
  await once(socket, "connect");
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
