import { type TextField, type TickField, type Typed, textFields, tickFields } from "./typedForm.ts";
import { typedPictures } from "./typedPictures.ts";
import { noticeVersion } from "./wording.ts";

/** A form's fields as they came, by name. */
export function typedFields(fields: ReadonlyMap<string, string>): Typed {
  const text = (name: string) => fields.get(name) ?? "";
  const texts = {} as Record<TextField, string>;
  for (const name of textFields) texts[name] = text(name);
  const ticks = {} as Record<TickField, boolean>;
  for (const name of tickFields) ticks[name] = text(name) === "1";
  return {
    key: text("key"),
    notice: text("notice"),
    kind: text("kind"),
    texts,
    ticks,
    pictures: typedPictures(fields),
  };
}

/** A form that nobody has filled in. */
export const emptyTyped = (key: string): Typed =>
  typedFields(new Map(Object.entries({ key, notice: noticeVersion, kind: "case" })));
