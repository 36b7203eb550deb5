import { compareSchedules } from "../line/hours/reference/compare-schedules.ts";

compareSchedules(20_261_130, 10_000);
