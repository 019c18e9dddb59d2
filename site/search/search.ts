import { ask } from "../frame/ask.ts";
import { answerHtml } from "./asking/answerHtml.ts";
import { type Asked, askOf, readAsked } from "./asking/readAsked.ts";
import { openPlainSearch } from "./plain/openPlainSearch.ts";

/**
 * The search page where nobody answered: on a plain file host. Answers from files as `web` does from its own. Where `web` answers, its answer stands on the
 * page already and this does nothing.
 */

/** A file of this site did not come. */
class NotLoaded extends Error {}

const load = async (path: string): Promise<unknown> => {
  const answer = await ask(path);
  if (!answer?.isOk) throw new NotLoaded();
  return answer.body;
};

const status = document.querySelector<HTMLElement>("[data-search-status]");
const place = document.querySelector<HTMLElement>("[data-search-answer]");
const input = document.querySelector<HTMLInputElement>(".search input[name=q]");
const page = document.documentElement.dataset;

const say = (words: string | undefined) => {
  if (status) status.textContent = words ?? "";
};

async function answer(asked: Asked): Promise<void> {
  try {
    const answer = await openPlainSearch(load)(askOf(asked));
    if (place) place.innerHTML = answerHtml(asked, answer);
  } catch (error) {
    const isOfNetwork = error instanceof NotLoaded;
    say(isOfNetwork ? status?.dataset.failed : status?.dataset.broken);
    if (!isOfNetwork) throw error;
  } finally {
    delete page.asks;
  }
}

const asked = readAsked(new URLSearchParams(location.search));
document.querySelector("[data-search-plain]")?.remove();
if (asked && !document.querySelector("[data-answered]")) {
  if (input) input.value = asked.query;
  void answer(asked);
} else delete page.asks;
