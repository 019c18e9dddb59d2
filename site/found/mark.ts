import { createHash } from "node:crypto";
import { sealRed } from "#leaves/sealRed.ts";

/** The light look, from `site/styles/tokens.css`. */
const colours = { paper: "#f9f5ec", ink: "#1f1b16", seal: sealRed, line: "#ece7da" };

/** Colours of a browser's own frame around the site and of the screen while an installed site starts. */
export const frameColours = { paper: colours.paper, night: "#171512" } as const;

/** The cells of the seal on its field of 32 by 32: nine, the one in the middle filled. */
const cells = `<path fill="none" stroke="${colours.paper}" stroke-width="1.6" d="M6 6h20v20H6zM12.7 6v20M19.3 6v20M6 12.7h20M6 19.3h20"/><path fill="${colours.paper}" d="M12.7 12.7h6.6v6.6h-6.6z"/>`;
const seal = `<path fill="${colours.seal}" d="M2 1h28l1 1v28l-1 1H2l-1-1V2z"/>${cells}`;

const svg = (box: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${content}</svg>`;

/** The mark of the site: a seal with cut corners, as it stands in a browser's tab. */
const mark = svg("0 0 32 32", `<title>实格</title>${seal}`);

/**
 * The mark for systems that cut icons to their own shape: red to the edges, the cells inside the circle that every shape
 * leaves. Source: https://www.w3.org/TR/appmanifest/#icon-masks (safe zone of 40 % around the middle).
 */
const filled = svg("-4 -4 40 40", `<path fill="${colours.seal}" d="M-4-4h40v40H-4z"/>${cells}`);

/** What a shared link shows when its page has no cover of its own: the seal on squared paper. */
const card = svg(
  "0 0 1200 630",
  `<path fill="${colours.paper}" d="M0 0h1200v630H0z"/><defs><pattern id="g" width="30" height="30" patternUnits="userSpaceOnUse"><path fill="none" stroke="${colours.line}" stroke-width="2" d="M15 0v30M0 15h30"/></pattern></defs><path fill="url(#g)" d="M0 0h1200v630H0z"/><g transform="translate(456 150)scale(9)">${seal}</g><path fill="none" stroke="${colours.ink}" stroke-width="3" d="M60 560h1080M60 567h1080"/>`,
);

/** A picture that is drawn from the mark when the site is built, as a PNG of this size. */
type MarkPicture = { name: string; svg: string; width: number; height: number };

const square = (name: string, drawing: string, side: number): MarkPicture => ({
  name,
  svg: drawing,
  width: side,
  height: side,
});

/** Everything that is drawn from the mark. */
export const markPictures = {
  card: { name: "card", svg: card, width: 1200, height: 630 },
  icon192: square("icon-192", mark, 192),
  icon512: square("icon-512", mark, 512),
  maskable192: square("maskable-192", filled, 192),
  maskable512: square("maskable-512", filled, 512),
} as const satisfies Record<string, MarkPicture>;

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 10);

/** Where a drawn picture lives: its address holds a hash of the drawing, so that it can be kept for ever. */
export const markPath = ({ name, svg: drawing }: MarkPicture): string =>
  `/_astro/${name}.${hashOf(drawing)}.png`;

/** The mark as it is, for browsers that draw it themselves. */
export const markSvg = { path: `/_astro/icon.${hashOf(mark)}.svg`, content: mark } as const;

/** Icons that are looked for at an address of their own, whatever a page says. */
export const fixedIcons = {
  favicon: { path: "/favicon.ico", svg: mark, sizes: [16, 32, 48] },
  touch: { path: "/apple-touch-icon.png", svg: filled, size: 180 },
} as const;
