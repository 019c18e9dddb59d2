import type { FieldHook, TextField, UIField } from "payload";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { transactionOf } from "#leaves/transactionOf.ts";
import { progressOfRelease } from "./readProgress.ts";
import { wording } from "./wording.ts";

const stepOf: FieldHook = async ({ req, siblingData }) => {
  const number: unknown = siblingData?.number;
  if (typeof number !== "number") return "";
  const progress = await progressOfRelease(transactionOf(req), number);
  if (!progress) return "";
  const { words, at } = progress.now;
  return at === undefined ? words : `${words} ${shanghaiStamp(new Date(at))}`;
};

/** How far a release is, for lists; looked up, not stored. */
const step: TextField = {
  name: "progress",
  type: "text",
  virtual: true,
  label: { zh: wording.field.label, en: "Progress" },
  admin: {
    condition: () => false,
    description: { zh: wording.field.help, en: "How far it is on its way to readers." },
  },
  hooks: { afterRead: [stepOf] },
};

/** All its steps with their instants and what failed where. */
const steps: UIField = {
  name: "progressSteps",
  type: "ui",
  admin: { components: { Field: "/release/proof/components/ReleaseProgress.tsx#ReleaseProgress" } },
};

/** How far a release is on its way to readers (rule E1). */
export const progressFields = [step, steps];
