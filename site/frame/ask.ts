/** An answer that came whole. Without a body it is no JSON and so no answer of this site's: something on the way gave it, such as a firewall's page. */
type Answer = { isOk: boolean; status: number; body: unknown };

const patienceMs = 10_000;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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
    const body = jsonOf(await response.text());
    return { isOk: response.ok && body !== undefined, status: response.status, body };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
