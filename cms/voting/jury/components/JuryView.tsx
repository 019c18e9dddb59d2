import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import { redirect } from "next/navigation";
import type { AdminViewServerProps } from "payload";
import { sheetWords } from "../wording.ts";
import { JurySheet } from "./JurySheet.tsx";

/** The page `/admin/jury/:campaign`: a juror's sheet. What it may show is decided by the endpoint it asks. */
export function JuryView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities } = initPageResult;
  const { admin, api } = req.payload.config.routes;
  if (!req.user) redirect(`${admin}/login`);
  const [, campaign] = (params?.segments as string[] | undefined) ?? [];
  return (
    <DefaultTemplate
      i18n={req.i18n}
      payload={req.payload}
      user={req.user}
      permissions={permissions}
      visibleEntities={visibleEntities}
      params={params}
      searchParams={searchParams}
    >
      <Gutter>
        {campaign && /^\d+$/.test(campaign) ? (
          <JurySheet base={`${api}/campaigns/${campaign}/jury`} />
        ) : (
          <p>{sheetWords.nothing}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  );
}
