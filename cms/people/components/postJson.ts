import { signInWording } from "./signInWording.ts";

/** What an endpoint answered: `next` is what it asks for, where it refuses. */
export type JsonAnswer = {
  readonly isOk: boolean;
  readonly body: Record<string, unknown>;
  readonly message: string;
  readonly next: Record<string, unknown>;
};

type Refusal = { message?: string; data?: { errors?: { message?: string }[] } };

/** Sends JSON to an endpoint of the cms and reads what it answers; never rejects. */
export async function postJson(path: string, body: object, language = "zh"): Promise<JsonAnswer> {
  try {
    const response = await fetch(path, {
      method: "POST",
      credentials: "include",
      headers: { "Content-Type": "application/json", "Accept-Language": language },
      body: JSON.stringify(body),
    });
    const read = (await response.json()) as Record<string, unknown> & { errors?: Refusal[] };
    const [refusal] = read.errors ?? [];
    // A field's error says what is wrong under the error that says that something is.
    const message = refusal?.data?.errors?.[0]?.message ?? refusal?.message ?? "";
    const next = (refusal?.data ?? {}) as Record<string, unknown>;
    return { isOk: response.ok, body: read, message, next };
  } catch {
    return { isOk: false, body: {}, message: signInWording.noConnection, next: {} };
  }
}
