import { randomUUID } from "node:crypto";
import type { AdminViewServerProps } from "payload";
import { callWords } from "../desk/callWording.ts";
import { deskAccount } from "../desk/deskAccount.ts";
import { deskWords as words } from "../deskWording.ts";
import { CallForm } from "./CallForm.tsx";
import { IntakeFrame } from "./IntakeFrame.tsx";

/** The page `/admin/intake/new`: the desk types in what came by telephone, Weibo or WeChat. */
export function CallView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { admin, api } = req.payload.config.routes;
  const base = `${admin}/intake`;
  return (
    <IntakeFrame view={view}>
      <p>
        <a href={base}>{words.back}</a>
      </p>
      <h1>{callWords.title}</h1>
      <p>{callWords.help}</p>
      {deskAccount(req.user, "create") && (
        <CallForm url={`${api}/intake`} base={base} formKey={randomUUID()} />
      )}
    </IntakeFrame>
  );
}
