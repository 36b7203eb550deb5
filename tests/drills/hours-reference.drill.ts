import { compareWithReference } from "../line/hours/reference/compare.ts";
import { END, FIRST_YEAR_END } from "../line/hours/reference/questions.ts";
import { ofToday } from "../support/of-today.ts";

const zones = [
  ["UTC", END],
  ["Europe/Brussels", FIRST_YEAR_END],
  ["America/New_York", FIRST_YEAR_END],
] as const;

compareWithReference(...ofToday(zones, 3));
