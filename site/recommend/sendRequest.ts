import { formKeyHeader } from "#intake/pieceLimits.ts";

/** An answer of ours to a part of a file. */
type Answer = { status: number; said: Partial<Record<string, string>> };

/** Longer than the slowest network takes for a piece. */
const patienceMs = 110_000;

const parsed = (text: string): Answer["said"] => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Sends a body and tells how much of it has left; undefined when no answer came. `fetch` tells nothing of what has left. */
export const sendRequest = (sent: {
  address: string;
  key: string;
  type: string;
  body: Blob | string;
  onSent: (bytes: number) => void;
  signal: { isOver: boolean; stop?: () => void };
}): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", sent.address);
    request.setRequestHeader("Content-Type", sent.type);
    request.setRequestHeader(formKeyHeader, sent.key);
    request.timeout = patienceMs;
    request.upload.onprogress = ({ loaded }) => sent.onSent(loaded);
    request.onload = () => resolve({ status: request.status, said: parsed(request.responseText) });
    for (const event of ["error", "timeout", "abort"] as const)
      request.addEventListener(event, () => resolve(undefined));
    sent.signal.stop = () => request.abort();
    request.send(sent.body);
  });
