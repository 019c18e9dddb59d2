import type { IncomingMessage } from "node:http";

/**
 * Lets no more than `most` bytes of a body through to whoever reads the request: what comes past that is dropped as it arrives, and
 * so is the end, because a text that breaks off is not the text that was sent. `onTooLarge` is called once, for a length that is
 * announced before anything was read. The parser of node:http hands bodies over by `push`, one place before any reader.
 */
export function limitBody(request: IncomingMessage, most: number, onTooLarge: () => void): void {
  const push = request.push.bind(request);
  if (Number(request.headers["content-length"] ?? 0) > most) {
    onTooLarge();
    return;
  }
  let size = 0;
  request.push = (chunk: Buffer | null, encoding) => {
    if (size > most) return true;
    size += chunk?.length ?? 0;
    if (size <= most) return push(chunk, encoding);
    onTooLarge();
    return true;
  };
}
