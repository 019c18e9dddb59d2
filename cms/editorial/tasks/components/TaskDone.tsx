"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { taskWords as words } from "../wording.ts";

/** Says that somebody saw to it; the page is asked for anew. */
export function TaskDone({ url }: { url: string }) {
  const router = useRouter();
  const [refusal, setRefusal] = useState("");
  const end = async () => {
    const refused = refusalOf(await deskRequest(url, {}));
    setRefusal(refused ?? "");
    router.refresh();
  };
  return (
    <>
      <button type="button" className="gp-button" onClick={() => void end()}>
        {words.done}
      </button>
      <span role="alert">{refusal}</span>
    </>
  );
}
