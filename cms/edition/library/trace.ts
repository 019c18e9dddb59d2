/**
 * Is told what an answer depends on: a document (`kind/slug`, whether it is there or not; the rest of it, where more than its head was
 * asked for) or a fact by its key, and of a list the
 * stretch of instants (ms, both ends included) in which an entry that came, went or changed could make the answer another one.
 */
export type Trace = {
  key: (key: string) => void;
  span: (list: string, from: number, to: number) => void;
};

/** Name under which a list is touched when an entry comes to it, goes or moves, and not when one only changes what it says. */
export const membersOf = (list: string): string => `#${list}`;

/** Name under which a list is touched when the day of the last change of an entry is another, or as {@link membersOf}. */
export const updatesOf = (list: string): string => `^${list}`;

/** For those who ask and do not come again. */
export const noTrace: Trace = { key: () => undefined, span: () => undefined };

/** All time. */
export const always = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;
