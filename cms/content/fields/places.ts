import type { RelationshipField } from "payload";
import { placePicker } from "#places/placePicker.ts";

/** Places a document is about, picked by name, pinyin or initials; any level of the tree. */
export const placesField = (options: { required?: boolean } = {}): RelationshipField => ({
  name: "places",
  type: "relationship",
  relationTo: "places",
  hasMany: true,
  required: options.required ?? false,
  label: { zh: "地点", en: "Places" },
  admin: {
    components: placePicker(),
    description: {
      zh: "输入地名、拼音或首字母（如“锦城”“jincheng”“jc”）即可查找；选最具体的一级，上级地点会自动带出。",
      en: "Type a name, pinyin or initials; pick the most specific level, its ancestors follow.",
    },
  },
});
