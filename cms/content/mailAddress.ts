import { isHostName } from "./hostName.ts";

/** Rule C35: whether a text is one mail address, its host as browsers resolve it: `jubao@a.cn`, but not `jubao@a.cn，谢谢`. */
export const isMailAddress = (text: string): boolean => {
  const [, host] = /^[^\s@]+@([^\s@]+)$/.exec(text) ?? [];
  return host !== undefined && isHostName(host);
};
