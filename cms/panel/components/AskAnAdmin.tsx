import type { AdminViewServerProps } from "payload";
import { panelWording } from "./panelWording.ts";
import "./panel.css";

/** Stands where Payload would send mail or register a first user: accounts come from an administrator. */
export function AskAnAdmin({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult;
  const words = panelWording(req.i18n.language).askAnAdmin;
  return (
    <div className="gp-ask">
      <h1>{words.heading}</h1>
      <p>{words.text}</p>
      <a className="gp-button" href={`${req.payload.config.routes.admin}/login`}>
        {words.back}
      </a>
    </div>
  );
}
