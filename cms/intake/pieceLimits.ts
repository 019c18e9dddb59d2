import { fileLimits } from "./fileRules.ts";

/** Rule O41: a file comes in pieces of this size, the last one smaller: what a bad network brings through before it breaks. */
export const pieceBytes = 512 * 1024;

/** Pieces of the largest file that is taken. */
export const mostPieces = Math.ceil(fileLimits.fileBytes / pieceBytes);

/** Names the form that a piece belongs to. It is no part of an address: whoever has it gets the code of the form, and proxies write addresses down. */
export const formKeyHeader = "x-form-key";
