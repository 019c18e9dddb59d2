import { type DeskAnswer, wording as deskWords, messageOf } from "#panelKit/deskRequest.ts";
import { baseHeaders } from "../../desk/base.wire.ts";

type Answered = { json: unknown; refusal: string | undefined };

/** Sends a file with what is asked of it, and the text that it began from. Never throws. */
export async function wordRequest(
  url: string,
  { file, asked, base }: { file: File; asked: object; base?: string },
): Promise<Answered> {
  const body = new FormData();
  body.set("file", file);
  body.set("asked", JSON.stringify(asked));
  const headers = {
    "Accept-Language": "zh",
    ...(base !== undefined && { [baseHeaders.base]: base, [baseHeaders.keep]: "1" }),
  };
  try {
    const response = await fetch(url, { method: "POST", credentials: "include", body, headers });
    const answer: DeskAnswer = { status: response.status, json: await response.json() };
    return { json: answer.json, refusal: response.ok ? undefined : messageOf(answer.json) };
  } catch {
    return { json: {}, refusal: deskWords.unreachable };
  }
}
