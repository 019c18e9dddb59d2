import type { Story } from "#content/story.wire.ts";
import type { Project, Street, Topic, Worker } from "#content/subjects.wire.ts";
import {
  dimensions,
  facilityLayers,
  facilityReaches,
  microKinds,
  originKinds,
  projectStages,
  serviceKinds,
  storyKinds,
  workerPosts,
} from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf, type Option } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Place } from "#places/place.wire.ts";
import { dayOf, publicationDay } from "../views/dates.ts";
import { listWording } from "../views/listWording.ts";
import { mostNamed } from "../views/mostNamed.ts";
import { placeInWords, streetInWords } from "../views/places.ts";
import { wording } from "../wording.ts";
import { readableText } from "./readableText.ts";
import type { SearchText } from "./searchText.wire.ts";

type Words = string | undefined | readonly (string | undefined)[];

/** The parts of a page that have words. */
export const textsOf = (
  parts: Partial<Record<SearchText["texts"][number]["part"], Words>>,
): SearchText["texts"] =>
  (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) => {
    const words = parts[part];
    const text = (typeof words === "string" ? [words] : (words ?? [])).filter(Boolean).join("\n");
    return text ? [{ part, text }] : [];
  });

/** Where a page is about, as a hit says it. */
export const placed = (library: Library, places: readonly string[]) => {
  const place = placeInWords(library, places);
  const street = streetInWords(library, places);
  return { ...(place && { place }), ...(street && { street }) };
};

const labels = (options: readonly Option[], values: readonly (string | undefined)[]) =>
  values.flatMap((value) => (value === undefined ? [] : labelOf(options, value)));

/** Where a story comes from, how it was made, and where it was printed. */
const originWords = ({ origin, aiAssisted, print }: Story): Words => [
  ...(origin.kind === "reprint"
    ? [labelOf(originKinds, "reprint"), origin.source, origin.author, origin.title, origin.editor]
    : []),
  aiAssisted ? wording.aiAssisted : undefined,
  print && `${dayOf(print.date)} ${print.page ?? ""}`,
];

/** What a kind of story says besides what all of them have. */
function ownTexts(library: Library, story: Story) {
  switch (story.kind) {
    case "case":
      return {
        分类: [...labels(dimensions, story.dimensions), ...labels(microKinds, story.microKinds)],
        数据: readableText(story.figures).text,
      };
    case "interview":
      return { 实录: readableText(story.transcript).text };
    case "announcement":
      return {
        分类: [
          story.batch,
          ...story.projects.map((slug) => library.project(slug)?.name),
          ...partnerFacts(library, story.partners),
        ],
        单位: partnerNames(library, story.partners),
      };
    default:
      return {};
  }
}

/** What a partner is, beside its name. */
const partnerFacts = (library: Library, slugs: readonly string[]) =>
  slugs.flatMap((slug) => {
    const partner = library.partner(slug);
    return [partner?.kind, partner?.summary];
  });

const partnerNames = (library: Library, slugs: readonly string[]) =>
  slugs.flatMap((slug) => library.partner(slug)?.name ?? []);

export const storyText = (library: Library, story: Story): SearchText => {
  const { text, captions } = readableText(story.body);
  const isInterview = story.kind === "interview";
  const cover = readableText(story.cover).captions;
  return {
    url: paths.story(story),
    kind: labelOf(storyKinds, story.kind),
    title: story.headline,
    day: publicationDay(story),
    ...placed(library, story.places),
    texts: textsOf({
      引题: story.kicker,
      副题: story.deck,
      摘要: story.summary,
      人物: [
        ...story.credits.flatMap(({ names }) => names),
        ...(isInterview ? [story.guest.name, story.guest.post] : []),
      ],
      地点: story.places.map((code) => placeInWords(library, [code])),
      专题: story.topics.map((slug) => library.topic(slug)?.name),
      正文: [text, ...(isInterview ? story.quotes : [])],
      图片说明: [cover, captions],
      来源: originWords(story),
      更正: library.correctionsOf(story).flatMap(({ wrong, right }) => [wrong, right]),
      ...ownTexts(library, story),
    }),
  };
};

