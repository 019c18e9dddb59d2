/** Rule N2: a blocker should not go live unless a person answers for it; a warning only says. */
export type Level = "blocker" | "warning";
