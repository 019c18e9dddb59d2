import type { Trace } from "#edition/library/trace.ts";

/** What a page asked for: keys, and stretches of lists. */
export type Asked = { keys: Set<string>; stretches: { list: string; from: number; to: number }[] };

type Span = { from: number; to: number };

const holds = (one: Span, other: Span) => one.from <= other.from && one.to >= other.to;

/** Stretches of lists, each list's widest: what lies within another one is dirty whenever that is. */
const widest = () => {
  const byList = new Map<string, Span[]>();
  return {
    add: (list: string, from: number, to: number) => {
      const span = { from, to };
      const before = byList.get(list) ?? [];
      if (before.some((one) => holds(one, span))) return;
      byList.set(list, [...before.filter((one) => !holds(span, one)), span]);
    },
    all: () => [...byList].flatMap(([list, spans]) => spans.map((span) => ({ list, ...span }))),
  };
};

export type Recorder = ReturnType<typeof recorder>;

/** Notes what pages ask of a store with this trace while they are rendered. One page at a time: questions do not say who asks. */
export const recorder = () => {
  let keys = new Set<string>();
  let stretches = widest();
  const trace: Trace = {
    key: (key) => void keys.add(key),
    span: (list, from, to) => stretches.add(list, from, to),
  };
  return {
    trace,
    /** Runs the work; answers what it gave, and all that was asked for meanwhile. */
    record: async <T>(work: () => Promise<T>): Promise<{ value: T; asked: Asked }> => {
      keys = new Set();
      stretches = widest();
      const value = await work();
      return { value, asked: { keys, stretches: stretches.all() } };
    },
  };
};
