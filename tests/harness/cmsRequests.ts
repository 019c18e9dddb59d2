import { GRAPHQL_POST } from "@payloadcms/next/routes";
import { getPayload, handleEndpoints, type Payload } from "payload";

export type Answer = { status: number; body: Record<string, unknown> };

/** What a test sends: `as` is a token of {@link CmsRequests.signIn}, absent for a reader. */
export type Sent = { as?: string | undefined; body?: unknown; headers?: Record<string, string> };

/** REST and GraphQL of the cms as Web requests, without a server in between. */
export type CmsRequests = {
  rest(method: string, path: string, sent?: Sent): Promise<Answer>;
  graphql(query: string, sent?: Omit<Sent, "body"> & { variables?: object }): Promise<Answer>;
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

/** `payload` must come from the harness, so that requests meet its database. */
export async function openCmsRequests(payload: Payload): Promise<CmsRequests> {
  const config = Promise.resolve(payload.config);
  // Requests are answered by the process's default instance, as in production.
  const answering = await getPayload({ config });
  answering.db.pool.on("error", () => undefined);
  const graphqlPost = GRAPHQL_POST(config);

  const rest: CmsRequests["rest"] = async (method, path, sent = {}) =>
    answer(await handleEndpoints({ config, request: request(method, `/api${path}`, sent) }));

  return {
    rest,
    download: (path, sent = {}) =>
      handleEndpoints({ config, request: request("GET", `/api${path}`, sent) }),
    graphql: async (query, { variables, ...sent } = {}) => {
      const body = { query, variables };
      return answer(await graphqlPost(request("POST", "/api/graphql", { ...sent, body })));
    },
    signIn: async (body) => {
      const { body: signedIn } = await rest("POST", "/users/login", { body });
      if (typeof signedIn.token !== "string") throw new Error(JSON.stringify(signedIn));
      return signedIn.token;
    },
  };
}
