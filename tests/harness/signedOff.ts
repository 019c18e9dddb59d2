import type { Payload } from "payload";
import type { Role } from "#people/roles.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import type { Answer, CmsRequests } from "./cmsRequests.ts";
import type { Newsroom } from "./newsroom.ts";

type Document = { subject: string; id: number };

const password = "shen-qian-ce-shi-2026";

/** People of a newsroom who wrote none of its texts: one hands in, three sign. Tokens by what they do. */
const signers = {
  hands: "editor",
  first: "editor",
  second: "director",
  final: "chief-editor",
} as const;
export type Signers = Record<keyof typeof signers, string>;

/** Where the people are made and their requests go. */
type Room = Pick<Newsroom, "payload"> & { cms: Pick<CmsRequests, "rest" | "signIn"> };

const known = new WeakMap<Payload, Promise<Signers>>();

async function signIn({ payload, cms }: Room, name: string, role: Role): Promise<string> {
  const username = `signs-${name}`;
  await payload.create({
    collection: "users",
    data: { username, password, name: `审签${name}`, role } as never,
  });
  return cms.signIn({ username, password });
}

async function makeSigners(newsroom: Room): Promise<Signers> {
  const made: [string, string][] = [];
  for (const [name, role] of Object.entries(signers))
    made.push([name, await signIn(newsroom, name, role)]);
  return Object.fromEntries(made) as Signers;
}

export const signersOf = (newsroom: Room): Promise<Signers> => {
  const made = known.get(newsroom.payload) ?? makeSigners(newsroom);
  known.set(newsroom.payload, made);
  return made;
};

async function done(answer: ReturnType<CmsRequests["rest"]>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
}

/** Hands a document in and has every stage of it signed, over REST, by people who did not write it. */
export async function signedOff(newsroom: Room, { subject, id }: Document): Promise<void> {
  const { cms } = newsroom;
  const people = await signersOf(newsroom);
  const address = `/${subject}/${id}/review`;
  const look = async (as: string) => (await cms.rest("GET", address, { as })).body;
  const { hash } = await look(people.hands);
  await done(
    cms.rest("POST", address, { as: people.hands, body: { kind: "submit", hash, note: "" } }),
  );
  for (;;) {
    const { next } = (await look(people.hands)) as { next?: "first" | "second" | "final" };
    if (!next) return;
    const body = { kind: "sign", stage: next, hash, ...anOpinion };
    await done(cms.rest("POST", address, { as: people[next], body }));
  }
}

/**
 * Sends what may put something live; when the gate asks for signatures, does it as a newsroom does: saves it as a draft, has it signed, and
 * sends it again.
 */
export async function sendSigned(
  newsroom: Newsroom,
  method: string,
  path: string,
  sent: { as: string | undefined; body: object },
): Promise<Answer> {
  const { cms } = newsroom;
  const answer = await cms.rest(method, path, sent);
  if (answer.status !== 403) return answer;
  const { _status, ...data } = sent.body as { _status?: unknown };
  const draft = await cms.rest(method, `${path}?draft=true&depth=0`, { ...sent, body: data });
  const doc = draft.body.doc as { id: number } | undefined;
  const [, subject = ""] = path.split(/[/?]/);
  if (!doc || _status !== "published") return answer;
  await signedOff(newsroom, { subject, id: doc.id });
  const body = method === "POST" ? { _status } : sent.body;
  const done = await cms.rest("PATCH", `/${subject}/${doc.id}`, { ...sent, body });
  return method === "POST" && done.status === 200 ? { ...done, status: 201 } : done;
}
