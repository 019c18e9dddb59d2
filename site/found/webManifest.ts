import type { Settings } from "#content/settings.wire.ts";
import { paths } from "#leaves/paths.ts";
import { frameColours, markPath, markPictures } from "./mark.ts";

const { icon192, icon512, maskable192, maskable512 } = markPictures;

const icon = (picture: typeof icon192 | typeof maskable192, purpose: "any" | "maskable") => ({
  src: markPath(picture),
  sizes: `${picture.width}x${picture.height}`,
  type: "image/png",
  purpose,
});

/**
 * What a phone shows of the site on its home screen. It opens with a way back and its address in sight, as a paper among
 * others and no app. Source: https://www.w3.org/TR/appmanifest/
 */
export const webManifest = ({ name, description }: Settings): object => ({
  id: paths.home(),
  name,
  short_name: name,
  description,
  lang: "zh-CN",
  dir: "ltr",
  start_url: paths.home(),
  scope: paths.home(),
  display: "minimal-ui",
  background_color: frameColours.paper,
  theme_color: frameColours.paper,
  icons: [
    icon(icon192, "any"),
    icon(icon512, "any"),
    icon(maskable192, "maskable"),
    icon(maskable512, "maskable"),
  ],
});
