import { deskRequest } from "#panelKit/deskRequest.ts";
import type { StateLine } from "../stateLines.ts";

type Waiting = { id: number; tell: (line: StateLine | undefined) => void };

const waiting = new Map<string, Waiting[]>();

async function askFor(url: string): Promise<void> {
  const asked = waiting.get(url) ?? [];
  waiting.delete(url);
  const ids = asked.map(({ id }) => id).join(",");
  const { status, json } = await deskRequest(`${url}?ids=${ids}`);
  const lines = status === 200 ? (json as { lines: StateLine[] }).lines : [];
  for (const { id, tell } of asked) tell(lines.find((line) => line.id === id));
}

/** The state of one row of a list; rows that are drawn together are asked for together. */
export const askStates = (url: string, id: number): Promise<StateLine | undefined> =>
  new Promise((tell) => {
    const already = waiting.get(url);
    waiting.set(url, [...(already ?? []), { id, tell }]);
    if (!already) setTimeout(() => void askFor(url), 0);
  });
