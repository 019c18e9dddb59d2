/** The same object without keys that have no value: absent is `undefined`, and in the edition not there at all. */
export const withoutAbsent = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
