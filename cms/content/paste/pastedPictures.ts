/** The words of an element on one line, without what only keeps a distance. */
export const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\s\u00a0\u200b\ufeff\u3000]+/g, " ").trim();

/** A line below a picture that is longer is the text going on, and names nothing. */
const longestCaption = 60;

/** What a picture is known by to whoever has to bring it: its own words, or the line that stands below it. */
const pictureName = (picture: Element): string => {
  const own = picture.getAttribute("alt") ?? picture.getAttribute("title") ?? "";
  // Word writes the name of a file there, or what a machine guessed to be on it.
  if (own !== "" && !/[\\/]|\.\w{3,4}$|^(?:图片|图像|image|picture)\s*\d*$/i.test(own))
    return own.trim();
  const block = picture.closest("p, figure, section, td, div");
  const below = block?.querySelector("figcaption") ?? block?.nextElementSibling;
  const words = below ? textOf(below) : "";
  return words.length > longestCaption ? "" : words;
};

/** What keeps a place or a distance, and shows nothing: a dot, or a drawing without a picture in it. */
const isSpacer = (picture: Element): boolean => {
  if (picture.localName !== "img" || picture.hasAttribute("data-src")) return false;
  const isDot = ["width", "height"].some((side) => {
    const length = Number.parseFloat(picture.getAttribute(side) ?? "");
    return length <= 2;
  });
  return isDot || /^data:image\/(?:gif|svg)/i.test(picture.getAttribute("src") ?? "");
};

/** 公众号 show pictures as backgrounds of drawings and of boxes without words; behind words it is an ornament. */
const background = "[style*='background' i][style*='url(' i]";

/** Words within a drawing, as 秀米 and 公众号 set them, are text like any other. */
function keepWords(drawing: Element): void {
  const lines = [...drawing.querySelectorAll("foreignObject, text")].flatMap((part) => {
    if (part.localName !== "text") return [...part.childNodes];
    const line = drawing.ownerDocument.createElement("p");
    line.textContent = textOf(part);
    return [line];
  });
  drawing.replaceWith(...lines);
}

/** Takes pictures out of what was pasted, and names each: the editor has no file for them. */
export function takePictures(body: Element): string[] {
  const shown = [...body.querySelectorAll(`img, svg image, ${background}`)].filter((one) => {
    const isBackground = one.localName !== "img" && one.localName !== "image";
    return !isSpacer(one) && !(isBackground && textOf(one) !== "");
  });
  const pictures = shown.map(pictureName);
  for (const picture of body.querySelectorAll("img")) picture.remove();
  for (const drawing of body.querySelectorAll("svg")) keepWords(drawing);
  return pictures;
}
