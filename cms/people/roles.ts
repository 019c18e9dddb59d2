/**
 * The roles of the newsroom and of the campaigns, in order of rank, each with its Chinese label.
 * One source for the account form, the permission table, the sign-ins of a first start and the tests.
 */
export const roles = [
  { value: "admin", label: "管理员" },
  { value: "chief-editor", label: "总编辑" },
  { value: "director", label: "部门主任" },
  { value: "editor", label: "责任编辑" },
  { value: "reporter", label: "记者" },
  { value: "correspondent", label: "街道通讯员" },
  { value: "juror", label: "评委" },
  { value: "scrutineer", label: "监票员" },
] as const;

export type Role = (typeof roles)[number]["value"];

/** Who acts: somebody with a role, or a reader who is not signed in. */
export type Actor = Role | "public";

export const isRole = (value: unknown): value is Role => roles.some((role) => role.value === value);
