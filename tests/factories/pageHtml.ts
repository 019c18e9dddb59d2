/** A page long enough to be worth compressing. */
export const pageHtml = (title: string, script = ""): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title>${script}</head>` +
  `<body><main><h1>${title}</h1>${"<p>院落里的事，院落里商量着办。</p>".repeat(20)}</main></body></html>`;
