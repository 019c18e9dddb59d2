import config from "@payload-config";
import { answerRest } from "#people/answerRest.ts";

const answer = answerRest(config);

export const GET = answer;
export const POST = answer;
export const DELETE = answer;
export const PATCH = answer;
export const PUT = answer;
export const OPTIONS = answer;
