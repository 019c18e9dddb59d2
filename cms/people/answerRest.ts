import { handleEndpoints, type SanitizedConfig } from "payload";
import { errorAnswer } from "./answerErrors.ts";

type Config = SanitizedConfig | Promise<SanitizedConfig>;

/**
 * Payload's REST API as one function from a request to its answer; routes and tests go through it. What Payload reads of a request before it
 * listens for errors (a question sent as a body) is answered here.
 */
export const answerRest =
  (config: Config) =>
  async (request: Request): Promise<Response> => {
    try {
      return await handleEndpoints({ config, request });
    } catch (error) {
      const answer = errorAnswer(error);
      if (!answer) throw error;
      return Response.json(answer.response, { status: answer.status });
    }
  };
