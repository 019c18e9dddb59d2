/** An answer that came whole. */
type Answer = { isOk: boolean; status: number; body: unknown };

const patienceMs = 10_000;

/**
 * Asks an address of this site for JSON. Undefined when no whole answer came in ten seconds: the network, the server or
 * something between. Whatever else goes wrong in a script is thrown where it happens, for it is no fault of the network.
 */
export async function ask(path: string, init: RequestInit = {}): Promise<Answer | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  const request = { ...init, signal: patience.signal };
  try {
    const response = await fetch(path, request);
    return { isOk: response.ok, status: response.status, body: await response.json() };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
