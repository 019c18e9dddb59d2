/** Stops an answer for which a file is missing. */
class Missing extends Error {}

/** Files that are loaded when something needs them, each once. */
export type Files = ReturnType<typeof filesAsNeeded>;

export function filesAsNeeded(load: (path: string) => Promise<unknown>) {
  const loaded = new Map<string, unknown>();
  const missing = new Set<string>();
  /** Asks for a file without waiting for it. */
  const expect = (path: string): void => {
    if (!loaded.has(path)) missing.add(path);
  };
  const need = <T>(path: string): T => {
    expect(path);
    if (!loaded.has(path)) throw new Missing();
    return loaded.get(path) as T;
  };
  const attempt = <T>(answer: () => T): T | undefined => {
    try {
      return answer();
    } catch (error) {
      if (error instanceof Missing) return undefined;
      throw error;
    }
  };
  return {
    expect,
    /** What a file says, if it has come. */
    known: <T>(path: string): T | undefined => loaded.get(path) as T | undefined,
    need,
    /** What a function answers once everything that it needs or expects is there. */
    async until<T>(answer: () => T): Promise<T> {
      for (;;) {
        missing.clear();
        const result = attempt(answer);
        if (missing.size === 0) return result as T;
        await Promise.all(
          [...missing].map(async (path) => void loaded.set(path, await load(path))),
        );
      }
    },
  };
}
