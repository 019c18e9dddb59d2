import { pieceBytes } from "#intake/pieceLimits.ts";
import { paths } from "#leaves/paths.ts";
import { sendRequest } from "./sendRequest.ts";

/** What became of a file: taken, refused for a reason in words, or nothing of it is known. */
export type Uploaded =
  | { kind: "taken"; token: string; said: string }
  | { kind: "refused"; problem: string }
  | { kind: "failed" };

/** Ends an upload from outside. */
export type UploadSignal = { isOver: boolean; stop?: () => void };

type Upload = {
  file: File;
  key: string;
  slot: string;
  signal: UploadSignal;
  onSent: (share: number) => void;
  /** The network is away; it is tried again. */
  onWait: () => void;
};

/** Waits between tries of one piece, in ms: some minutes in all, or until the device says that it is back on a network. */
const waits = [500, 1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 60_000];

const untilOnlineOr = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener("online", done);
  });

type Request = Pick<Parameters<typeof sendRequest>[0], "body" | "type"> & {
  query: Record<string, string>;
  sent: (bytes: number) => void;
};

/** Sends until there is an answer that another try would not change. */
async function insist({ body, type, query, sent }: Request, { key, signal, onWait }: Upload) {
  const address = `${paths.recommendFile()}?${new URLSearchParams(query)}`;
  for (const wait of waits) {
    const answer = await sendRequest({ address, key, type, body, onSent: sent, signal });
    if (signal.isOver) return undefined;
    if (answer && answer.status < 500 && answer.status !== 429) return answer;
    onWait();
    await untilOnlineOr(wait);
    if (signal.isOver) return undefined;
  }
  return undefined;
}

const refusedBy = (answer: Awaited<ReturnType<typeof insist>>): Uploaded => {
  const problem = answer?.said.problem;
  return problem ? { kind: "refused", problem } : { kind: "failed" };
};

/** Sends a file piece by piece (rule O41): what has come through need not come again. */
export async function uploadFile(upload: Upload): Promise<Uploaded> {
  const { file, slot, onSent } = upload;
  const pieces: string[] = [];
  for (let from = 0; from < file.size; from += pieceBytes) {
    const answer = await insist(
      {
        ...{ body: file.slice(from, from + pieceBytes), type: "application/octet-stream" },
        query: {},
        sent: (bytes) => onSent(Math.min(1, (from + bytes) / file.size)),
      },
      upload,
    );
    const piece = answer?.said.piece;
    if (!piece) return refusedBy(answer);
    pieces.push(piece);
  }
  const answer = await insist(
    {
      ...{ body: JSON.stringify({ pieces, name: file.name }), type: "application/json" },
      query: { slot },
      sent: () => {},
    },
    upload,
  );
  const { kept, name = "", size = "" } = answer?.said ?? {};
  return kept ? { kind: "taken", token: kept, said: `${name}（${size}）` } : refusedBy(answer);
}
