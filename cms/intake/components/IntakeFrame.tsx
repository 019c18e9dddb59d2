import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import { redirect } from "next/navigation";
import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { deskAccount } from "../desk/deskAccount.ts";
import { deskWords as words } from "../deskWording.ts";
import "./intake.css";

/** The panel around a view of recommendations; who has no right on them reads that in its place. */
export function IntakeFrame({
  view,
  children,
}: {
  view: AdminViewServerProps;
  children: ReactNode;
}) {
  const { initPageResult, params, searchParams } = view;
  const { req, permissions, visibleEntities } = initPageResult;
  const { i18n, payload, user } = req;
  if (!user) redirect(`${payload.config.routes.admin}/login`);
  const shared = { i18n, payload, user, permissions, visibleEntities, params, searchParams };
  return (
    <DefaultTemplate {...shared}>
      <Gutter className="gp-intake">
        {deskAccount(user, "read") ? children : <p>{words.noRight}</p>}
      </Gutter>
    </DefaultTemplate>
  );
}
