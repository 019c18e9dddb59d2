import config from "@payload-config";
import { environment } from "#leaves/environment.ts";
import { isSecureOrigin } from "#people/adminOrigin.ts";
import { answerRest } from "#people/answerRest.ts";
import { withHostCookie } from "#people/signIn/withHostCookie.ts";

const answer = withHostCookie(answerRest(config), () =>
  isSecureOrigin(environment("ADMIN_ORIGIN").ADMIN_ORIGIN),
);

export const GET = answer;
export const POST = answer;
export const DELETE = answer;
export const PATCH = answer;
export const PUT = answer;
export const OPTIONS = answer;
