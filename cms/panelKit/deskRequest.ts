/** An answer of the panel's endpoints; status 0 when there was none. */
export type DeskAnswer = { status: number; json: unknown };

/** Asks the panel's own endpoints as the signed-in account; a body makes it a POST, unless it is said to change something. Never throws. */
export async function deskRequest(
  url: string,
  body?: object,
  method: "POST" | "PATCH" = "POST",
): Promise<DeskAnswer> {
  try {
    const response = await fetch(url, {
      credentials: "include",
      ...(body && {
        method,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    return { status: response.status, json: await response.json() };
  } catch {
    return { status: 0, json: { message: wording.unreachable } };
  }
}

/** What an endpoint gave, as JSON carries it: instants are texts. */
export type AsJson<Given> = Given extends Date
  ? string
  : Given extends object
    ? { [Key in keyof Given]: AsJson<Given[Key]> }
    : Given;

/** What an endpoint says to the person at the panel. */
export const messageOf = (json: unknown): string => {
  const { errors, message } = json as { errors?: { message: string }[]; message?: string };
  return errors?.[0]?.message ?? message ?? "";
};

/** Why something was not done, in words; undefined when it was. */
export const refusalOf = ({ status, json }: DeskAnswer): string | undefined =>
  status === 200 ? undefined : messageOf(json);

/** An instant as the panel shows it, in Beijing time. */
export const timeOf = (at: string): string =>
  new Date(at).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai" });

/** Words that views of documents in the panel share. */
export const wording = {
  reasonMissing: (longest: number) => `写明之后才能办理，不超过 ${longest} 字。`,
  reasonLong: (length: number, longest: number) =>
    `已写 ${length} 字，最多 ${longest} 字，请删减。`,
  unreachable: "没有办成：网络不通，或服务器没有回应。请稍后再试，已填写的内容还在。",
} as const;
