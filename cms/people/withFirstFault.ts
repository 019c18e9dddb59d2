import type { BaseDatabaseAdapter, DatabaseAdapterObj } from "payload";

type Versions = Pick<
  BaseDatabaseAdapter,
  "updateVersion" | "updateGlobalVersion" | "createVersion" | "createGlobalVersion"
>;

/** Why the version of a request could not be changed, by the request. */
const faults = new WeakMap<object, unknown>();

/** `change` as it is, and its fault remembered. */
const remembering =
  <A extends { req?: object | undefined }, R>(change: (args: A) => Promise<R>) =>
  async (args: A): Promise<R> => {
    try {
      return await change(args);
    } catch (error) {
      if (args.req) faults.set(args.req, error);
      throw error;
    }
  };

/** `create`, unless the request had a fault before, which is what the database would answer all that follows with. */
const unlessFailed =
  <A extends { req?: object | undefined }, R>(create: (args: A) => Promise<R>) =>
  async (args: A): Promise<R> => {
    if (args.req && faults.has(args.req)) throw faults.get(args.req);
    return create(args);
  };

const guarded = (db: Versions): Versions => ({
  updateVersion: remembering(db.updateVersion.bind(db)) as Versions["updateVersion"],
  updateGlobalVersion: remembering(
    db.updateGlobalVersion.bind(db),
  ) as Versions["updateGlobalVersion"],
  createVersion: unlessFailed(db.createVersion.bind(db)) as Versions["createVersion"],
  createGlobalVersion: unlessFailed(
    db.createGlobalVersion.bind(db),
  ) as Versions["createGlobalVersion"],
});

/**
 * The adapter, whose faults while a draft saves itself are told as what they are. Payload answers a version that could
 * not be changed by making a new one, in the transaction that the database has given up: its refusal (25P02) would
 * hide what was wrong, and make a sender's fault one of ours. Rule A24.
 */
export const withFirstFault = <T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    return Object.assign(db, guarded(db));
  },
});
