import type { NomineeDoor } from "#intake/nominee/nomineeDoor.ts";
import { readNominee } from "#intake/nominee/typedNomineeRules.ts";
import { nomineeWords } from "#intake/nominee/wording.ts";
import { paths } from "#leaves/paths.ts";
import { answerLink } from "../answerLink.ts";
import { typedAlone } from "../recommend/readForm.ts";
import type { Exchange } from "../sendNotice.ts";
import type { PageSources } from "../tree/readPage.ts";
import { nomineeHtml } from "./nomineeHtml.ts";
import { unsentNominee } from "./unsentNominee.ts";

const link = /^\/check\/p(\d{1,15})\.([\w-]{43})\/?$/;

/** What the pages of nominated people are answered with. */
export type NomineeOffice = { door: NomineeDoor; onFault: (error: unknown) => void };

const page = {
  ...{ bounds: typedAlone, words: nomineeWords.page },
  ...{ read: readNominee, html: nomineeHtml, unsent: unsentNominee },
};

/** Answers links for nominated people (rule O46). Resolves to false where the address is none. */
export async function answerNominee(
  exchange: Exchange,
  sources: PageSources,
  office: NomineeOffice,
): Promise<boolean> {
  const { url = "", method = "" } = exchange.request;
  const [, id, secret] = link.exec(url.split("?", 1)[0] ?? "") ?? [];
  if (id === undefined || secret === undefined || !["GET", "HEAD", "POST"].includes(method))
    return false;
  const address = `${paths.factCheck()}p${id}.${secret}`;
  await answerLink(exchange, sources, { ...page, ...office }, { key: { id, secret }, address });
  return true;
}
