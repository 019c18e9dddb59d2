import type { Trace } from "#edition/library/trace.ts";

/** What a page asked for: keys, and stretches of lists. */
export type Asked = { keys: Set<string>; stretches: { list: string; from: number; to: number }[] };

const nothing = (): Asked => ({ keys: new Set(), stretches: [] });

export type Recorder = ReturnType<typeof recorder>;

/** Notes what pages ask of a store with this trace while they are rendered. One page at a time: questions do not say who asks. */
export const recorder = () => {
  let asked = nothing();
  const trace: Trace = {
    key: (key) => void asked.keys.add(key),
    span: (list, from, to) => void asked.stretches.push({ list, from, to }),
  };
  return {
    trace,
    /** Runs the work; answers what it gave, and all that was asked for meanwhile. */
    record: async <T>(work: () => Promise<T>): Promise<{ value: T; asked: Asked }> => {
      asked = nothing();
      const value = await work();
      return { value, asked };
    },
  };
};
