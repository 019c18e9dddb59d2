import { fileLimits } from "#intake/fileRules.ts";
import { fileProblems } from "#intake/fileWording.ts";

/** What can be said of a file before anything of it is sent; the rest is judged by its bytes (rule O15). */
export function refusedHere({ name, size, type }: Pick<File, "name" | "size" | "type">) {
  if (size === 0) return fileProblems.broken;
  if (/heic|heif/i.test(type) || /\.hei[cf]$/i.test(name)) return fileProblems.heic;
  if (size > fileLimits.fileBytes) return fileProblems.large;
  return /\.doc$/i.test(name) ? fileProblems.doc : undefined;
}
