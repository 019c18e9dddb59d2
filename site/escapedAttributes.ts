import type { Plugin } from "vite";

const escaping = '.replace(AMPERSAND_REGEX, "&amp;").replace(DOUBLE_QUOTE_REGEX, "&quot;")';
const more = '.replaceAll("<", "&lt;").replaceAll(">", "&gt;")';

/** What Astro sends as it is, for having neither. */
const plain = `if (!str.includes("&") && !str.includes('"')) return str;`;
const plainer = 'if (!/[&"<>]/.test(str)) return str;';

/**
 * Has Astro write `<` and `>` of an attribute's value as entities too. A browser needs no more than quotes and ampersands,
 * but then no text of an article looks like a tag to whoever reads the page with less care than a browser.
 */
export const escapedAttributes = (): Plugin => ({
  name: "gridpress-escaped-attributes",
  apply: "build",
  transform: {
    filter: { id: /\/astro\/dist\/runtime\/server\/render\/util\.js$/ },
    handler(code) {
      if (!code.includes(escaping) || !code.includes(plain))
        throw new Error("Astro escapes attributes in another way now");
      const escaped = code.replace(plain, plainer).replaceAll(escaping, `${escaping}${more}`);
      return { code: escaped, map: null };
    },
  },
});
