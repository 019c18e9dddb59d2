"use client";

import { useFormFields } from "@payloadcms/ui";
import { characterCount } from "../characterCount.ts";
import { wording } from "../wording.ts";

/** How many characters a field has while it is typed; above `best` it says so. */
export function CharacterCount({ path, best }: { path: string; best?: number }) {
  const count = useFormFields(([fields]) => characterCount(fields[path]?.value));
  const isLong = best !== undefined && count > best;
  return (
    <small className="field-description" data-long={isLong}>
      {isLong ? wording.charactersBeyond({ count, best }) : wording.characters(count)}
    </small>
  );
}
