import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type AccessLine, logAccess } from "./accessLog.ts";
import { answerApi } from "./api/answerApi.ts";
import { answerFactCheck, type FactCheckOffice } from "./factCheck/answerFactCheck.ts";
import { answerNominee, type NomineeOffice } from "./nominee/answerNominee.ts";
import { answerFile } from "./recommend/answerFile.ts";
import { answerPlaces } from "./recommend/answerPlaces.ts";
import { answerRecommend } from "./recommend/answerRecommend.ts";
import { answerStatus } from "./recommend/answerStatus.ts";
import type { IntakeOffice } from "./recommend/intakeOffice.ts";
import { answerSearch } from "./search/answerSearch.ts";
import type { MissedWords } from "./search/missedWords.ts";
import type { Search } from "./search/openSearch.ts";
import { securityHeaders } from "./securityHeaders.ts";
import type { Exchange } from "./sendNotice.ts";
import { type Sources, serveSite } from "./siteFiles.ts";
import { answerSignature, type Sharing, wechatScriptHost } from "./wechat/answerSignature.ts";
import { problems } from "./wording.ts";

type Options = Sources & {
  /** Whether readers come over HTTPS, as `SITE_ORIGIN` says. */
  isSecure: boolean;
  /** Public origin of the site. */
  origin: string;
  log: (line: AccessLine) => void;
  search: Pick<Search, "ask">;
  missed?: MissedWords;
  /** Takes recommendations; without it their pages are as the tree has them. */
  intake?: IntakeOffice;
  /** Opens texts to people who check them; without it their links lead nowhere. */
  factChecks?: FactCheckOffice;
  /** Signs pages for cards in WeChat; without it there are none. */
  sharing?: Sharing;
  /** Asks nominated people; without it their links lead nowhere. */
  nominees?: NomineeOffice;
};

/** Answers what belongs to recommendations; resolves to false where the address is another. */
const answerIntake = async (exchange: Exchange, options: Options, office: IntakeOffice) =>
  (await answerRecommend(exchange, options, office)) ||
  (await answerStatus(exchange, options, office)) ||
  (await answerFile(exchange, office)) ||
  (await answerPlaces(exchange, office));

/** Whatever the answer had of its own before the fault goes; what every answer has stays. */
function sendFailure(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(500, {
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(problems.failed);
}

/**
 * Answers what the public asks beside votes: the tree of files. It needs neither the CMS nor its database.
 */
export function siteListener(options: Options): RequestListener {
  const { isSecure, onFault } = options;
  const headers = securityHeaders(isSecure);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // `no-cache` forbids answers of caches between; this is the origin. What a program fetches under If-None-Match always says so, and would never hear 304.
    // Source: Fetch standard, “HTTP-network-or-cache fetch”.
    delete request.headers["cache-control"];
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    logAccess(request, response, options.log);
    const scriptHost = options.sharing && wechatScriptHost;
    const exchange = { request, response, isSecure, ...(scriptHost && { scriptHost }) };
    if (await answerSignature(exchange, options)) return undefined;
    if (await answerApi(exchange, options)) return undefined;
    if (await answerSearch(exchange, options)) return undefined;
    if (options.factChecks && (await answerFactCheck(exchange, options, options.factChecks)))
      return undefined;
    if (options.nominees && (await answerNominee(exchange, options, options.nominees)))
      return undefined;
    if (options.intake && (await answerIntake(exchange, options, options.intake))) return undefined;
    return serveSite(exchange, options);
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      onFault(error);
      sendFailure(response, headers);
    });
  };
}
