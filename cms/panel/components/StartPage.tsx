import { getTranslation } from "@payloadcms/translations";
import { createLocalReq, type ServerProps } from "payload";
import { StartNights } from "#editorial/lint/components/StartNights.tsx";
import { mayReadNights } from "#editorial/lint/nightly/mayReadNights.ts";
import { Inbox } from "#editorial/review/components/Inbox.tsx";
import { readInbox } from "#editorial/review/readInbox.ts";
import { SlipDownloads } from "#editorial/slip/components/SlipDownloads.tsx";
import { StartTasks } from "#editorial/tasks/components/StartTasks.tsx";
import { readTasks } from "#editorial/tasks/readTasks.ts";
import { environment } from "#leaves/environment.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { principalOf } from "#people/principal.ts";
import { roles } from "#people/roles.ts";
import { readStartFacts } from "../start/readStartFacts.ts";
import { startPanels } from "../start/startPanels.ts";
import { panelWording } from "./panelWording.ts";
import { StartCampaigns } from "./StartCampaigns.tsx";
import { StartDrafts } from "./StartDrafts.tsx";
import { StartMissed } from "./StartMissed.tsx";
import { StartRelease } from "./StartRelease.tsx";
import { StartSchedules } from "./StartSchedules.tsx";
import { StartScoring } from "./StartScoring.tsx";
import { momentIn, type StartContext } from "./startContext.ts";
import "./start.css";

/** The first thing an account sees: who it is here, what it is in the middle of, and how the site stands. */
export async function StartPage({ i18n, payload, user }: ServerProps) {
  const who = principalOf(user);
  if (who === undefined || !user) return null;
  const now = new Date();
  const facts = await readStartFacts({ payload, user, who, now });
  const panels = startPanels(who.role);
  const language = i18n.language === "en" ? "en" : "zh";
  const words = panelWording(language).start;
  const { SITE_ORIGIN, REVIEW_WAIT_HOURS } = environment("SITE_ORIGIN", "REVIEW_WAIT_HOURS");
  const context: StartContext = {
    words,
    admin: payload.config.routes.admin,
    site: SITE_ORIGIN,
    moment: momentIn(language),
    kind: (slug) => {
      const found = payload.config.collections.find((collection) => collection.slug === slug);
      return found ? getTranslation(found.labels.singular, i18n) : slug;
    },
  };
  const writes = panels.drafts.length > 0;
  const req = await createLocalReq({ user }, payload);
  return (
    <section className="gp-start" data-lists={panels.scoring ? "none" : "some"}>
      <header className="gp-start-head">
        <h1>{words.greeting(user.name)}</h1>
        <span className="gp-tag">{roles.find(({ value }) => value === who.role)?.[language]}</span>
        <a className="gp-button" href={SITE_ORIGIN} rel="noopener" target="_blank">
          {words.site}
        </a>
      </header>
      {who.role === "correspondent" && who.street === undefined && (
        <p className="gp-alarm">{words.noStreet}</p>
      )}
      {panels.begin.length > 0 && (
        <nav aria-label={words.begin} className="gp-start-begin">
          <span>{words.begin}</span>
          {panels.begin.map((subject) => (
            <a href={`${context.admin}/collections/${subject}/create`} key={subject}>
              {context.kind(subject)}
            </a>
          ))}
        </nav>
      )}
      <div className="gp-start-panels">
        {writes && (
          <Inbox
            admin={context.admin}
            kind={context.kind}
            lines={await readInbox(req, who)}
            moment={context.moment}
            now={now.getTime()}
            waitHours={REVIEW_WAIT_HOURS}
          />
        )}
        {writes && (
          <StartTasks
            admin={context.admin}
            api={payload.config.routes.api}
            moment={context.moment}
            tasks={await readTasks(req)}
          />
        )}
        {panels.waiting.length > 0 && (
          <StartDrafts
            context={context}
            drafts={facts.waiting}
            empty={words.nothingWaiting}
            title={words.waiting}
          />
        )}
        {writes && (
          <StartDrafts
            context={context}
            drafts={facts.drafts}
            empty={words.noDrafts}
            title={who.role === "correspondent" ? words.streetDrafts : words.drafts}
          />
        )}
        {panels.releases && (
          <StartRelease alarms={facts.alarms} context={context} release={facts.release} />
        )}
        {mayReadNights(who.role) && <StartNights admin={context.admin} payload={payload} />}
        {panels.scoring ? (
          <StartScoring context={context} tasks={facts.scoring} />
        ) : (
          <StartCampaigns campaigns={facts.campaigns} context={context} />
        )}
        {facts.schedules.length > 0 && (
          <StartSchedules context={context} schedules={facts.schedules} />
        )}
        {facts.missed.length > 0 && <StartMissed context={context} missed={facts.missed} />}
        {panels.slips && (
          <SlipDownloads
            api={payload.config.routes.api}
            month={shanghaiStamp(now).slice(0, "2026-11".length)}
          />
        )}
      </div>
    </section>
  );
}
