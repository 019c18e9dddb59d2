import { answerOperator } from "../operator.ts";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => answerOperator("/livez", request);
