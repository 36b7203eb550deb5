import { compareSchedules } from "../line/hours/reference/compare-schedules.ts";

// Ten thousand were compared once, with SCHEDULES=10000: each more says less, and CI has twenty minutes.
compareSchedules(20_261_130, Number(process.env.SCHEDULES ?? 800));
