import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from "prom-client";

/**
 * Counts what every Node process has: CPU, memory, garbage, delay of its loop. Once, whoever asks again changes nothing: the registry knows, of which
 * there is one in a process even where a bundler made copies of this module.
 */
export function startProcessMetrics(): void {
  if (!register.getSingleMetric("process_start_time_seconds")) collectDefaultMetrics({ register });
}

/** All that this process counts, in the form that Prometheus reads, and its media type. */
export const allMetrics = async (): Promise<{ text: string; type: string }> => ({
  text: await register.metrics(),
  type: register.contentType,
});

type Named = { name: `gridpress_${string}`; help: string };

/** A number that only rises, by what it is about; labels are few and fixed, and never name a person. */
export const counter = <L extends string>(named: Named, labelNames: readonly L[]): Counter<L> =>
  new Counter({ ...named, labelNames });

/** A number as it stands; read anew at each look where `collect` is given. */
export const gauge = <L extends string = never>(
  named: Named & { collect?: () => void },
  labelNames: readonly L[] = [],
): Gauge<L> => {
  const { collect, ...rest } = named;
  return new Gauge({ ...rest, labelNames, ...(collect && { collect }) });
};

/** Durations in seconds. */
export const durations = <L extends string>(named: Named, labelNames: readonly L[]): Histogram<L> =>
  new Histogram({
    ...named,
    labelNames,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
