import { expect, test } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { searchTextPaths, searchTexts, searchTextsPart } from "#site/search/textFiles.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";

/** All that can be found of an edition, page by page. */
const wordsByPage = () => {
  const { library } = storeOfEdition(anEditionOfEverything());
  const first = searchTexts(library);
  const documents = [
    ...first.documents,
    ...searchTextPaths(library).flatMap((path) => {
      const name = /texts-(.+)\.json$/.exec(path)?.[1] ?? "";
      return searchTextsPart(library, name)?.documents ?? [];
    }),
  ];
  const words = new Map(
    documents.map(({ url, title, texts }) => [
      url,
      [title, ...texts.map(({ text }) => text)].join("\n"),
    ]),
  );
  return { library, words };
};

test("F1: what readers see besides the text can be found too", () => {
  const { library, words } = wordsByPage();
  const correction = library.corrections.newest(1)[0];
  const corrected = correction && words.get(`/${correction.story.kind}s/${correction.story.slug}/`);
  for (const word of [correction?.wrong, correction?.right])
    expect([word, corrected?.includes(word ?? "")]).toEqual([word, true]);
  const { settings } = library;
  const about = words.get("/about/") ?? "";
  for (const word of [settings.hotline, ...settings.organisers, settings.about[0]?.heading ?? ""])
    expect(about).toContain(word);
  const phone = library
    .workers({ of: "all" })
    .newest(50)
    .find((worker) => worker.phone);
  expect(words.get(`/workers/${phone?.slug}/`)).toContain(phone?.phone);
  const campaign = library.campaigns.newest(1)[0];
  expect(words.get(`/campaigns/${campaign?.slug}/`)).toContain(campaign?.candidates[0]?.summary);
});

test("F1: every page that stands for something has words to be found by", () => {
  const { words } = wordsByPage();
  for (const page of ["/corrections/", "/recommend/", "/campaigns/", "/districts/510107/"])
    expect(words.has(page)).toBe(true);
});
