import { CdnFault } from "./CdnPort.ts";

/** What an adapter needs of the world; tests give their own. */
export type CdnWorld = {
  fetch: typeof fetch;
  now: () => Date;
  /** Longest wait for an answer. */
  timeoutMs: number;
};

export const realWorld: CdnWorld = {
  fetch: (...asked) => fetch(...asked),
  now: () => new Date(),
  timeoutMs: 15_000,
};

/**
 * The answer of a provider as parsed JSON, with its status. Rejects with a silent {@link CdnFault} when there is none, or when
 * the provider broke down over it.
 */
export async function askProvider(
  { fetch, timeoutMs }: CdnWorld,
  address: string,
  request: RequestInit,
): Promise<{ status: number; body: unknown }> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(address, {
      ...request,
      method: "POST",
      redirect: "error",
      signal,
    });
    const { status } = response;
    const body: unknown = await response.json().catch(() => undefined);
    if (status >= 500 || body === undefined) throw new CdnFault("silent", `HTTP ${status}`);
    return { status, body };
  } catch (error) {
    if (error instanceof CdnFault) throw error;
    throw new CdnFault("silent", error instanceof Error ? error.name : "no answer");
  }
}
