import { tinyJpeg } from "./tinyPictures.ts";
import { partXml } from "./wordFile.ts";

export const long =
  "走进天府街道学府憬城小区，原先摆垃圾桶的十七处角落，如今是一丛一丛的微花坛，路边的气味和纷争也少了。";
export const more =
  "小区处理问题的办法是一个闭环：微网格员发现，小区组织介入，业主来评价，办得好不好由住户说了算。";

const styles = (inside: string) => ({
  id: "rIdStyles",
  kind: "styles",
  name: "styles.xml",
  bytes: partXml("styles", inside),
});
export const wordStyles = styles(
  [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="Subtitle"/><w:basedOn w:val="a"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="a6"><w:name w:val="Quote"/><w:basedOn w:val="a"/></w:style>',
  ].join(""),
);
/** WPS calls styles by bare numbers. */
export const wpsStyles = styles(
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>',
);
const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
export const numbering = {
  id: "rIdNumbers",
  kind: "numbering",
  name: "numbering.xml",
  bytes: partXml(
    "numbering",
    [
      `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "decimal", "%2)")}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="2">${level(0, "bullet", "·")}${level(1, "bullet", "o")}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="3">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}</w:abstractNum>`,
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>',
      '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    ].join(""),
  ),
};
export const photo = (id = "rIdPhoto", name = "media/image1.jpeg") => ({
  id,
  kind: "image",
  name,
  bytes: tinyJpeg,
});
