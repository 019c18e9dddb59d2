import { getPayload, type Payload } from "payload";
import { answerRest } from "#people/answerRest.ts";

export type Answer = { status: number; body: Record<string, unknown> };

/** What a test sends: `as` is a token of {@link CmsRequests.signIn}, absent for a reader. */
export type Sent = { as?: string | undefined; body?: unknown; headers?: Record<string, string> };

/** REST of the cms as Web requests, without a server in between. */
export type CmsRequests = {
  rest(method: string, path: string, sent?: Sent): Promise<Answer>;
  /** An answer that is not JSON. */
  download(path: string, sent?: Sent): Promise<Response>;
  signIn(account: { username: string; password: string }): Promise<string>;
};

const origin = "http://localhost:3000";

const request = (method: string, path: string, { as, body, headers }: Sent) =>
  new Request(`${origin}${path}`, {
    method,
    headers: {
      ...(as === undefined ? {} : { Authorization: `JWT ${as}` }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      "Accept-Language": "zh-CN",
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const answer = async (response: Response): Promise<Answer> => ({
  status: response.status,
  body: (await response.json()) as Record<string, unknown>,
});

/** The token that a sign-in sets as a cookie, which alone carries it; empty where none was set. */
export const tokenIn = (cookies: readonly string[] = []): string =>
  /gridpress-token=([^;]+)/.exec(cookies.join("\n"))?.[1] ?? "";

/** `payload` must come from the harness, so that requests meet its database. */
export async function openCmsRequests(payload: Payload): Promise<CmsRequests> {
  const config = Promise.resolve(payload.config);
  // Requests are answered by the process's default instance, as in production.
  const answering = await getPayload({ config });
  answering.db.pool.on("error", () => undefined);
  const handle = answerRest(config);

  const rest: CmsRequests["rest"] = async (method, path, sent = {}) =>
    answer(await handle(request(method, `/api${path}`, sent)));

  return {
    rest,
    download: (path, sent = {}) => handle(request("GET", `/api${path}`, sent)),
    signIn: async (body) => {
      const response = await handle(request("POST", "/api/users/login", { body }));
      const token = tokenIn(response.headers.getSetCookie());
      if (token === "") throw new Error(await response.text());
      return token;
    },
  };
}
