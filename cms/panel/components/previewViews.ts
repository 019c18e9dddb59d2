/** One way to look at a page: the width of its window in CSS pixels, and 长辈版. */
export type PreviewView = {
  name: "phone" | "elder" | "tablet" | "desk";
  width: number;
  isElder: boolean;
};

/** Ways to look at a page, narrowest first. */
export const previewViews: readonly PreviewView[] = [
  { name: "phone", width: 375, isElder: false },
  { name: "elder", width: 375, isElder: true },
  { name: "tablet", width: 768, isElder: false },
  { name: "desk", width: 1280, isElder: false },
];
