import type { UploadField, UploadFieldSingleValidation } from "payload";
import { shownToReadersOf } from "#people/shownToReadersOf.ts";
import { portraitProblem } from "../consentRules.ts";

const consented: UploadFieldSingleValidation = async (value, options) => {
  if (!Number.isInteger(value)) return true;
  const picture = await options.req.payload.findByID({
    collection: "media",
    id: value as number,
    depth: 0,
    disableErrors: true,
    req: options.req,
  });
  return portraitProblem(picture) ?? true;
};

/** A portrait: only a picture whose library record holds the person's consent can be published. */
export const portraitField = (): UploadField => ({
  name: "portrait",
  type: "upload",
  relationTo: "media",
  label: { zh: "肖像", en: "Portrait" },
  filterOptions: { portrait: { equals: true } },
  validate: consented,
  admin: {
    condition: shownToReadersOf("media"),
    components: { afterInput: ["/content/components/PictureName.tsx#PictureName"] },
    description: {
      zh: "只能选图片库中标为“人物肖像”且记录了本人同意的图片。",
      en: "Only pictures marked as portraits with recorded consent.",
    },
  },
});
