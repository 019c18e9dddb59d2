import type { NomineeDoor, NomineeKey, ShownNominee } from "#intake/nominee/nomineeDoor.ts";
import { readNominee } from "#intake/nominee/typedNomineeRules.ts";
import { nomineeWords } from "#intake/nominee/wording.ts";
import { paths } from "#leaves/paths.ts";
import type { Markup } from "#voting/endpoint/markup.ts";
import { outsideHeaders } from "../outsideHeaders.ts";
import { closedHtml } from "../recommend/closedHtml.ts";
import { readForm, typedAlone } from "../recommend/readForm.ts";
import { sendPage } from "../recommend/sendPage.ts";
import type { Exchange } from "../sendNotice.ts";
import type { PageSources } from "../tree/readPage.ts";
import { nomineeHtml, type TypedNominee } from "./nomineeHtml.ts";
import { unsentNominee } from "./unsentNominee.ts";

const { page: words } = nomineeWords;
const link = /^\/check\/p(\d{1,15})\.([\w-]{43})\/?$/;

const nothingTyped: TypedNominee = { fields: new Map(), problems: new Map() };

/** What the pages of nominated people are answered with. */
export type NomineeOffice = { door: NomineeDoor; onFault: (error: unknown) => void };

type Shown = { status: number; inner: Markup };

const fieldsIn = async ({ request }: Exchange): Promise<ReadonlyMap<string, string>> =>
  (await readForm(request, typedAlone, async () => {}))?.fields ?? new Map();

type Asked = { key: NomineeKey; address: string; shown: ShownNominee };

async function take(
  fields: ReadonlyMap<string, string>,
  { door, onFault }: NomineeOffice,
  { key, address, shown }: Asked,
): Promise<Shown> {
  const { answer, problems } = readNominee(fields);
  const typed = { fields, problems };
  const again = (status: number, said: string): Shown => ({
    status,
    inner: nomineeHtml(shown, { address, typed, said }),
  });
  if (problems.size > 0) return again(422, words.errors);
  try {
    if (!(await door.answer(key, answer)))
      return { status: 410, inner: closedHtml(unsentNominee(fields)) };
  } catch (error) {
    onFault(error);
    return again(503, words.away);
  }
  const now = (await door.open(key).catch(onFault)) ?? shown;
  const inner = nomineeHtml(now, { address, typed, said: words.thanks, isTaken: true });
  return { status: 200, inner };
}

/** Answers a form, whatever became of its link: what was typed is always there again. */
async function answerForm(
  exchange: Exchange,
  office: NomineeOffice,
  { key, address }: Omit<Asked, "shown">,
): Promise<Shown> {
  const [fields, shown] = await Promise.all([
    fieldsIn(exchange),
    office.door.open(key).catch((error: unknown) => {
      office.onFault(error);
      return "away" as const;
    }),
  ]);
  const unsent = unsentNominee(fields);
  if (shown === "away") return { status: 503, inner: closedHtml(unsent, words.awayNow) };
  // Whether there ever was one is nobody's business.
  if (!shown?.isOpen) return { status: 410, inner: closedHtml(unsent) };
  return take(fields, office, { key, address, shown });
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
  const send = ({ status, inner }: Shown) =>
    sendPage(exchange, sources, {
      ...{ path: paths.factCheck(), status, inner, isUnframed: true },
      headers: outsideHeaders,
    });
  if (method === "POST") {
    await send(await answerForm(exchange, office, { key, address }));
    return true;
  }
  const shown = await office.door.open(key);
  exchange.request.resume();
  await send(
    shown?.isOpen
      ? { status: 200, inner: nomineeHtml(shown, { address, typed: nothingTyped }) }
      : { status: 410, inner: closedHtml() },
  );
  return true;
}
