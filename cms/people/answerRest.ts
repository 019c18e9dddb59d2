import { handleEndpoints, type SanitizedConfig } from "payload";
import { errorAnswer } from "./answerErrors.ts";
import { wording } from "./wording.ts";

type Config = SanitizedConfig | Promise<SanitizedConfig>;

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
      return Response.json(
        { errors: [{ message: wording.requests.byStatus[404] }] },
        { status: 404 },
      );
    }
    try {
      return await handleEndpoints({ config, request });
    } catch (error) {
      const answer = errorAnswer(error);
      if (!answer) throw error;
      return Response.json(answer.response, { status: answer.status });
    }
  };
