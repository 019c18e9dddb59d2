import type { Field } from "payload";
import {
  wechatAccount,
  wechatFileContent,
  wechatFileName,
  wechatFileNames,
} from "../settingsRules.ts";
import { rowTitle } from "./rowTitle.ts";

/** What the QR code of the paper's account says (rule C44). */
export const wechatCode: Field = {
  name: "wechatCode",
  type: "text",
  validate: (value: string | null | undefined) => wechatAccount(value) ?? true,
  label: { zh: "公众号二维码的内容", en: "What the account's QR code says" },
  admin: {
    description: {
      zh: "填了以后，“关于”和“订阅”页会画出公众号二维码。用手机相机或扫码软件（不是微信）扫公众号二维码，把读到的网址（http://weixin.qq.com/r/……）复制到这里。可不填。",
      en: "The address that the account's QR code holds; the site draws the code. Optional.",
    },
  },
};

/** Files that WeChat asks for at the root of the site (rule C32). */
export const wechatFiles: Field = {
  name: "wechatFiles",
  type: "array",
  label: { zh: "微信校验文件", en: "WeChat verification files" },
  labels: { singular: { zh: "文件", en: "File" }, plural: { zh: "文件", en: "Files" } },
  validate: (rows: unknown) => wechatFileNames(Array.isArray(rows) ? rows : undefined) ?? true,
  admin: {
    components: rowTitle(["name"]),
    description: {
      zh: "在公众平台设置网页授权域名、JS 接口安全域名时，微信要求把一个文件放在网站根目录。把文件名和文件内容填在这里并保存，等网站更新后再回微信平台点“保存”。",
      en: "WeChat asks for a file at the root of the site before an account may use this host.",
    },
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "name",
          type: "text",
          required: true,
          validate: (value: string | null | undefined) => wechatFileName(value) ?? true,
          label: { zh: "文件名", en: "File name" },
          admin: {
            width: "50%",
            description: { zh: "如“MP_verify_AbCd1234.txt”，照下载的填写。", en: "As downloaded." },
          },
        },
        {
          name: "content",
          type: "text",
          required: true,
          validate: (value: string | null | undefined) => wechatFileContent(value) ?? true,
          label: { zh: "文件内容", en: "Content" },
          admin: {
            width: "50%",
            description: { zh: "用记事本打开文件，复制全部内容。", en: "All that stands in it." },
          },
        },
      ],
    },
  ],
};
