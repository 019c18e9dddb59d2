/** Words that every view of a campaign in the panel shares. */
export const wording = {
  reasonMissing: (longest: number) => `写明之后才能办理，不超过 ${longest} 字。`,
  reasonLong: (length: number, longest: number) =>
    `已写 ${length} 字，最多 ${longest} 字，请删减。`,
  unreachable: "没有办成：网络不通，或服务器没有回应。请稍后再试，已填写的内容还在。",
} as const;
