import { noTrace, type Trace } from "./trace.ts";

const name = Symbol.for("gridpress.trace");
const holder = globalThis as { [name]?: { current: Trace } };

/** The trace that whoever renders listens to: one for the process, whichever bundle this is compiled into. */
export const globalTrace: { current: Trace } = holder[name] ?? { current: noTrace };
holder[name] = globalTrace;

/** Tells whatever listens at the moment of asking. */
export const tellingTrace: Trace = {
  key: (key) => globalTrace.current.key(key),
  span: (list, from, to) => globalTrace.current.span(list, from, to),
};
