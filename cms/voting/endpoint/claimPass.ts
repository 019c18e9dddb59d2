import { markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";
import { helperWords as words } from "../holds/wording.ts";
import { problem } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { describedBy, errorOf, formPage } from "./formPage.ts";
import type { Office } from "./office.ts";
import { isForm } from "./readVote.ts";

type Wrong = { status: number; error: string; headers?: Record<string, string> };

const linkOf = (slug: string) => ({ href: paths.campaign(slug), text: words.back });

function helperForm({ campaign }: Booth, wrong?: Wrong): Answer {
  const { slug, name } = campaign.frozen;
  return formPage({
    status: wrong?.status ?? 200,
    title: words.page,
    lines: [name, ...words.pageLines],
    body: markup`${errorOf(wrong?.error)}<form method="post" action="/vote/${slug}/helper">
<p><label for="code">${words.code}</label>
<input id="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"${describedBy(wrong?.error)}></p>
<p><button type="submit">${words.submit}</button></p>
</form>`,
    link: linkOf(slug),
    ...(wrong?.headers && { headers: wrong.headers }),
  });
}

/** `GET /vote/:campaign/helper`: where an announced helper gives the code of the pass, once (rule H28). */
export const getHelper = (_: Office, booth: Booth): Answer => helperForm(booth);

/** `POST /vote/:campaign/helper`, a plain form: notes what a vote from here would be known by. */
export async function postHelper(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  if (!isForm(ask)) return problem({ code: "wrong-type" });
  const { id: campaign, frozen } = booth.campaign;
  const { net, agent } = office.traces(ask.address, ask.header("user-agent"));
  if (net === undefined || agent === undefined)
    return helperForm(booth, { status: 422, error: words.untraceable });
  if (!office.helpers.limit.takes(`${frozen.slug} ${net}`))
    return helperForm(booth, {
      ...{ status: 429, error: words.tooMany, headers: { "Retry-After": "3600" } },
    });
  const code = (new URLSearchParams(ask.body).get("code") ?? "").slice(0, 40);
  const number = await office.helpers.claim({ campaign, code, net, agent });
  if (number === undefined) return helperForm(booth, { status: 422, error: words.wrong });
  return formPage({
    status: 200,
    title: words.done(number),
    lines: words.doneLines,
    link: linkOf(frozen.slug),
  });
}
