import { type Reading, wordsIn } from "./reading.ts";
import type { WordLoss, WordPicture } from "./wordDocument.ts";
import { allIn, childOf, elementsOf, findIn, type Xml } from "./xmlTree.ts";

/** What of a drawing is read: pictures, and text boxes that are read as blocks. */
type Drawn = { pictures: WordPicture[]; boxes: Xml[] };

const known = new Set([
  "w:t",
  "w:txbxContent",
  "pic:pic",
  "v:imagedata",
  "c:chart",
  "cx:chart",
  "dgm:relIds",
  "m:oMath",
  "w:p",
]);

/**
 * The one of several forms of a content that is read: the newest that holds something, for WPS and Word write the same text box once for
 * new programs and once, or not at all, for old ones.
 */
export const chosenForm = (alternate: Xml): Xml | undefined => {
  const forms = elementsOf(alternate);
  const told = forms.filter((form) => allIn(form, known).length > 0);
  return (
    told.find(({ name }) => name === "mc:Choice") ??
    told.find(({ name }) => name === "mc:Fallback") ??
    forms[0]
  );
};

/** What programs write by themselves in the place of words about a picture. */
const isMachineWords = (words: string): boolean =>
  /^(?:图片|图像|picture|image|img|截图|微信图片|QQ图片|IMG_|DSC)[\s_\-\d]*$/i.test(words) ||
  /^[A-Za-z]:\\|[\\/]|\.(?:jpe?g|png|gif|bmp|webp|tiff?)$/i.test(words) ||
  /描述已自动生成|automatically generated/i.test(words);

const altOf = (words: string | undefined): string => {
  const alt = (words ?? "").trim();
  return isMachineWords(alt) ? "" : alt;
};

const isCropped = (picture: Xml): boolean =>
  Object.values(findIn(picture, "a:srcRect")?.attrs ?? {}).some((value) => Number(value) !== 0);

export function readDrawing(drawing: Xml, { parts, losses }: Reading): Drawn {
  const drawn: Drawn = { pictures: [], boxes: [] };
  let count = 0;
  const lose = (kind: WordLoss["kind"], text = "") => {
    count += 1;
    losses.push({ kind, text });
  };
  const addPicture = (id: string | undefined, link: string | undefined, alt: string) => {
    const target = id === undefined ? undefined : parts.related.get(id);
    if (target && !target.isOutside) drawn.pictures.push({ part: target.target, alt });
    else lose("linkedPicture", (link && parts.related.get(link)?.target) ?? target?.target ?? alt);
  };
  const partWords = (id: string | undefined): string => {
    const target = id === undefined ? undefined : parts.related.get(id);
    if (!target) return "";
    return parts
      .all(target.kind)
      .map(
        (root) =>
          `${wordsIn(root)} ${allIn(root, new Set(["c:v", "cx:pt"]))
            .map((one) => one.children.join(""))
            .join(" ")}`,
      )
      .join(" ")
      .trim();
  };
  const visit = (element: Xml, alt: string): void => {
    switch (element.name) {
      case "mc:AlternateContent": {
        const form = chosenForm(element);
        if (form) for (const child of elementsOf(form)) visit(child, alt);
        return;
      }
      case "pic:pic": {
        const blip = findIn(element, "a:blip");
        if (isCropped(element)) losses.push({ kind: "croppedPicture", text: alt });
        addPicture(blip?.attrs["r:embed"], blip?.attrs["r:link"], alt);
        return;
      }
      case "v:imagedata":
        addPicture(element.attrs["r:id"], undefined, altOf(element.attrs["o:title"]) || alt);
        return;
      case "w:txbxContent": {
        const text = wordsIn(element).trim();
        if (text !== "") lose("textBox", text);
        drawn.boxes.push(element);
        return;
      }
      case "c:chart":
      case "cx:chart":
        lose("chart", partWords(element.attrs["r:id"]));
        return;
      case "dgm:relIds":
        lose("diagram", partWords(element.attrs["r:dm"]));
        return;
      case "o:OLEObject":
        lose("object", element.attrs.ProgID ?? "");
        return;
      case "v:textpath":
        lose("textBox", element.attrs.string ?? "");
        return;
      default: {
        const own = childOf(element, "wp:docPr")?.attrs.descr;
        for (const child of elementsOf(element)) visit(child, own === undefined ? alt : altOf(own));
      }
    }
  };
  visit(drawing, "");
  const isNothing = count === 0 && drawn.pictures.length === 0 && drawn.boxes.length === 0;
  if (isNothing) lose("unknown");
  return drawn;
}
