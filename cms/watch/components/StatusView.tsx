import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import { redirect } from "next/navigation";
import type { AdminViewServerProps, Payload } from "payload";
import { DeskTable } from "#panelKit/DeskTable.tsx";
import { principalOf } from "#people/principal.ts";
import { version } from "../../../package.json";
import { alarmsOf } from "../alarmRules.ts";
import { mayReadStatus } from "../mayReadStatus.ts";
import { readStatus } from "../readStatus.ts";
import { watchSettings } from "../startWatch.ts";
import { statusLines } from "../statusLines.ts";
import { alarmWords, remedies, wording as words } from "../wording.ts";
import "./status.css";

async function StatusNow({ payload }: { payload: Payload }) {
  const [settings, now] = [watchSettings(), new Date()];
  const status = await readStatus(payload, settings, now);
  const alarms = alarmsOf(status, { now, backupHours: settings.backupHours });
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.help}</p>
      {alarms.length === 0 && <p className="gp-well">{words.allWell}</p>}
      {alarms.length > 0 && (
        <ul className="gp-alarms">
          {alarms.map((alarm) => (
            <li key={alarmWords(alarm)}>
              <strong>{alarmWords(alarm)}</strong>
              <p>
                {words.whatToDo}
                {remedies[alarm.kind]}
              </p>
            </li>
          ))}
        </ul>
      )}
      <DeskTable
        columns={words.columns}
        rows={statusLines(status, settings, { app: version, node: process.versions.node })}
      />
    </>
  );
}

/** The page `/admin/status`: in words what is wrong and what to do, and how each part stands (rule OP3). */
export function StatusView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities } = initPageResult;
  const { i18n, payload, user } = req;
  if (!user) redirect(`${payload.config.routes.admin}/login`);
  const shared = { i18n, payload, user, permissions, visibleEntities, params, searchParams };
  return (
    <DefaultTemplate {...shared}>
      <Gutter className="gp-status">
        {mayReadStatus(principalOf(user)) ? (
          <StatusNow payload={payload} />
        ) : (
          <p>{words.refused}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  );
}
