import type { Story } from "#content/story.wire.ts";
import type { Project, Street, Topic, Worker } from "#content/subjects.wire.ts";
import { keyOf, restOf } from "./touchesIn.ts";
import type { Trace } from "./trace.ts";

type FieldOf<T> = T extends unknown ? keyof T : never;

const restOfStory: readonly FieldOf<Story>[] = [
  ...(["body", "credits", "origin", "print", "related", "aiAssisted", "updatedAt"] as const),
  ...(["figures", "transcript", "quotes", "video", "projectCount", "partnerCount"] as const),
];
const restOfWorker: readonly FieldOf<Worker>[] = ["body", "duties", "phone", "updatedAt"];
const restOfProject: readonly FieldOf<Project>[] = [
  ...(["body", "history", "partners", "before", "after", "updatedAt"] as const),
];
const restOfStreet: readonly FieldOf<Street>[] = [
  ...(["body", "methods", "gridFigures", "communityBrands", "facilities", "updatedAt"] as const),
];
const restOfTopic: readonly FieldOf<Topic>[] = ["summary", "cover", "series"];

/** The fields of a document that hardly any page but its own shows. All others are its head. */
const restFields: Readonly<Record<string, ReadonlySet<unknown>>> = {
  case: new Set(restOfStory),
  news: new Set(restOfStory),
  interview: new Set(restOfStory),
  announcement: new Set(restOfStory),
  worker: new Set(restOfWorker),
  project: new Set(restOfProject),
  street: new Set(restOfStreet),
  topic: new Set(restOfTopic),
};

/** Whether two forms of a document have one head: who shows no more of it has nothing new to show. */
export const haveOneHead = (kind: string, one: object, other: object): boolean => {
  const rest = restFields[kind];
  const headOf = (document: object) =>
    JSON.stringify(Object.entries(document).filter(([name]) => !rest?.has(name)));
  return headOf(one) === headOf(other);
};

/** A document that tells the trace when more than its head is asked of it. */
export const tellingRest = <T>(kind: string, slug: string, document: T, trace: Trace): T => {
  const rest = restFields[kind];
  if (!rest || typeof document !== "object" || document === null) return document;
  const tell = () => trace.key(restOf(keyOf(kind, slug)));
  return new Proxy(document, {
    get: (target, name) => {
      if (rest.has(name)) tell();
      return Reflect.get(target, name);
    },
    has: (target, name) => {
      if (rest.has(name)) tell();
      return Reflect.has(target, name);
    },
    ownKeys: (target) => {
      tell();
      return Reflect.ownKeys(target);
    },
  });
};
