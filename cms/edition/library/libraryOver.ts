import type { DatabaseSync } from "node:sqlite";
import type { Story } from "#content/story.wire.ts";
import type { Correction, Topic } from "#content/subjects.wire.ts";
import type { Campaign } from "../campaign.wire.ts";
import { campaignClock } from "./campaignClock.ts";
import { datedList, type ListQuestions, listQuestions } from "./datedList.ts";
import type { Facts, Library } from "./library.ts";
import { keyOfStories, keyOfSubjects, lists } from "./lists.ts";
import { shelvesIn } from "./shelves.ts";
import type { StoredDocuments } from "./storedDocuments.ts";
import { keyOf } from "./touchesIn.ts";
import type { Trace } from "./trace.ts";

/** So many corrections of a story, series that it is in, and campaigns of a person are shown: more than anything had. */
const mostBeside = 50;

/** The library over the tables of a store. */
export const libraryOver = (
  database: DatabaseSync,
  documents: StoredDocuments,
  trace: Trace,
): Library => {
  const ask = Object.fromEntries(
    Object.entries(listQuestions).map(([name, sql]) => [name, database.prepare(sql)]),
  ) as unknown as ListQuestions;
  const list = <T>(key: string, kind?: string) =>
    datedList<T>(key, { ask, documents, trace, ...(kind && { kind }) });
  const read =
    <T>(kind: string) =>
    (slug: string) => {
      trace.key(keyOf(kind, slug));
      return documents.show<T>(kind, slug);
    };
  const known = (): Facts => {
    const facts = documents.read<Facts>("facts", "");
    if (!facts) throw new Error("the edition's store has no settings yet");
    return facts;
  };
  const fact = <N extends keyof Facts>(name: N): Facts[N] => {
    trace.key(`facts/${name}`);
    return known()[name];
  };
  return {
    get at() {
      return fact("at");
    },
    get settings() {
      return fact("settings");
    },
    get front() {
      return fact("front");
    },
    get featuredCampaign() {
      return fact("featuredCampaign");
    },
    story: ({ kind, slug }) => read<Story>(kind)(slug),
    place: read("place"),
    project: read("project"),
    partner: read("partner"),
    worker: read("worker"),
    street: read("street"),
    streetOf: (code) =>
      list<never>(keyOfSubjects("street", { of: "place", code: code.slice(0, 9) })).newest(1)[0],
    topic: read("topic"),
    campaign: read("campaign"),
    clock: (campaign) => {
      trace.key(`clock/${campaign.slug}`);
      return campaignClock(campaign, known().at);
    },
    tombstone: read("tombstone"),
    correctionsOf: (ref) => list<Correction>(lists.correctionsOf(ref)).newest(mostBeside),
    seriesOf: (ref) => list<Topic>(lists.seriesOf(ref)).newest(mostBeside),
    campaignsOf: (worker) => list<Campaign>(lists.campaignsOf(worker)).newest(mostBeside),
    list: (name) => list(keyOfStories(name)),
    workers: (name) => list(keyOfSubjects("worker", name), "worker"),
    projects: (name) => list(keyOfSubjects("project", name), "project"),
    streets: (name) => list(keyOfSubjects("street", name), "street"),
    topics: list(lists.topics, "topic"),
    campaigns: list(lists.campaigns, "campaign"),
    corrections: list(lists.corrections, "correction"),
    districts: list(lists.districts, "place"),
    streetsIn: (district) => list(lists.streetsIn(district), "place"),
    ...shelvesIn(database, trace),
  };
};
