import { compareWithReference } from "../line/hours/reference/compare.ts";
import { END, FIRST_YEAR_END } from "../line/hours/reference/questions.ts";

compareWithReference(
  ["UTC", END],
  ["Europe/Brussels", FIRST_YEAR_END],
  ["America/New_York", FIRST_YEAR_END],
);
