import { problem } from "./answers.ts";
import { type Answer, type Ask, mostBodyBytes } from "./ask.ts";

/** Serves asks from Web requests; for servers and tests that speak `Request` and `Response`. */
export const createWebHandler =
  (answer: (ask: Ask) => Promise<Answer>) =>
  async (request: Request, address?: string): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const body = await readBody(request);
    if (body === undefined) return respond(problem({ code: "too-large" }), request.method);
    const ask: Ask = {
      method: request.method,
      path: pathname,
      query: search.slice(1),
      header: (name) => request.headers.get(name) ?? undefined,
      address,
      body,
    };
    return respond(await answer(ask), request.method);
  };

/** The whole body as text; undefined as soon as it is larger than a vote can be. */
async function readBody(request: Request): Promise<string | undefined> {
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > mostBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const respond = ({ status, headers, body }: Answer, method: string) =>
  new Response(body === "" || method === "HEAD" ? null : body, { status, headers });
