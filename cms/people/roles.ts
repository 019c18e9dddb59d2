/**
 * The roles of the newsroom and of the campaigns, in order of rank, each with its Chinese label.
 * One source for the account form, the permission table, the sign-ins of a first start and the tests.
 */
export const roles = [
  { value: "admin", zh: "管理员", en: "Administrator" },
  { value: "chief-editor", zh: "总编辑", en: "Editor in chief" },
  { value: "director", zh: "部门主任", en: "Desk director" },
  { value: "editor", zh: "责任编辑", en: "Editor" },
  { value: "reporter", zh: "记者", en: "Reporter" },
  { value: "correspondent", zh: "街道通讯员", en: "Street correspondent" },
  { value: "juror", zh: "评委", en: "Juror" },
  { value: "scrutineer", zh: "监票员", en: "Scrutineer" },
] as const;

export type Role = (typeof roles)[number]["value"];

/** Who acts: somebody with a role, or a reader who is not signed in. */
export type Actor = Role | "public";

/** All role values, as a non-empty tuple that `z.enum` takes. */
export const roleValues = roles.map((role) => role.value) as [Role, ...Role[]];
