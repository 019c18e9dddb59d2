import type { WordChange, WordLoss } from "./wordDocument.ts";
import { type WordRefusal, wordLimits } from "./wordLimits.ts";

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Why a file is not read, and what to do. */
const refusals: Readonly<Record<WordRefusal, string>> = {
  large: `文件超过 ${megabytes(wordLimits.fileBytes)} MB。请在 Word 里压缩图片后另存，或把图片单独上传。`,
  manyEntries: "文件里的内容太多，不像一篇稿件。请把正文复制到新建的文档里，另存后再选。",
  bomb: "文件展开后过大，可能有问题，没有打开。请把正文复制到新建的文档里，另存后再选。",
  zip64: "文件的压缩格式太大，没有打开。请用 Word 或 WPS 打开后另存为 .docx 再选。",
  encrypted: "文件有密码。请在 Word 或 WPS 里取消密码，另存后再选。",
  nested: "文件里还装着别的压缩包或文档，没有打开。请去掉附件，另存后再选。",
  macros: "文件带有宏（程序），没有打开。请另存为不带宏的 .docx 再选。",
  doctype: "文件里有不该有的声明，可能被改动过，没有打开。请用 Word 打开后另存为 .docx 再选。",
  altChunk: "文件里嵌着另一份文档，读不完整。请用 Word 打开后另存为 .docx 再选。",
  attachedTemplate: "文件连着外部的模板，没有打开。请把正文复制到新建的文档里，另存后再选。",
  notWord: "这不是 Word 文档。请选择 .docx 文件。",
  broken: "文件已损坏或没有传完整。请用 Word 或 WPS 打开确认，另存后再选。",
  slow: "文件太复杂，读了太久，已停下。请分成几份，或把正文复制到新建的文档里再选。",
  pdf: "这是 PDF 文件。请选择原来的 Word 文档。",
  rtf: "这是 RTF 文件，只是改了扩展名。请用 Word 或 WPS 打开后另存为 .docx 再选。",
  html: "这是网页文件，只是改了扩展名。请用 Word 或 WPS 打开后另存为 .docx 再选。",
  wps: "这是旧版 WPS 文件。请用 WPS 打开后另存为 .docx 再选。",
  unknown: "认不出这个文件。请选择 .docx 文件；旧的 .doc 只能取出文字。",
};

/** What did not come along, or not as it was. */
const losses: Readonly<Record<WordLoss["kind"], string>> = {
  comment: "批注，不放进正文；采用正文时记在“评论”里",
  header: "页眉，没有放进正文",
  footer: "页脚，没有放进正文",
  note: "脚注或尾注，已放到文末",
  strayNote: "没有引用处的脚注或尾注，没有放进正文",
  watermark: "水印，没有放进正文",
  textBox: "文本框，文字已放在原处之后",
  formula: "公式或注音，只取出了文字",
  chart: "图表，没有带过来，请截图后作为图片插入",
  diagram: "SmartArt 图示，没有带过来，请截图后作为图片插入",
  oldPicture: "旧格式图片（EMF、WMF），网页显示不了，请另存为 JPEG 或 PNG 后插入",
  oddPicture: "格式不支持或已损坏的图片，没有带过来",
  linkedPicture: "链接到别处的图片，文件里没有，请另外索取",
  manyPictures: `超过 ${wordLimits.pictures} 张的图片，没有带过来`,
  croppedPicture: "在 Word 里裁剪过的图片，带过来的是整张，请留意裁掉的部分能否公开",
  hidden: "隐藏的或看不见的文字（如白底白字、极小的字），没有放进正文",
  mergedCells: "表格里有合并的单元格，已拆开，请核对",
  tableAsText: "表格太大，已改成段落",
  nestedTable: "表格里还有表格，内层只取出了文字",
  object: "嵌入的对象（如 Excel 表），只带来了预览图",
  symbol: "符号字体的符号，没有带过来，请核对后补上",
  field: "没有结果的域（如下拉框、勾选框、自动编号），没有带过来，请核对原件",
  contents: "目录，没有放进正文",
  masthead: "公文或简报的版头、版记（发文单位、文号、期号、抄送、印发），没有放进标题和正文",
  subDocument: "链接的子文档，文件里没有，请另外索取",
  placeholder: "没有填写的控件，提示文字没有放进正文",
  link: "不是有效网址的链接，只留下了文字",
  formatChange: "格式修订，按现在的样子处理",
  unknown: "图形（线条、形状），没有带过来",
  structure: "多级列表，已改成一级",
  textOnly: "旧的 .doc 文件：只取出了文字，图片和格式请另外处理",
};

const changes: Readonly<Record<WordChange["kind"], string>> = {
  inserted: "插入",
  deleted: "删除",
  movedHere: "移来",
  movedAway: "移走",
};

/** Everything that is said of documents from Word. */
export const wordWording = { refusals, losses, changes, picture: "（图片）" } as const;
