import { actKinds } from "../campaign/phase.ts";

/**
 * SQL that puts rows `a` of `voting.acts` in order: each kind of act stands once in a round and comes after those before it in the list (rule V51).
 * Their times say less: a clock may have been set back between two.
 */
export const actOrder = `a.round, array_position(ARRAY[${actKinds.map((kind) => `'${kind}'`).join(", ")}], a.kind)`;
