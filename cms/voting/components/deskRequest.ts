/** Asks the panel's own endpoints as the signed-in account; a body makes it a POST. */
export async function deskRequest(
  url: string,
  body?: object,
): Promise<{ status: number; json: unknown }> {
  const response = await fetch(url, {
    credentials: "include",
    ...(body && {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  return { status: response.status, json: await response.json() };
}

/** What an endpoint says to the person at the panel. */
export const messageOf = (json: unknown): string => {
  const { errors, message } = json as { errors?: { message: string }[]; message?: string };
  return errors?.[0]?.message ?? message ?? "";
};

/** An instant as the panel shows it, in Beijing time. */
export const timeOf = (at: string): string =>
  new Date(at).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai" });
