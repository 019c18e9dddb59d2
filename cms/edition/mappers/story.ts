import type * as wire from "#content/story.wire.ts";
import { videoOf } from "#content/video.ts";
import { webAddress } from "#content/webAddress.ts";
import type { Announcement, Case, Interview, News } from "../../payload-types.ts";
import type { Lookup } from "./lookup.ts";
import { dates, figure, places, print, rows, slugs, stories, text, texts } from "./parts.ts";

function origin({ origin }: Pick<Case, "origin">): wire.Origin {
  if (origin.kind === "original") return { kind: "original" };
  const { source, author, title, editor, url } = origin;
  return {
    kind: "reprint",
    source: source ?? "",
    author: author ?? "",
    title: title ?? "",
    editor: editor ?? "",
    url: webAddress(url),
  };
}

/** What every story has. */
const shared = (doc: Case | News | Interview | Announcement, lookup: Lookup) => ({
  id: String(doc.id),
  slug: doc.slug ?? "",
  kicker: text(doc.kicker),
  headline: doc.headline,
  deck: text(doc.deck),
  summary: doc.summary,
  cover: lookup.picture(doc.cover),
  body: lookup.body(doc.body),
  credits: rows(doc.credits).map(({ role, names }) => ({ role, names })),
  origin: origin(doc),
  places: places(lookup, doc.places),
  topics: slugs(lookup, "topics", doc.topics),
  print: print(doc.print),
  related: stories(lookup, doc.related),
  aiAssisted: doc.aiAssisted ?? false,
  sample: doc.sample ?? false,
  ...dates(doc),
});

export const caseStory = (doc: Case, lookup: Lookup): wire.Case => ({
  ...shared(doc, lookup),
  kind: "case",
  form: doc.form,
  dimensions: doc.dimensions,
  microKinds: [...rows(doc.microKinds)],
  figures: rows(doc.figures).map(figure),
});

export const newsStory = (doc: News, lookup: Lookup): wire.News => ({
  ...shared(doc, lookup),
  kind: "news",
});

export const interviewStory = (doc: Interview, lookup: Lookup): wire.Interview => ({
  ...shared(doc, lookup),
  kind: "interview",
  guest: {
    name: doc.guest.name,
    post: doc.guest.post,
    portrait: lookup.picture(doc.guest.portrait),
  },
  transcript: rows(doc.transcript).map(({ speaker, seconds, text: said }) => ({
    speaker,
    seconds: seconds ?? undefined,
    text: said,
  })),
  quotes: texts(doc.quotes),
  video: videoOf(doc.video, lookup.picture),
});

export const announcementStory = (doc: Announcement, lookup: Lookup): wire.Announcement => ({
  ...shared(doc, lookup),
  kind: "announcement",
  batch: text(doc.batch),
  projectCount: doc.projectCount ?? undefined,
  partnerCount: doc.partnerCount ?? undefined,
  projects: slugs(lookup, "projects", doc.projects),
  partners: slugs(lookup, "partners", doc.partners),
});
