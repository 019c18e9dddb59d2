/** 稿件状态 is a column and a filter; the form of a document shows the chain on its tab 审签. */
export const NoField = () => null;
