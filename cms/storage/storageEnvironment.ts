import { environment } from "#leaves/environment.ts";
import { type StorageEnvironment, storageVariables } from "./storageSettings.ts";

/** What a process that is started by another is told of where bytes lie, the store's key with it. */
export const storageEnvironment = (
  given: StorageEnvironment = environment(...storageVariables),
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
