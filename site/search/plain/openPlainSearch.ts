import { answerQuery } from "../asking/answerQuery.ts";
import type { SearchAsk } from "../asking/searchAnswer.ts";
import type { SearchAnswer } from "../asking/searchAnswer.wire.ts";
import { folded, gapless, wordsOfQuery } from "../fold.ts";
import { filesAsNeeded } from "./filesAsNeeded.ts";
import { type PlainHead, plainHeadPath } from "./plainFiles.ts";
import { plainSource } from "./plainSource.ts";

/**
 * Answers searches from the files of a plain host, as `web` does from its own. `load` resolves to what a file says and rejects where it does not come.
 * The rules ask for what they need at once; what is not there yet is loaded, and they are asked again.
 */
export function openPlainSearch(
  load: (path: string) => Promise<unknown>,
): (ask: SearchAsk) => Promise<SearchAnswer> {
  const files = filesAsNeeded(load);
  let head: PlainHead | undefined;
  return async (ask) => {
    head ??= (await load(plainHeadPath)) as PlainHead;
    const source = plainSource(head, files);
    const query = source.simplifiedPage(folded(ask.query));
    return files.until(() => {
      for (const word of [...wordsOfQuery(query), gapless(query)]) source.expect(word);
      return answerQuery(source, ask);
    });
  };
}
