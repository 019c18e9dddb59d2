import { randomUUID } from "node:crypto";
import type { AdminViewServerProps } from "payload";
import { beforeIn } from "../desk/registerFilter.ts";
import { registerView } from "../desk/registerView.ts";
import { streetAccount } from "../street/streetAccount.ts";
import { streetWords as words } from "../street/streetWording.ts";
import { stateWords } from "../wording.ts";
import { IntakeFrame } from "./IntakeFrame.tsx";
import { OlderLink } from "./RegisterFilters.tsx";
import { RegisterTable } from "./RegisterTable.tsx";
import { StreetForms } from "./StreetForms.tsx";

/** The page `/admin/intake/street`: a street recommends, and sees what became of its own (rules O33 to O35). */
export async function StreetView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { admin, api } = req.payload.config.routes;
  const account = await streetAccount(req, "create");
  const base = `${admin}/intake/street`;
  const asked = view.searchParams ?? {};
  const { lines, older } = account
    ? await registerView(req, { filter: {}, street: account.street, before: beforeIn(asked) })
    : { lines: [] };
  const used = lines.filter(({ state }) => state === "adopted" || state === "published");
  return (
    <IntakeFrame view={view} isForStreets>
      <h1>{words.title}</h1>
      {account ? (
        <>
          <p>{`${account.name}：${words.help}`}</p>
          <StreetForms
            url={`${api}/intake/street`}
            keys={{ one: randomUUID(), sheet: randomUUID() }}
          />
          {used.length > 0 && (
            <>
              <h2>{words.used(used.length)}</h2>
              <ul>
                {used.map(({ number, title, state }) => (
                  <li key={number}>
                    <a href={`${admin}/intake/${number}`}>{title}</a>
                    {` ${stateWords[state]}`}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>{words.own}</h2>
          <RegisterTable base={`${admin}/intake`} lines={lines} isFolder={false} />
          {older && <OlderLink base={base} asked={asked} older={older} />}
        </>
      ) : (
        <p>{words.noStreet}</p>
      )}
    </IntakeFrame>
  );
}
