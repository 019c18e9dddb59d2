import type { AdminViewServerProps } from "payload";
import { callWords } from "../desk/callWording.ts";
import { deskAccount } from "../desk/deskAccount.ts";
import { beforeIn, filterIn } from "../desk/registerFilter.ts";
import { registerView } from "../desk/registerView.ts";
import { deskWords as words } from "../deskWording.ts";
import { IntakeFrame } from "./IntakeFrame.tsx";
import { OlderLink, RegisterFilters } from "./RegisterFilters.tsx";
import { RegisterTable } from "./RegisterTable.tsx";
import { TelephoneFind } from "./TelephoneFind.tsx";

/** The page `/admin/intake`: the register of what people outside recommended. */
export async function IntakeView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { admin, api } = req.payload.config.routes;
  const base = `${admin}/intake`;
  const who = deskAccount(req.user, "read");
  const asked = view.searchParams ?? {};
  const filter = filterIn(asked, String(who?.id));
  const before = beforeIn(asked);
  const { lines, streets, older } = who
    ? await registerView(req, { filter, before })
    : { lines: [], streets: [] };
  return (
    <IntakeFrame view={view}>
      <h1>{words.title}</h1>
      <p>{words.help}</p>
      {deskAccount(req.user, "create") && (
        <p>
          <a className="btn btn--style-secondary" href={`${base}/new`}>
            {callWords.title}
          </a>{" "}
          <a href={`${base}/destroyed`}>{words.destroyed.title}</a>
        </p>
      )}
      <RegisterFilters base={base} asked={asked} streets={streets} />
      {deskAccount(req.user, "update") && (
        <TelephoneFind base={base} url={`${api}/intake/telephone`} />
      )}
      <RegisterTable
        base={base}
        url={`${api}/intake/sort`}
        lines={lines}
        isFolder={filter.state === "suspicious"}
      />
      {older && <OlderLink base={base} asked={asked} older={older} />}
    </IntakeFrame>
  );
}
