import { handleEndpoints, type SanitizedConfig } from "payload";
import { errorAnswer } from "./answerErrors.ts";
import { isChinese } from "./isChinese.ts";
import { wording } from "./wording.ts";

type Config = SanitizedConfig | Promise<SanitizedConfig>;

const { byStatus } = wording.requests;

/** An address or way of asking that there is not is told by Payload without an error, in English: here in Chinese (rule A24). */
const inChinese = async (response: Response): Promise<Response> => {
  const { status, headers } = response;
  const words = byStatus[status as keyof typeof byStatus];
  if (!words || !headers.get("Content-Type")?.startsWith("application/json")) return response;
  const told: unknown = await response.clone().json();
  const { message } = (told ?? {}) as { message?: unknown };
  if (typeof message !== "string" || isChinese(message)) return response;
  const answer = Response.json({ errors: [{ message: words }] }, { status });
  const kept = [...headers].filter(([name]) => !/^content-/.test(name));
  for (const [name, value] of kept) answer.headers.append(name, value);
  return answer;
};

/**
 * Payload's REST API as one function from a request to its answer; routes and tests go through it. What Payload reads of a request before it
 * listens for errors (a question sent as a body) is answered here.
 */
export const answerRest =
  (config: Config) =>
  async (request: Request): Promise<Response> => {
    // Payload looks its collections up in a plain object, which also has what every object inherits.
    const [, , name = ""] = new URL(request.url).pathname.split("/");
    if (Object.hasOwn(Object.prototype, name)) {
      return Response.json({ errors: [{ message: byStatus[404] }] }, { status: 404 });
    }
    try {
      return await inChinese(await handleEndpoints({ config, request }));
    } catch (error) {
      const answer = errorAnswer(error);
      if (!answer) throw error;
      return Response.json(answer.response, { status: answer.status });
    }
  };
