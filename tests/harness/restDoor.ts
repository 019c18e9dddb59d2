import type { Endpoint } from "payload";
import { answerRest } from "#people/answerRest.ts";
import type { Actor } from "#people/roles.ts";
import type { Newsroom } from "./newsroom.ts";

export type Sent = {
  method: string;
  path: string;
  body?: string | FormData;
  headers?: Record<string, string>;
};

/** The REST API of a newsroom as the cms's route answers it, without a server. */
export function restDoor(newsroom: Newsroom) {
  const answer = answerRest(newsroom.payload.config);
  return {
    send(actor: Actor, { method, path, body, headers }: Sent): Promise<Response> {
      const token = newsroom.as(actor);
      return answer(
        new Request(`http://localhost:3000/api${path}`, {
          method,
          headers: {
            ...(token && { Authorization: `JWT ${token}` }),
            "Accept-Language": "zh-CN",
            ...headers,
          },
          ...(body !== undefined && method !== "GET" && { body }),
        }),
      );
    },
    /** Every address that the cms serves, as the configuration has it, but those that end the test's own sessions. */
    addresses() {
      const { collections, globals, endpoints } = newsroom.payload.config;
      const served = [
        ...collections.map(({ slug, endpoints: own }) => ({ prefix: `/${slug}`, own })),
        ...globals.map(({ slug, endpoints: own }) => ({ prefix: `/globals/${slug}`, own })),
        { prefix: "", own: endpoints },
      ];
      return served.flatMap(({ prefix, own }) =>
        (own || [])
          .filter(({ path }) => !/log(?:in|out)|refresh-token|unlock|password/.test(path))
          .map(({ path, method }: Pick<Endpoint, "path" | "method">) => ({
            method: method.toUpperCase(),
            path: `${prefix}${path === "/" ? "" : path}`,
          })),
      );
    },
  };
}
