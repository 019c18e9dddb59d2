import config from "@payload-config";
import { answerRest } from "#people/answerRest.ts";
import { withHostCookie } from "#people/signIn/withHostCookie.ts";

const answer = withHostCookie(answerRest(config));

export const GET = answer;
export const POST = answer;
export const DELETE = answer;
export const PATCH = answer;
export const PUT = answer;
export const OPTIONS = answer;
