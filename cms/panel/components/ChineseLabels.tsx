"use client";

import { useTranslation } from "@payloadcms/ui";
import { type ReactNode, useEffect } from "react";

/** What the code of Payload 3.90 and of its rich text editor says in English, past every translation. */
const labels = new Map([
  ["add dropdown", "插入"],
  ["align dropdown", "对齐"],
  ["blocks dropdown", "区块"],
  ["format dropdown", "格式"],
  ["indent dropdown", "缩进"],
  ["text dropdown", "段落样式"],
  ["A file is required.", "请选择要上传的图片。"],
  ["A file name is required.", "请填写文件名。"],
  ["Add block", "添加区块"],
  ["Clear", "清空"],
  ["Collapse", "收起"],
  ["Drag to move", "拖动以移动"],
  ["Edit", "编辑"],
  ["Edit link", "编辑链接"],
  ["Expand", "展开"],
  ["Insert Paragraph", "在末尾加一段"],
  ["Notifications alt+T", "通知"],
  ["Remove Block", "移除区块"],
  ["Remove link", "移除链接"],
  ["Slash menu", "插入菜单"],
  ["disabled", "已停用"],
  ["select-all", "全选"],
]);

const named = ["aria-label", "title"] as const;

const translate = (root: ParentNode): void => {
  for (const name of named) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const label = labels.get(element.getAttribute(name) ?? "");
      if (label !== undefined) element.setAttribute(name, label);
    }
  }
  for (const { firstChild } of root.querySelectorAll(".field-error .tooltip-content")) {
    const fault = labels.get(firstChild?.nodeValue ?? "");
    // The node stays React's own, which takes it away or writes over it.
    if (firstChild && fault !== undefined) firstChild.nodeValue = fault;
  }
  // A check box says its field's name in code, beside its label.
  for (const box of root.querySelectorAll(".checkbox-input [title]")) box.removeAttribute("title");
};

/** Gives those names and faults in Chinese: a screen reader speaks them, and they stand beside the pointer or the field. */
export function ChineseLabels({ children }: { children?: ReactNode }) {
  const { i18n } = useTranslation();
  const isChinese = i18n.language === "zh";
  useEffect(() => {
    if (!isChinese) return;
    translate(document);
    const observer = new MutationObserver(() => translate(document));
    observer.observe(document.body, {
      attributeFilter: [...named],
      childList: true,
      subtree: true,
    });
    return () => observer.disconnect();
  }, [isChinese]);
  return children;
}
