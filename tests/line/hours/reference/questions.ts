/** The notations compared with the reference library: those of the directory, and one for the night. */
export const NOTATIONS = [
  "24/7",
  "Mo-Fr 08:00-18:00; PH off",
  "Mo-Fr 09:00-17:00; PH off",
  "Mo-Fr 09:00-12:30,13:00-17:00; PH off",
  "Mo-Su 10:00-24:00",
  "Mo-Tu,Th-Fr 16:00-22:00; We,Sa 14:00-22:00; PH off",
  "Mo,Tu,Th,Fr 09:00-12:00; We 13:00-16:00; PH off",
  "Mo-Fr 09:30-13:00; PH off",
  // Ranges that start, end and lie inside the hour that clock changes skip or repeat, a break of
  // fifteen minutes in it, and hours that go on past midnight.
  "Mo-Su 00:00-01:00,01:30-02:30,02:45-03:15,23:00-24:00; PH off",
] as const;

/** 2026-01-01 00:00 in Brussels, in milliseconds since 1970 UTC. */
export const START = Date.UTC(2025, 11, 31, 23);

/** 2027-01-01 00:00 in Brussels: a year and two clock changes later. */
export const FIRST_YEAR_END = Date.UTC(2026, 11, 31, 23);

/** 2029-01-01 00:00 in Brussels: three years and their six clock changes later. */
export const END = Date.UTC(2028, 11, 31, 23);

/** The reference answers a month longer, for the closing and opening that follow the last question. */
export const LOOKAHEAD_END = Date.UTC(2029, 0, 31, 23);

/** Five minutes, in milliseconds. */
export const STEP = 5 * 60 * 1000;
