import type { Picture } from "#content/media.wire.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import { runningText } from "#edition/signed/runningText.ts";
import { type Names, nodeWords, valueWords } from "../review/difference/formWords.ts";

/** Every picture that a form shows, once. */
export function picturesIn(value: unknown, found = new Map<string, Picture>()): Picture[] {
  if (Array.isArray(value)) for (const one of value) picturesIn(one, found);
  else if (typeof value === "object" && value !== null) {
    if ("renditions" in value && "alt" in value && "id" in value)
      found.set(String(value.id), value as Picture);
    else for (const one of Object.values(value)) picturesIn(one, found);
  }
  return [...found.values()];
}

/** What a sheet says of a text; all in the newsroom's words. */
export type TextFacts = {
  kicker: string;
  title: string;
  deck: string;
  form: string;
  topics: string;
  print: string;
  /** The time of publication that an editor gave. */
  givenDate: string;
  credits: string;
  origin: string;
  places: string;
  /** The story that it corrects. */
  corrects: string;
  characters: number;
  body: string[];
};

/** Characters without blanks, as a newsroom counts them. */
const charactersIn = (text: string): number => Array.from(text.replace(/\s/g, "")).length;

/** What a sheet says of the form that was signed. */
export function textFacts(form: ReadersForm, names: Names): TextFacts {
  const words = (key: string) => valueWords(key, form[key], names);
  const body = runningText(form) ?? [];
  const { story } = form as { story?: { slug: string } };
  const parts = body.map((node) => nodeWords(node, names));
  const written = body.filter(({ type }) => type !== "picture" && type !== "gallery");
  return {
    kicker: words("kicker"),
    title: ["headline", "name", "brand", "wrong"].map(words).find((one) => one !== "") ?? "",
    deck: words("deck") || words("slogan"),
    form: [words("kind"), words("form")].filter((one) => one !== "").join("·"),
    topics: words("topics"),
    print: words("print"),
    givenDate: words("publishedAt"),
    credits: words("credits"),
    origin: words("origin"),
    places: words("places") || words("place"),
    corrects: story ? valueWords("slug", story.slug, names) : "",
    characters: charactersIn(written.map((node) => nodeWords(node, names)).join("")),
    body: parts,
  };
}
