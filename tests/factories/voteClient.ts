import { randomUUID } from "node:crypto";

type Sent = {
  candidate?: number;
  key?: string;
  headers?: Record<string, string>;
  body?: string;
};

export type Serve = (request: Request) => Promise<Response>;

export const siteOrigin = "http://localhost:4321";

/** A citizen's browser in front of the vote endpoint: keeps its cookie, speaks JSON or plain forms. */
export function aVoter(serve: Serve, campaign = "zui-mei") {
  let cookie = "";
  const send = async (
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ) => {
    const headers = { ...(cookie && { cookie }), ...init.headers };
    const response = await serve(new Request(`${siteOrigin}${path}`, { ...init, headers }));
    const given = response.headers.get("set-cookie");
    if (given) cookie = given.split(";")[0] ?? "";
    return response;
  };
  const post = (
    part: string,
    contentType: string,
    body: string,
    headers?: Record<string, string>,
  ) =>
    send(`/vote/${campaign}/${part}`, {
      method: "POST",
      body,
      headers: { "content-type": contentType, "sec-fetch-site": "same-origin", ...headers },
    });
  return {
    send,
    get: (part = "") => send(`/vote/${campaign}${part}`),
    /** Opens the campaign page, which names the voter. */
    async arrive() {
      const response = await send(`/vote/${campaign}`);
      return response.json();
    },
    like: ({ candidate = 1, key = randomUUID(), headers, body }: Sent = {}) =>
      post("likes", "application/json", body ?? JSON.stringify({ candidate, key }), headers),
    ballot: (choices: number[], key: string = randomUUID()) =>
      post("ballots", "application/json", JSON.stringify({ choices, key })),
    form: (part: string, fields: string) => post(part, "application/x-www-form-urlencoded", fields),
    /** Repeats a form post where a 307 sent it. */
    again: (location: string, fields: string) =>
      send(location, {
        method: "POST",
        body: fields,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "sec-fetch-site": "same-origin",
        },
      }),
    /** The cookie, so that another browser can be the same voter. */
    cookie: () => cookie,
    forget: () => {
      cookie = "";
    },
  };
}
