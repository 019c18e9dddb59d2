import type { NomineeDoor, NomineeKey, ShownNominee } from "#intake/nominee/nomineeDoor.ts";
import { readNominee } from "#intake/nominee/typedNomineeRules.ts";
import { nomineeWords } from "#intake/nominee/wording.ts";
import { paths } from "#leaves/paths.ts";
import type { Markup } from "#voting/endpoint/markup.ts";
import { outsideHeaders } from "../outsideHeaders.ts";
import { readForm, typedAlone } from "../recommend/readForm.ts";
import { sendPage } from "../recommend/sendPage.ts";
import type { Exchange } from "../sendNotice.ts";
import type { PageSources } from "../tree/readPage.ts";
import { closedHtml, nomineeHtml, type TypedNominee } from "./nomineeHtml.ts";

const { page: words } = nomineeWords;
const link = /^\/check\/p(\d{1,15})\.([\w-]{43})\/?$/;

const nothingTyped: TypedNominee = { fields: new Map(), problems: new Map() };

/** What the pages of nominated people are answered with. */
export type NomineeOffice = { door: NomineeDoor; onFault: (error: unknown) => void };

type Shown = { status: number; inner: Markup };

async function take(
  { request }: Exchange,
  { door, onFault }: NomineeOffice,
  asked: { key: NomineeKey; address: string; shown: ShownNominee },
): Promise<Shown> {
  const { key, address, shown } = asked;
  const fields = (await readForm(request, typedAlone, async () => {}))?.fields ?? new Map();
  const { answer, problems } = readNominee(fields);
  const again = (status: number, said: string): Shown => ({
    status,
    inner: nomineeHtml(shown, { address, typed: { fields, problems }, said }),
  });
  if (problems.size > 0) return again(422, words.errors);
  try {
    if (!(await door.answer(key, answer))) return { status: 410, inner: closedHtml() };
  } catch (error) {
    onFault(error);
    return again(503, words.away);
  }
  const now = (await door.open(key)) ?? shown;
  const typed = { fields, problems };
  return { status: 200, inner: nomineeHtml(now, { address, typed, said: words.thanks }) };
}

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
  const key = { id, secret };
  const address = `${paths.factCheck()}p${id}.${secret}`;
  const shown = await office.door.open(key);
  const send = ({ status, inner }: Shown) =>
    sendPage(exchange, sources, {
      ...{ path: paths.factCheck(), status, inner, isUnframed: true },
      headers: outsideHeaders,
    });
  if (!shown?.isOpen) {
    exchange.request.resume();
    // Whether there ever was one is nobody's business.
    await send({ status: 410, inner: closedHtml() });
    return true;
  }
  const open = { status: 200, inner: nomineeHtml(shown, { address, typed: nothingTyped }) };
  await send(method === "POST" ? await take(exchange, office, { key, address, shown }) : open);
  return true;
}
