import { paths } from "#leaves/paths.ts";
import type { CampaignLine } from "../start/startFacts.ts";
import type { StartContext } from "./startContext.ts";

type Props = { context: StartContext; campaigns: readonly CampaignLine[] };

/** Campaigns that are open, with their phase and when it closes; links to what readers see. */
export function StartCampaigns({ context, campaigns }: Props) {
  const { words, site, moment } = context;
  return (
    <section className="gp-panel">
      <h2>{words.campaigns}</h2>
      {campaigns.length === 0 && <p className="gp-empty">{words.noCampaigns}</p>}
      <ul>
        {campaigns.map(({ id, name, slug, phase, closes }) => (
          <li key={id}>
            <a href={`${site}${paths.campaign(slug)}`} rel="noopener" target="_blank">
              {name}
            </a>
            <span className="gp-meta">
              {[words.phases[phase], closes && words.closes(moment(closes))]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
