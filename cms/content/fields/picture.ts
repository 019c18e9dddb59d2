import type { UploadField } from "payload";
import { shownToReadersOf } from "#people/shownToReadersOf.ts";

type Wording = { label: { zh: string; en: string }; help: { zh: string; en: string } };

/** One picture from the library, under the given field name. */
export const pictureField = (
  options: { name: string; required?: boolean } & Wording,
): UploadField => ({
  name: options.name,
  type: "upload",
  relationTo: "media",
  required: options.required ?? false,
  label: options.label,
  admin: {
    description: options.help,
    condition: shownToReadersOf("media"),
    components: { afterInput: ["/content/components/PictureName.tsx#PictureName"] },
  },
});

/** Cover of a story or page; without one the site draws a plain cover in the grid motif. */
export const coverField = (): UploadField =>
  pictureField({
    name: "cover",
    label: { zh: "题图", en: "Cover" },
    help: {
      zh: "横图为宜，宽 1200 像素以上。不填时网站使用统一的格纹封面。",
      en: "Landscape, 1200 px or wider. Left empty, the site draws a plain cover.",
    },
  });
