import { bulletin, jointHead, reachedByline, redHead } from "./officeSamples.ts";
import { allNotes, controls, drawings, nested, restarted, signs, unseen } from "./rareSamples.ts";
import type { Sample } from "./sample.ts";
import { boxes, captions, fields, lists, oddities, tables, tracked } from "./structureSamples.ts";
import {
  dispatch,
  form,
  huge,
  libre,
  official,
  plain,
  printed,
  signed,
  submitted,
  word,
  wps,
} from "./textSamples.ts";

/** Files whose meaning is known, as Word, WPS, LibreOffice, government offices and streets write them. */
export const corpus = (): Sample[] => [
  word(),
  wps(),
  official(),
  libre(),
  submitted(),
  dispatch(),
  tables(),
  tracked(),
  boxes(true),
  boxes(false),
  oddities(),
  captions(),
  lists(),
  plain(),
  form(),
  fields(),
  signed(),
  printed(),
  redHead(),
  bulletin(),
  jointHead(),
  reachedByline(),
  unseen(),
  allNotes(),
  signs(),
  drawings(),
  controls(),
  nested(),
  restarted(),
  huge(),
];
