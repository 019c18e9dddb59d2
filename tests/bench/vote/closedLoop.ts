import { openConnection } from "./connection.ts";
import { aVote } from "./voteRequests.ts";

export type ClosedLoop = { port: number; connections: number; seconds: number; requests: number };
export type ClosedLoopResult = { answered: number; failed: number; seconds: number };

/**
 * As many votes as a server takes from a number of connections, each sending its next vote when it has the
 * answer to the last. Requests are made beforehand. Runs as a process of its own, see `load.ts`.
 */
export async function closedLoop(options: ClosedLoop): Promise<ClosedLoopResult> {
  const { port, connections, seconds, requests } = options;
  const prepared = Array.from({ length: requests }, (_, number) => aVote(number).bytes);
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  let answered = 0;
  let failed = 0;
  let next = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    open.map(
      (connection) =>
        new Promise<void>((resolve) => {
          const step = () => {
            const bytes = prepared[next];
            if (!bytes || performance.now() >= until) return resolve();
            next += 1;
            connection.send(bytes, (status) => {
              if (status === 200) answered += 1;
              else failed += 1;
              if (status === 0) resolve();
              else step();
            });
          };
          step();
        }),
    ),
  );
  const took = (performance.now() - began) / 1000;
  for (const connection of open) connection.close();
  return { answered, failed, seconds: took };
}
