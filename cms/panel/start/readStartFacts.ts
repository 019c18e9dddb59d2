import { actKinds } from "#voting/acts/campaignRecord.ts";
import { rulesFromDocument } from "#voting/campaign/frozenFromDocument.ts";
import { phaseOf } from "#voting/campaign/phase.ts";
import { scoringTasks } from "#voting/jury/scoringTasks.ts";
import { readAlarms } from "#watch/readAlarms.ts";
import { alarmWords } from "#watch/wording.ts";
import { ownDrafts, waitingDrafts } from "./readDrafts.ts";
import { readMissed } from "./readMissed.ts";
import {
  type Asking,
  asAccount,
  type CampaignLine,
  lines,
  type ReleaseLine,
  type ScheduleLine,
  type StartFacts,
} from "./startFacts.ts";
import { startPanels } from "./startPanels.ts";

const latestRelease = async (asking: Asking): Promise<ReleaseLine | undefined> => {
  const { docs } = await asking.payload.find({
    ...asAccount(asking),
    collection: "releases",
    sort: "-number",
    limit: 1,
  });
  const [release] = docs;
  return (
    release && {
      id: release.id,
      state: release.state,
      at: release.updatedAt,
      cause: release.cause,
      ...(release.message && { message: release.message }),
      ...(release.problems && { problems: release.problems }),
      ...(release.progress && { progress: release.progress }),
    }
  );
};

const alarms = async ({ payload, now }: Asking): Promise<string[]> =>
  (await readAlarms(payload.db.pool, now)).map(alarmWords);

const runningCampaigns = async (asking: Asking): Promise<CampaignLine[]> => {
  const { docs } = await asking.payload.find({
    ...asAccount(asking),
    collection: "campaigns",
    where: { _status: { equals: "published" }, openedAt: { exists: true } },
    sort: "-openedAt",
    limit: 3,
  });
  const acts = await actKinds(
    asking.payload.db.pool,
    docs.flatMap(({ slug }) => slug ?? []),
  );
  return docs.flatMap(({ id, name, slug, rules: raw }) => {
    const rules = rulesFromDocument(raw);
    if (!rules.success || !slug) return [];
    const phase = phaseOf({ rules: rules.data, acts: acts.get(slug) ?? [], now: asking.now });
    const window = phase === "likes" || phase === "ballot" ? rules.data[phase] : undefined;
    return { id, name, slug, phase, ...(window && { closes: window.closes }) };
  });
};

/** Plans ahead, and plans of the last week that failed. The queue itself is open to no account. */
const plans = async ({ payload, now }: Asking): Promise<ScheduleLine[]> => {
  const aWeekAgo = new Date(now.getTime() - 7 * 24 * 60 * 60_000).toISOString();
  const { docs } = await payload.find({
    collection: "payload-jobs",
    where: {
      taskSlug: { equals: "schedulePublish" },
      completedAt: { exists: false },
      or: [{ hasError: { not_equals: true } }, { updatedAt: { greater_than: aWeekAgo } }],
    },
    sort: "waitUntil",
    limit: lines,
    depth: 0,
  });
  return docs.flatMap(({ input, waitUntil, hasError }) => {
    const { doc, type } = input as { doc?: { relationTo: string; value: string }; type?: string };
    if (!doc) return [];
    const at = waitUntil ? { at: waitUntil } : {};
    return {
      subject: doc.relationTo,
      id: doc.value,
      type: type ?? "publish",
      ...at,
      failed: hasError === true,
    };
  });
};

/** What the account finds on its start page. */
export const readStartFacts = async (asking: Asking): Promise<StartFacts> => {
  const panels = startPanels(asking.who.role);
  const [drafts, waiting, release, told, campaigns, scoring, schedules, missed] = await Promise.all(
    [
      ownDrafts(asking),
      waitingDrafts(asking),
      panels.releases ? latestRelease(asking) : undefined,
      panels.releases ? alarms(asking) : [],
      panels.scoring ? [] : runningCampaigns(asking),
      panels.scoring ? scoringTasks(asking.payload, String(asking.who.id)) : [],
      panels.schedules ? plans(asking) : [],
      panels.missed ? readMissed(asking.payload.db.pool) : [],
    ],
  );
  return {
    ...{ drafts, waiting, ...(release && { release }), alarms: told },
    ...{ campaigns, scoring, schedules, missed },
  };
};
