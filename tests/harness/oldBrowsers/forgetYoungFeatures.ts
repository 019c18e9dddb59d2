import { missingFeatures } from "./features.ts";

/** What the driver of the browser itself needs in a page; nothing of ours uses it. */
const ofTheDriver = new Set(["BigInt64Array", "BigUint64Array"]);

/** Everything that the oldest browsers lack, as `owner member` pairs; globals have no owner. */
const lacking = missingFeatures()
  .filter(({ member }) => !member.endsWith("_event") && !ofTheDriver.has(member))
  .map(({ owner = "", member, isStatic }) => [owner, member, isStatic] as const);

/**
 * Script that takes from a page what the oldest browsers lack, before any other script of it runs. It imitates the absence of
 * methods, not the absence of syntax: the build answers for that.
 */
export const forgetYoungFeatures = `(() => {
  const typedArray = Object.getPrototypeOf(Uint8Array);
  for (const [owner, member, isStatic] of ${JSON.stringify(lacking)}) {
    const type = owner === "TypedArray" ? typedArray : globalThis[owner];
    const holders =
      owner === "" || owner === "Window" ? [globalThis]
      : isStatic ? [type]
      : [type?.prototype, /^(Array|Object|Promise|String|Intl|Math|Atomics)$/.test(owner) ? type : undefined];
    for (const holder of holders) {
      try { if (holder) delete holder[member]; } catch {}
    }
  }
})()`;
