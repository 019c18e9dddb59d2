import { networkPrefix } from "#leaves/networkPrefix.ts";
import type { Traces } from "../ledger/ledger.ts";
import type { Keyring } from "./keyring.ts";

/**
 * Remembers answers of a pure function, at most `most` of them: past that it forgets all and starts again,
 * which costs nothing per call and cannot grow under a flood of new keys.
 */
function rememberMost<Key, Value>(most: number) {
  const known = new Map<Key, Value>();
  return (key: Key, find: (key: Key) => Value): Value => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    if (known.size >= most) known.clear();
    const value = find(key);
    known.set(key, value);
    return value;
  };
}

/** Keyed hashes of where a request came from: network prefix in 64 bits, user agent in 32 (rule V40). */
export function createTraces(keyring: Keyring) {
  const nets = rememberMost<string, bigint | undefined>(50_000);
  const agents = rememberMost<string, number>(10_000);
  const hash = keyring("traces");
  const findNet = (address: string) => {
    const prefix = networkPrefix(address);
    return prefix === undefined ? undefined : hash(`net ${prefix}`).readBigInt64BE();
  };
  const findAgent = (agent: string) => hash(`agent ${agent}`).readInt32BE();
  return (address: string | undefined, agent: string | undefined): Traces => ({
    net: address === undefined ? undefined : nets(address, findNet),
    agent: agent === undefined ? undefined : agents(agent, findAgent),
  });
}
