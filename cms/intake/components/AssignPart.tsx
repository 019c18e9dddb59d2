"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { deskWords as words } from "../deskWording.ts";
import { TypedField } from "./TypedField.tsx";

type Person = { id: string; name: string };

/** Who of the newsroom looks after a recommendation (rule O26). */
export function AssignPart({
  url,
  people,
  assignee,
}: {
  url: string;
  people: readonly Person[];
  assignee: string;
}) {
  const router = useRouter();
  const [refusal, setRefusal] = useState("");
  const assign = async (to: string) => {
    setRefusal(refusalOf(await deskRequest(url, { to })) ?? "");
    router.refresh();
  };
  return (
    <div className="gp-intake-form">
      <TypedField
        label={words.assignee}
        value={assignee}
        onType={(to) => void assign(to)}
        options={[["", words.nobody], ...people.map(({ id, name }) => [id, name] as const)]}
      />
      <p role="alert">{refusal}</p>
    </div>
  );
}
