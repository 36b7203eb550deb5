import { servicesUsing } from "../../../../src/line/book/service.ts";

servicesUsing<"leaflet">()(
  {},
  {
    "night-line": {
      phone: "106",
      answers: ["nl"],
      cost: "unknown",
      hours: "24/7",
      alternatives: { fr: [], nl: [], en: [] },
      source: { from: ["leaflett"], checked: "2026-11-21", confidence: "confirmed" }, // broken
    },
  },
);
