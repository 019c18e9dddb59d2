import type { useForm } from "@payloadcms/ui";

type Form = Pick<ReturnType<typeof useForm>, "createFormData" | "dispatchFields" | "getField">;

/**
 * Saves what the form holds as an autosaved draft and answers when that was (milliseconds). It goes round the form's own
 * submit, which would take the refusal's marks off the fields. Throws when the draft is refused too.
 */
export async function saveRefusedEdits({
  collection,
  id,
  form,
}: {
  collection: string;
  id: number | string;
  form: Form;
}): Promise<number> {
  const body = await form.createFormData({ _status: "draft" }, { mergeOverrideData: true });
  const response = await fetch(`/api/${collection}/${id}?autosave=true&draft=true&depth=0`, {
    method: "PATCH",
    body,
    credentials: "include",
  });
  if (!response.ok) throw new Error(`the draft was refused: ${response.status}`);
  const { doc } = (await response.json()) as { doc: { updatedAt: string } };
  if (form.getField("updatedAt")) {
    form.dispatchFields({ type: "UPDATE", path: "updatedAt", value: doc.updatedAt });
  }
  return Date.parse(doc.updatedAt);
}
