/**
 * How a page is read: size of the screen in CSS pixels, 长辈版, and how much larger the letters are: `letters` as an app or a
 * phone enlarges them, without touching boxes; `root` as somebody does who sets a larger size for all pages.
 */
export type Reading = {
  name: string;
  width: number;
  height?: number;
  isElder?: boolean;
  letters?: number;
  root?: number;
  /** What fits the readings of this kind fits those between, as a rule. */
  isExtreme?: true;
};

/** Phones and desks, both views, WeChat's largest letters (17 px grown to 23.8 px), and the 200 % that WCAG asks for. */
export const readings: readonly Reading[] = [
  { name: "smallest phone", width: 320, isExtreme: true },
  { name: "small phone", width: 360 },
  { name: "phone", width: 375, isExtreme: true },
  { name: "large phone", width: 412 },
  { name: "a desk at 200 %", width: 640, isExtreme: true },
  { name: "tablet", width: 768 },
  { name: "small desk", width: 960 },
  { name: "desk", width: 1280, isExtreme: true },
  { name: "elder, smallest phone", width: 320, height: 780, isElder: true, isExtreme: true },
  { name: "elder, small phone", width: 360, isElder: true },
  { name: "elder, phone", width: 375, height: 812, isElder: true, isExtreme: true },
  { name: "elder, large phone", width: 412, isElder: true },
  { name: "elder, desk", width: 1280, isElder: true },
  { name: "WeChat's largest letters", width: 375, letters: 23.8 / 17, isExtreme: true },
  { name: "letters at 200 %", width: 375, letters: 2 },
  { name: "letters at 200 %, smallest phone", width: 320, letters: 2, isExtreme: true },
  { name: "root at 200 %", width: 375, root: 2, isExtreme: true },
  { name: "root at 200 %, smallest phone", width: 320, root: 2 },
  { name: "elder, root at 200 %", width: 375, isElder: true, root: 2 },
  {
    name: "elder, root at 200 %, smallest phone",
    width: 320,
    isElder: true,
    root: 2,
    isExtreme: true,
  },
];

/** The few that tests look with at every change; {@link readings} are for what is run before a release. */
export const extremes: readonly Reading[] = readings.filter(({ isExtreme }) => isExtreme);
