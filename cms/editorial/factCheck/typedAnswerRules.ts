import { cleanText } from "#leaves/cleanText.ts";
import { type FactCheckAnswer, type FactCheckContent, portraitAnswers } from "./factCheck.wire.ts";
import { wording } from "./wording.ts";

/** Longest correction, and longest name and post, in characters. */
export const typedLimits = { text: 500, note: 1000, name: 60 } as const;

/** Names of the form's fields: `passage-3`, `passage-3-text`, `person-1`, `picture-2`. */
export const fieldOf = (kind: "passage" | "person" | "picture", index: number): string =>
  `${kind}-${index + 1}`;

type Fields = ReadonlyMap<string, string>;
type Typed = { answer: FactCheckAnswer; problems: ReadonlyMap<string, string> };

/**
 * Rule R31: a form as it was typed, and what is wrong with it, by field. A stretch that nobody marked is right where the box at the end is ticked, and
 * otherwise asks again; a person and a portrait always want a word of their own.
 */
export function readAnswer(fields: Fields, content: FactCheckContent): Typed {
  const problems = new Map<string, string>();
  const typed = (name: string, most: number): string => {
    const text = cleanText(fields.get(name) ?? "", { lines: true });
    if (Array.from(text).length > most) problems.set(name, wording.problems.long(most));
    return text;
  };
  const isRestRight = fields.get("rest") === "1";
  const verdict = (field: string, isAsked: boolean) => {
    const choice = fields.get(field);
    const text = typed(`${field}-text`, typedLimits.text);
    if (choice === "wrong" && text === "") problems.set(field, wording.problems.noCorrection);
    if (choice !== "right" && choice !== "wrong" && isAsked)
      problems.set(field, wording.problems.unanswered);
    // Words in the field are a correction, whatever was ticked.
    return { isRight: choice !== "wrong" && text === "", text };
  };
  const answer: FactCheckAnswer = {
    passages: content.passages.map((_, index) => verdict(fieldOf("passage", index), !isRestRight)),
    people: content.people.map((_, index) => verdict(fieldOf("person", index), true)),
    pictures: content.pictures.map((_, index) => {
      const field = fieldOf("picture", index);
      const choice = portraitAnswers.find((one) => one === fields.get(field));
      if (!choice) problems.set(field, wording.problems.noConsent);
      return choice ?? "no";
    }),
    note: typed("note", typedLimits.note),
    name: typed("name", typedLimits.name),
    post: typed("post", typedLimits.name),
  };
  if (answer.name === "") problems.set("name", wording.problems.noName);
  return { answer, problems };
}
