import { compareSchedules } from "./reference/compare-schedules.ts";

// Ten thousand of them are a drill.
compareSchedules(20_261_129, 300);
