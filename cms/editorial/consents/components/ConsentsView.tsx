import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import { redirect } from "next/navigation";
import type { AdminViewServerProps } from "payload";
import { DeskTable } from "#panelKit/DeskTable.tsx";
import { type Guest, guestsOf } from "../guests.ts";
import type { Standing } from "../ledgerRules.ts";
import { mayKeepConsents } from "../mayKeepConsents.ts";
import { type LedgerLine, readLedger } from "../readLedger.ts";
import { wording as words } from "../wording.ts";
import { RecordGuest } from "./RecordGuest.tsx";
import { WithdrawConsent } from "./WithdrawConsent.tsx";
import "./consents.css";

const isStanding = (asked: unknown): asked is Standing =>
  typeof asked === "string" && Object.hasOwn(words.filters, asked);

type Props = { lines: LedgerLine[]; guests: Guest[]; base: string; admin: string };

function Ledger({ lines, guests, base, admin }: Props) {
  const open = lines.filter(({ state }) => state === "standing" || state === "soon");
  return (
    <>
      {lines.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <DeskTable
          columns={words.columns}
          rows={lines.map(({ who, what, scope, kind, date, until, state, note }) => [
            ...[who, what, scope, kind, date, until, words.filters[state], note],
          ])}
          links={lines.map(({ href }) => `${admin}${href}`)}
        />
      )}
      <WithdrawConsent
        url={`${base}/withdraw`}
        admin={admin}
        records={open.map(({ collection, id, who, what }) => ({
          ...{ collection, id, who, words: `${who}　${what}` },
        }))}
      />
      <RecordGuest url={`${base}/record`} guests={guests} />
    </>
  );
}

/** The page `/admin/consents`: who agreed to what, for how long, and how it was taken back. */
export async function ConsentsView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities } = initPageResult;
  const { i18n, payload, user } = req;
  const { admin, api } = payload.config.routes;
  if (!user) redirect(`${admin}/login`);
  const shared = { i18n, payload, user, permissions, visibleEntities, params, searchParams };
  const mayRead = mayKeepConsents(user);
  const all = mayRead ? await readLedger(req, new Date()) : [];
  const chosen = isStanding(searchParams?.state) ? searchParams.state : undefined;
  const here = `${admin}/consents`;
  return (
    <DefaultTemplate {...shared}>
      <Gutter className="gp-consents">
        <h1>{words.title}</h1>
        {mayRead ? (
          <>
            <p>{words.help}</p>
            <nav aria-label={words.columns[6]}>
              <a href={here} aria-current={chosen === undefined}>
                {`${words.all} ${all.length}`}
              </a>
              {Object.entries(words.filters).map(([state, label]) => (
                <a key={state} href={`${here}?state=${state}`} aria-current={chosen === state}>
                  {`${label} ${all.filter((line) => line.state === state).length}`}
                </a>
              ))}
            </nav>
            <Ledger
              lines={all.filter(({ state }) => chosen === undefined || state === chosen)}
              guests={await guestsOf(req)}
              base={`${api}/consents`}
              admin={admin}
            />
          </>
        ) : (
          <p>{words.noRight}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  );
}
