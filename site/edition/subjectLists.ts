import type { Project, Worker } from "#content/subjects.wire.ts";
import { codesOf } from "./codesOf.ts";
import { type DatedList, listsByKey, ownDates } from "./datedList.ts";

/** Names of the lists over people or projects: all, those of one post or stage, those from a district or street. */
export type SubjectListName<G extends string> =
  | { of: "all" }
  | { of: "group"; group: G }
  | { of: "place"; code: string };

/** The list of a name. */
export type SubjectLists<T, G extends string> = (name: SubjectListName<G>) => DatedList<T>;

type Subject = { places: readonly string[]; publishedAt: string; updatedAt: string };

const keyOf = (name: SubjectListName<string>): string => {
  switch (name.of) {
    case "all":
      return "all";
    case "group":
      return `group/${name.group}`;
    case "place":
      return `place/${name.code}`;
  }
};

const subjectLists = <T extends Subject, G extends string>(
  subjects: readonly T[],
  groupOf: (subject: T) => G,
): SubjectLists<T, G> => {
  const keysOf = (subject: T) =>
    [
      { of: "all" } as const,
      { of: "group", group: groupOf(subject) } as const,
      ...[...codesOf(subject.places, 6), ...codesOf(subject.places, 9)].map(
        (code) => ({ of: "place", code }) as const,
      ),
    ].map(keyOf);
  const lists = listsByKey(subjects, { keysOf, dates: ownDates });
  return (name) => lists(keyOf(name));
};

/** Lists over people, by their post. */
export const workerLists = (workers: readonly Worker[]): SubjectLists<Worker, Worker["post"]> =>
  subjectLists(workers, ({ post }) => post);

/** Lists over projects, by their stage. */
export const projectLists = (
  projects: readonly Project[],
): SubjectLists<Project, Project["stage"]> => subjectLists(projects, ({ stage }) => stage);
