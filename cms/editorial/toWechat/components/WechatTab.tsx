"use client";

import { useRef, useState } from "react";
import { useDocumentTab } from "#panelKit/useDocumentTab.tsx";
import type { WechatArticle } from "../wechatArticle.ts";
import { wording as words } from "../wording.ts";
import { WechatPictures } from "./WechatPictures.tsx";
import { WechatText } from "./WechatText.tsx";
import "./wechat.css";

/** Copies what an element shows, with its styles, as the browser copies what somebody marked: it works on plain http too. */
function copyShown(element: HTMLElement): boolean {
  const selection = globalThis.getSelection();
  if (!selection) return false;
  const range = document.createRange();
  range.selectNodeContents(element);
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand("copy");
}

/** The document tab 公众号: the live text to be copied, and its pictures to be uploaded. */
export function WechatTab() {
  const { view: article, instead } = useDocumentTab<WechatArticle>("wechat", {
    ...{ className: "gp-wechat", saveFirst: words.saveFirst, loading: words.loading },
  });
  const text = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState("");
  if (!article) return instead;
  const copy = (element: HTMLElement | null) =>
    setSaid(element && copyShown(element) ? words.copied : words.notCopied);
  return (
    <section className="gp-wechat">
      <p>{words.help}</p>
      <nav className="gp-wechat-acts">
        <button type="button" className="btn btn--style-primary" onClick={() => copy(text.current)}>
          {words.copy}
        </button>
        <button
          type="button"
          className="btn btn--style-secondary"
          onClick={() => copy(title.current)}
        >
          {words.copyTitle}
        </button>
        <output>{said}</output>
      </nav>
      <WechatPictures pictures={article.pictures} code={article.code} />
      <section aria-label={words.preview} className="gp-wechat-paper">
        <h2 ref={title}>{article.headline}</h2>
        <section ref={text}>
          <WechatText article={article} />
        </section>
      </section>
    </section>
  );
}