export const projectText = (library: Library, project: Project): SearchText => {
  const { text, captions } = readableText(project.body);
  return {
    url: paths.project(project.slug),
    kind: "项目",
    title: project.name,
    day: publicationDay(project),
    ...placed(library, project.places),
    texts: textsOf({
      摘要: [project.summary, project.field],
      地点: placeInWords(library, project.places),
      单位: partnerNames(library, project.partners),
      分类: [
        ...labels(microKinds, [project.microKind]),
        ...labels(projectStages, [project.stage]),
        ...partnerFacts(library, project.partners),
      ],
      正文: [text, readableText(project.history).text],
      图片说明: [captions, readableText([project.cover, project.before, project.after]).captions],
    }),
  };
};

export const workerText = (library: Library, worker: Worker): SearchText => {
  const { text, captions } = readableText(worker.body);
  return {
    url: paths.worker(worker.slug),
    kind: labelOf(workerPosts, worker.post),
    title: worker.name,
    day: publicationDay(worker),
    ...placed(library, worker.places),
    texts: textsOf({
      摘要: [worker.summary, ...worker.duties],
      地点: [placeInWords(library, worker.places), worker.grid],
      分类: labelOf(workerPosts, worker.post),
      正文: text,
      图片说明: [readableText(worker.portrait).captions, captions],
      电话: worker.phone,
    }),
  };
};

export const streetText = (library: Library, street: Street): SearchText => {
  const { text, captions } = readableText(street.body);
  return {
    url: paths.street(street.slug),
    kind: "街道",
    title: placeInWords(library, [street.place]) ?? street.brand,
    day: publicationDay(street),
    ...placed(library, [street.place]),
    texts: textsOf({
      摘要: [street.brand, street.slogan, street.summary],
      地点: street.communityBrands.flatMap(({ community, brand }) => [community, brand]),
      正文: [
        readableText(street.methods).text,
        text,
        ...street.facilities.flatMap(({ name, kind, reach, layer, place, note }) => [
          name,
          labelOf(serviceKinds, kind),
          ...labels(facilityReaches, [reach]),
          ...labels(facilityLayers, [layer]),
          place && library.place(place)?.name,
          note,
        ]),
      ],
      图片说明: [readableText(street.cover).captions, captions],
      数据: readableText(street.gridFigures).text,
    }),
  };
};

/** A district, whose page lists what there is of it, and all its streets: most of them have no page of their own. */
export const districtText = (library: Library, { code, name }: Place): SearchText => ({
  url: paths.district(code),
  kind: "区市县",
  title: name,
  day: "",
  texts: textsOf({
    地点: library
      .streetsIn(code)
      .newest(mostNamed)
      .map((street) => street.name),
  }),
});

/** A community from which there is something, and what its street calls its own work. */
export const communityText = (library: Library, { code, name }: Place): SearchText => ({
  url: paths.community(code),
  kind: "社区",
  title: name,
  day: "",
  ...placed(library, [code]),
  texts: textsOf({
    摘要: library.streetOf(code)?.communityBrands.find(({ community }) => community === name)
      ?.brand,
    地点: placeInWords(library, [code]),
  }),
});

/** Who wrote: the page with what stands under that name. */
export const authorText = (key: string, name: string): SearchText => ({
  url: paths.author(key),
  kind: "作者",
  title: name,
  day: "",
  texts: textsOf({ 摘要: listWording.writtenBy(name) }),
});

export const topicText = ({ slug, name, summary }: Topic): SearchText => ({
  url: paths.topic(slug),
  kind: "专题",
  title: name,
  day: "",
  texts: textsOf({ 摘要: summary }),
});
