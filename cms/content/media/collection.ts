import path from "node:path";
import type { CollectionConfig, TextFieldSingleValidation } from "payload";
import { consentField } from "../fields/consent.ts";
import { focalShare } from "../media.wire.ts";
import { altProblem } from "./altRules.ts";
import {
  dropRenditions,
  keepSentName,
  normaliseUpload,
  planRenditions,
  writeRenditions,
} from "./hooks.ts";
import { leaveShownToEditors } from "./leaveShownToEditors.ts";
import { storedElsewhere } from "./storedElsewhere.ts";

const checkedAlt: TextFieldSingleValidation = (alt, options) => {
  const { data, req } = options;
  const { filename, sentName } = data as { filename?: string; sentName?: string };
  const sentAs = req.context?.uploadedAs as string | undefined;
  return altProblem({ alt, fileNames: [filename, sentName, sentAs] }) ?? true;
};

/**
 * The picture library. `dataDir` is the folder of everything made at run time; a store elsewhere may hold the files. Originals and
 * drafts' pictures are never public: readers get renditions from the released tree only.
 */
export const mediaCollection = (options: {
  dataDir: string;
  isElsewhere: boolean;
}): CollectionConfig => {
  const staticDir = path.join(options.dataDir, "media");
  const elsewhere = options.isElsewhere ? storedElsewhere(staticDir) : undefined;
  return {
    slug: "media",
    labels: { singular: { zh: "图片", en: "Picture" }, plural: { zh: "图片库", en: "Pictures" } },
    admin: {
      useAsTitle: "alt",
      defaultColumns: ["filename", "alt", "credit", "illustration", "updatedAt"],
      listSearchableFields: ["alt", "caption", "credit", "sentName"],
      group: { zh: "内容", en: "Content" },
      description: {
        zh: "上传后自动重新编码，去除拍摄位置等信息，并生成各种尺寸。",
        en: "Uploads are re-encoded; location and other metadata are removed.",
      },
    },
    trash: true,
    upload: {
      staticDir,
      ...(elsewhere && { handlers: elsewhere.handlers }),
      mimeTypes: ["image/jpeg", "image/png", "image/webp", "image/avif"],
      // Cropping would change a stored file under its old name; the focal point guides crops instead.
      crop: false,
      focalPoint: true,
      pasteURL: false,
      bulkUpload: true,
      imageSizes: [
        {
          name: "thumbnail",
          width: 320,
          withoutEnlargement: true,
          formatOptions: { format: "webp", options: { quality: 70 } },
          admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
        },
      ],
      adminThumbnail: "thumbnail",
    },
    hooks: {
      beforeOperation: [normaliseUpload, ...(elsewhere?.hooks.beforeOperation ?? [])],
      beforeChange: [leaveShownToEditors, planRenditions],
      afterChange: [writeRenditions, ...(elsewhere?.hooks.afterChange ?? [])],
      afterDelete: [dropRenditions, ...(elsewhere?.hooks.afterDelete ?? [])],
    },
    fields: [
      {
        // Payload's own field: the hash of the content, which names nothing to people.
        name: "filename",
        type: "text",
        label: { zh: "图片", en: "Picture" },
        admin: {
          hidden: true,
          components: { Cell: "/content/components/PictureCell.tsx#PictureCell" },
        },
      },
      // Payload's own fields, too: it asks nothing of them, and a share of the picture is what its renditions can show.
      ...(["focalX", "focalY"] as const).map((name) => ({
        name,
        type: "number" as const,
        ...focalShare,
        label: { zh: "焦点", en: "Focal point" },
        admin: { hidden: true },
      })),
      {
        name: "sentName",
        type: "text",
        label: { zh: "原文件名", en: "Name of the sent file" },
        access: { create: () => false, update: () => false },
        hooks: { beforeChange: [keepSentName], beforeDuplicate: [({ value }) => value] },
        admin: {
          readOnly: true,
          condition: (data) => Boolean(data?.sentName),
          description: {
            zh: "上传时的文件名，可在图片库中搜索；不会公开。",
            en: "As it was called when sent; searchable in the library, never public.",
          },
        },
      },
      {
        name: "alt",
        type: "text",
        required: true,
        maxLength: 200,
        validate: checkedAlt,
        label: { zh: "替代文字", en: "Alternative text" },
        admin: {
          description: {
            zh: "用一句话说出画面内容，供看不到图片的读者使用；不要写“图片”或文件名。",
            en: "One sentence on what is in the picture, for those who cannot see it.",
          },
        },
      },
      {
        name: "caption",
        type: "textarea",
        maxLength: 300,
        label: { zh: "图片说明", en: "Caption" },
        admin: { description: { zh: "印在图片下方。", en: "Printed under the picture." } },
      },
      {
        name: "credit",
        type: "text",
        maxLength: 80,
        label: { zh: "图片署名", en: "Credit" },
        admin: {
          description: { zh: "如“王珏琳 摄”“天府街道 供图”。", en: "Who took or supplied it." },
        },
      },
      {
        name: "illustration",
        type: "checkbox",
        defaultValue: false,
        label: { zh: "示意图", en: "Illustration" },
        admin: {
          description: {
            zh: "绘制或生成的、非现场拍摄的图片请勾选，页面会标明“示意图”。",
            en: "Tick for drawings and generated pictures; pages say so.",
          },
        },
      },
      {
        name: "portrait",
        type: "checkbox",
        defaultValue: false,
        label: { zh: "人物肖像", en: "Portrait" },
        admin: {
          description: {
            zh: "以可辨认的个人为主体的照片请勾选，并记录本人同意；撤回同意后图片不再公开。",
            en: "Tick when a recognisable person is the subject, and record their consent.",
          },
        },
      },
      consentField({
        name: "consent",
        label: { zh: "肖像同意记录", en: "Portrait consent" },
        help: { zh: "仅供内部留存，不会公开。", en: "Kept for the record, never public." },
        isNeeded: (picture) => picture.portrait === true,
      }),
      {
        name: "renditions",
        type: "json",
        access: { create: () => false, update: () => false },
        typescriptSchema: [
          () => ({
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              properties: {
                path: { type: "string" },
                type: { type: "string", enum: ["image/avif", "image/webp", "image/jpeg"] },
                width: { type: "number" },
                height: { type: "number" },
              },
              required: ["path", "type", "width", "height"],
            },
          }),
        ],
        label: { zh: "各种尺寸", en: "Renditions" },
        admin: { hidden: true },
      },
    ],
  };
};
