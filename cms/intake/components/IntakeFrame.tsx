import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import { redirect } from "next/navigation";
import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { deskAccount } from "../desk/deskAccount.ts";
import { deskWords as words } from "../deskWording.ts";
import { isOfStreet } from "../street/streetAccount.ts";
import "./intake.css";

/** The panel around a view of recommendations; who has no right on them reads that in its place. */
export function IntakeFrame({
  view,
  isForStreets = false,
  children,
}: {
  view: AdminViewServerProps;
  /** Whether accounts of a street see it as well; what of it is theirs, the view says. */
  isForStreets?: boolean;
  children: ReactNode;
}) {
  const { initPageResult, params, searchParams } = view;
  const { req, permissions, visibleEntities } = initPageResult;
  const { i18n, payload, user } = req;
  if (!user) redirect(`${payload.config.routes.admin}/login`);
  const shared = { i18n, payload, user, permissions, visibleEntities, params, searchParams };
  const mayLook =
    deskAccount(user, "read") !== undefined || (isForStreets && isOfStreet(user, "read"));
  return (
    <DefaultTemplate {...shared}>
      <Gutter className="gp-intake">{mayLook ? children : <p>{words.noRight}</p>}</Gutter>
    </DefaultTemplate>
  );
}
