import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import { documentData } from "#tests/factories/documents.ts";
import { votingSide } from "#tests/factories/sealedVotes.ts";
import { startUnsealedEndpoint } from "#tests/factories/unsealedEndpoint.ts";
import { siteOrigin } from "#tests/factories/voteClient.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

type Role = Parameters<Newsroom["as"]>[0];
type Rest = { status: number; body: Record<string, unknown> };
export type HoldAnswer = { id: number; state: string; votes: number; choices: string[] };

const secret = "a secret that is long enough for tests";

export const messageOf = ({ body }: Pick<Rest, "body">): string | undefined =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message;

async function start(slug: string, title: string) {
  const newsroom = await openNewsroom();
  const side = votingSide({
    databaseUrl: String(process.env.VOTING_DATABASE_URL),
    ownerUrl: String(process.env.DATABASE_OWNER_URL),
    secret,
  });
  const endpoint = await startUnsealedEndpoint({ pool: side.pool, secret });
  const folder = await mkdtemp(path.join(os.tmpdir(), `gridpress-${slug}-`));
  const candidates: object[] = [];
  for (const number of [1, 2, 3]) {
    const worker = await newsroom.write("workers", { live: true });
    candidates.push({ worker: worker.id, number, category: "grid-worker" });
  }
  const rules = likeRules({
    categories: [{ slug: "grid-worker", name: "最美网格员", awards: 1 }],
    noticeDays: 1,
  });
  const about = { subject: "campaigns", title, slug, street: 0, now: new Date() } as const;
  const made = await newsroom.payload.create({
    collection: "campaigns",
    data: { ...documentData(about), ...{ rules, candidates, _status: "published" } } as never,
  });
  return { newsroom, side, endpoint, folder, id: Number(made.id) };
}

/**
 * A campaign of likes with three candidates, one award and one day of notice, in a newsroom of its own, with the endpoint that takes its votes: to be
 * opened before it is asked anything.
 */
export function campaignLife({ slug, title }: { slug: string; title: string }) {
  let opened: Awaited<ReturnType<typeof start>> | undefined;
  const here = () => {
    if (!opened) throw new Error("this campaign was not opened");
    return opened;
  };
  const ask = (method: string, role: Role, part: string, body?: object): Promise<Rest> =>
    here().newsroom.cms.rest(method, `/campaigns/${here().id}/${part}`, {
      as: here().newsroom.as(role),
      ...(body && { body }),
    });
  const get = (role: Role, part: string) => ask("GET", role, part);
  const post = (role: Role, part: string, body: object = {}) => ask("POST", role, part, body);
  const act = (role: Role, kind: string, reason = "按评选方案") =>
    post(role, "acts", { kind, reason });
  return {
    here,
    open: async () => {
      opened = await start(slug, title);
    },
    close: async () => {
      if (!opened) return;
      const { folder, endpoint, side, newsroom } = opened;
      await rm(folder, { recursive: true, force: true });
      await endpoint.stop();
      await side.owner.end();
      await newsroom.close();
    },
    get,
    post,
    act,
    /** Status and message of a refused act. */
    refused: async (role: Role, kind: string) => {
      const answer = await act(role, kind);
      return [answer.status, messageOf(answer)];
    },
    /** An act that is taken, and signed. */
    done: async (role: Role, kind: string, reason?: string) => {
      const answer = await act(role, kind, reason);
      expect([answer.status, messageOf(answer)], kind).toEqual([200, undefined]);
      expect(await here().side.sign()).toEqual([]);
    },
    holds: async (): Promise<HoldAnswer[]> => {
      const { body } = await get("scrutineer", "holds");
      return (body.examinations as { holds: HoldAnswer[] }[])[0]?.holds ?? [];
    },
    decide: (role: Role, hold: number, kind: string) =>
      post(role, `holds/${hold}/decisions`, { kind, reason: "与街道核对" }),
    objections: (init?: RequestInit, query = "") =>
      here().endpoint.serve(new Request(`${siteOrigin}/vote/${slug}/objections${query}`, init)),
    /** Objects by the plain form. */
    object: (fields: Record<string, string>, headers: Record<string, string> = {}) => {
      const request = new Request(`${siteOrigin}/vote/${slug}/objections`, {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "sec-fetch-site": "same-origin",
          ...headers,
        },
      });
      return here().endpoint.serve(request);
    },
    /** Runs a program of the house against the endpoint. */
    run: async (tool: string, ...args: string[]) => {
      const ran = promisify(execFile)(process.execPath, [`cms/${tool}.ts`, ...args], {
        env: { ...process.env, SITE_ORIGIN: here().endpoint.origin },
      });
      return ran.then(
        ({ stdout }) => ({ text: stdout, code: 0 }),
        (error: { stdout: string; code: number }) => ({ text: error.stdout, code: error.code }),
      );
    },
  };
}
