import { useAuth } from "@payloadcms/ui";
import { useEffect } from "react";
import { hasOpenDocument } from "./openDocuments.ts";
import { askSignIn } from "./questions.ts";

/** How long before its session's end Payload is kept from leaving the page (ms). */
const beforeMs = 3_000;
const hourSeconds = 3_600;
const longestTimerMs = 2 ** 31 - 1;

type Me = { user?: unknown; exp?: number };

/** Payload leaves a document when the session is over. Where one is open, the page stays and asks for a new session. */
export function useStayHere(): void {
  const { fetchFullUser, setUser, tokenExpirationMs, user } = useAuth();
  useEffect(() => {
    if (!tokenExpirationMs || !user) return;
    const stay = async () => {
      if (!hasOpenDocument()) return;
      // Payload's own timer is to find that there is time left.
      setUser({ exp: Math.ceil(Date.now() / 1_000) + hourSeconds, token: "", user });
      await new Promise((resolve) => setTimeout(resolve, beforeMs + 1_000));
      const answer = await fetch("/api/users/me", { credentials: "include" }).catch(
        () => undefined,
      );
      const me = (await answer?.json().catch(() => ({}))) as Me | undefined;
      if (answer?.ok && !me?.user) return askSignIn();
      // Another window prolonged the session. An end that has passed is that of a machine whose clock runs ahead.
      if ((me?.exp ?? 0) * 1_000 > Date.now() + beforeMs) await fetchFullUser();
    };
    const wait = Math.max(0, tokenExpirationMs - Date.now() - beforeMs);
    const timer = setTimeout(stay, Math.min(wait, longestTimerMs));
    return () => clearTimeout(timer);
  }, [fetchFullUser, setUser, tokenExpirationMs, user]);
}
