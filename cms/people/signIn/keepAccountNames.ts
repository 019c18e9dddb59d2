import { type CollectionBeforeValidateHook, ValidationError } from "payload";
import { wording } from "../wording.ts";
import { accountName } from "./accountName.ts";
import { hasOtherHolder } from "./hasOtherHolder.ts";

const names = ["username", "email"] as const;

/** Stores the names by which somebody signs in as they are looked up, and gives none to two accounts. Rule A25. */
export const keepAccountNames: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const kept = { ...data };
  for (const path of names) {
    const given: unknown = data?.[path];
    // What is no text is refused where all text is cleaned. What stays as it is stands in nobody's way.
    if (typeof given !== "string" || given === originalDoc?.[path]) continue;
    const name = accountName(given);
    kept[path] = name === "" ? null : name;
    if (name === "" || name === originalDoc?.[path]) continue;
    if (await hasOtherHolder(req, { name, account: originalDoc?.id })) {
      const errors = [{ message: wording.account.nameTaken, path }];
      throw new ValidationError({ collection: "users", errors }, req.t);
    }
  }
  return kept;
};
