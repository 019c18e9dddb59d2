import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { testSecrets } from "#tests/harness/testSecrets.ts";
import { createKeyrings } from "#voting/voters/keyring.ts";
import { createVoterCookie } from "#voting/voters/voterCookie.ts";

/** What readers and voters met while a service was upgraded under them. */
export type CrowdReport = {
  pages: number;
  /** Pages that were answered by anything but their own text with 200. */
  wrongPages: number;
  votes: number;
  acked: string[];
  /** Votes that needed more than one request, and those that got no answer in the end. */
  repeated: number;
  unsettled: number;
  /** Answers of 5xx to votes: each was repeated. */
  refused: number;
};

const cookies = createVoterCookie({
  keyrings: createKeyrings({ secret: testSecrets.VOTING_SECRET }, () => new Date()),
  isSecure: false,
});
const mostTries = 60;

/** Readers who open one page after the other, and voters who like once each, until they are told to stop. */
export function startCrowd(options: {
  origin: string;
  campaign: string;
  candidates: number;
  /** Pages with a piece of the text of each. */
  pages: ReadonlyMap<string, string>;
  size: number;
}) {
  const { origin, campaign, candidates, pages, size } = options;
  const report: CrowdReport = {
    ...{ pages: 0, wrongPages: 0, votes: 0, acked: [], repeated: 0, unsettled: 0, refused: 0 },
  };
  const wrong = new Set<string>();
  let isOver = false;

  async function read(): Promise<void> {
    for (const [page, text] of pages) {
      if (isOver) return;
      const seen = await fetch(`${origin}${page}`).then(
        async (response) => ({ status: response.status, body: await response.text() }),
        (error) => ({ status: 0, body: String(error) }),
      );
      report.pages += 1;
      if (seen.status === 200 && seen.body.includes(text)) continue;
      report.wrongPages += 1;
      wrong.add(`${page}: ${seen.status} ${seen.body.slice(0, 80)}`);
    }
  }

  const send = (key: string, candidate: number, cookie: string) =>
    fetch(`${origin}/vote/${campaign}/likes`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ candidate, key }),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );

  async function like(): Promise<void> {
    const [key, candidate] = [randomUUID(), 1 + (report.votes % candidates)];
    const cookie = `${cookies.name}=${cookies.issueDevice()}`;
    report.votes += 1;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const status = await send(key, candidate, cookie);
      if (status === 200) {
        report.acked.push(key);
        if (tries > 1) report.repeated += 1;
        return;
      }
      if (status >= 500) report.refused += 1;
      await sleep(100);
    }
    report.unsettled += 1;
  }

  const until = async (work: () => Promise<void>) => {
    while (!isOver) {
      await work();
      await sleep(10);
    }
  };
  const all = Array.from({ length: size }, () => [until(read), until(like)]).flat();
  return {
    async end() {
      isOver = true;
      await Promise.all(all);
      return { ...report, wrong: [...wrong] };
    },
  };
}
