import { getTranslation } from "@payloadcms/translations";
import type { ServerProps } from "payload";
import { environment } from "#leaves/environment.ts";
import { principalOf } from "#people/principal.ts";
import { roles } from "#people/roles.ts";
import { deskPanels } from "../desk/deskPanels.ts";
import { readDesk } from "../desk/readDesk.ts";
import { DeskCampaigns } from "./DeskCampaigns.tsx";
import { DeskDrafts } from "./DeskDrafts.tsx";
import { DeskRelease } from "./DeskRelease.tsx";
import { DeskSchedules } from "./DeskSchedules.tsx";
import { DeskScoring } from "./DeskScoring.tsx";
import { type DeskContext, momentIn } from "./deskContext.ts";
import { panelWording } from "./panelWording.ts";
import "./desk.css";

/** The first thing an account sees: who it is here, what it is in the middle of, and how the site stands. */
export async function Desk({ i18n, payload, user }: ServerProps) {
  const who = principalOf(user);
  if (who === undefined || !user) return null;
  const desk = await readDesk({ payload, user, who, now: new Date() });
  const panels = deskPanels(who.role);
  const language = i18n.language === "en" ? "en" : "zh";
  const words = panelWording(language).desk;
  const { SITE_ORIGIN } = environment("SITE_ORIGIN");
  const context: DeskContext = {
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
  return (
    <section className="gp-desk" data-lists={panels.scoring ? "none" : "some"}>
      <header className="gp-desk-head">
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
        <nav aria-label={words.begin} className="gp-desk-begin">
          <span>{words.begin}</span>
          {panels.begin.map((subject) => (
            <a href={`${context.admin}/collections/${subject}/create`} key={subject}>
              {context.kind(subject)}
            </a>
          ))}
        </nav>
      )}
      <div className="gp-desk-panels">
        {panels.waiting.length > 0 && (
          <DeskDrafts
            context={context}
            drafts={desk.waiting}
            empty={words.nothingWaiting}
            title={words.waiting}
          />
        )}
        {writes && (
          <DeskDrafts
            context={context}
            drafts={desk.drafts}
            empty={words.noDrafts}
            title={who.role === "correspondent" ? words.streetDrafts : words.drafts}
          />
        )}
        {panels.releases && <DeskRelease context={context} release={desk.release} />}
        {panels.scoring ? (
          <DeskScoring context={context} tasks={desk.scoring} />
        ) : (
          <DeskCampaigns campaigns={desk.campaigns} context={context} />
        )}
        {desk.schedules.length > 0 && (
          <DeskSchedules context={context} schedules={desk.schedules} />
        )}
      </div>
    </section>
  );
}
