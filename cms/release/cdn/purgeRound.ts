import { afterCall, type CallOutcome } from "./afterCall.ts";
import { CdnFault, type CdnPort, type CdnTaskState } from "./CdnPort.ts";
import { decideCall, type PurgeBudget, type PurgePaces } from "./decideCall.ts";
import type { ClaimedCall, PurgeStore } from "./purgeStore.ts";

/** A provider may have made several tasks of one call: it is done when they all are. */
async function stateOf(port: CdnPort, names: readonly string[]): Promise<CdnTaskState> {
  const states: CdnTaskState[] = [];
  for (const name of names) states.push(await port.state(name));
  if (states.includes("running")) return "running";
  return states.includes("failed") ? "failed" : "done";
}

async function outcomeOf(port: CdnPort, call: ClaimedCall): Promise<CallOutcome> {
  try {
    return call.kind === "send"
      ? { kind: "accepted", tasks: await port.purge(call.urls) }
      : { kind: "looked", state: await stateOf(port, call.names) };
  } catch (error) {
    if (!(error instanceof CdnFault)) throw error;
    const { trouble, detail } = error;
    return { kind: "fault", trouble, detail };
  }
}

/** Makes the call that is due, if one is, and notes what came of it; answers the outcome. */
export async function purgeRound(options: {
  store: PurgeStore;
  port: CdnPort;
  budget: PurgeBudget;
  paces: PurgePaces;
}): Promise<CallOutcome | undefined> {
  const { store, port, budget, paces } = options;
  const { mostPerCall } = port;
  const call = await store.claim(
    (facts) => decideCall(facts, { budget, mostPerCall, paces }),
    paces.lease,
  );
  if (!call) return undefined;
  const outcome = await outcomeOf(port, call);
  await store.settle(call, afterCall(call, outcome, paces));
  return outcome;
}
