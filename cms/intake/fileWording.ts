import { type FileRefusal, fileLimits } from "./fileRules.ts";

export const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)}MB`;
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : megabytes(bytes);

/** Why a file is not taken, and what to do; the script of the form says it, too. */
export const fileProblems: Record<FileRefusal, string> = {
  heic: "这是苹果手机的HEIC照片，我们还打不开。请在手机“设置→相机→格式”里选“兼容性最佳”后重拍，或者把照片用微信发给自己、保存后再选。",
  doc: "这是旧版Word文件（.doc），请在Word或WPS里另存为.docx后再选。",
  large: `这个文件超过${megabytes(fileLimits.fileBytes)}，请选小一点的；照片可以先用微信发给自己，保存后再选。`,
  broken: "这个文件是空的，请重新选。",
  cut: "这张照片不完整，打不开，多半是没有传完。请在相册里打开看看：能看到，就截一张图来选；看不到，请换一张。",
  pixels:
    "这张照片像素太高（超过4000万），请把相机的高像素模式关掉后重拍，或者把照片用微信发给自己、保存后再选。",
  tall: "这张图太长了，缩小后看不清字。请截成几张再选。",
  unsafe: "这份文档加了密码、带有宏或者装着别的文件，请另存为普通的.docx后再选。",
  "not-a-picture": "这不是JPG、PNG或WebP照片，请换一张。",
  "not-a-document": "这不是.docx或PDF文件，请换一份。",
};
