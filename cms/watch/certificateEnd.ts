import { isIP } from "node:net";
import { connect } from "node:tls";

const patienceMs = 5_000;

/** The end of the certificate that a host shows; undefined when nobody answers in time. Whether it is trusted is not asked: it is to be seen that it ends. */
export function certificateEnd(host: string, port: number): Promise<Date | undefined> {
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      ...(isIP(host) === 0 && { servername: host }),
      rejectUnauthorized: false,
    });
    const end = (until?: Date) => {
      socket.destroy();
      resolve(until);
    };
    socket.setTimeout(patienceMs, () => end());
    socket.once("error", () => end());
    socket.once("secureConnect", () => {
      const { valid_to } = socket.getPeerCertificate();
      end(valid_to ? new Date(valid_to) : undefined);
    });
  });
}
