import { useEffect, useState } from "react";

/** Where readers find a document now; undefined while it is nowhere. `changedAt` is when it was last saved. */
export function useLiveAddress(of: {
  subject: string;
  id?: number | string | undefined;
  changedAt: number;
}): string | undefined {
  const { subject, id, changedAt } = of;
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const asking = new AbortController();
    const query = new URLSearchParams({ subject, ...(id !== undefined && { id: String(id) }) });
    // Asked anew after each save: publishing moves pages and takes them down.
    fetch(`/api/preview/live?${query}&at=${changedAt}`, { signal: asking.signal })
      .then((response) => (response.ok ? response.json() : {}))
      .then((found: { address?: string }) => setAddress(found.address))
      .catch(() => undefined);
    return () => asking.abort();
  }, [subject, id, changedAt]);
  return address;
}
