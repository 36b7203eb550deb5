#!/usr/bin/env node
import { defineCommand, runMain } from "citty";
import { version } from "../server/build-line.ts";

await runMain(
  defineCommand({
    meta: {
      name: "helpline",
      version,
      description: "A telephone line that says which service helps.",
    },
    subCommands: {
      start: () => import("./start.ts").then((module) => module.start),
      call: () => import("./call.ts").then((module) => module.call),
      fallback: () => import("./fallback.ts").then((module) => module.fallback),
      facts: () => import("./facts.ts").then((module) => module.facts),
      load: () => import("./load.ts").then((module) => module.load),
      check: () => import("./check.ts").then((module) => module.check),
      report: () => import("./report.ts").then((module) => module.report),
      doctor: () => import("./doctor.ts").then((module) => module.doctor),
      probe: () => import("./probe.ts").then((module) => module.probe),
      map: () => import("./map.ts").then((module) => module.map),
      provision: () => import("./provision.ts").then((module) => module.provision),
      purge: () => import("./purge.ts").then((module) => module.purge),
    },
  }),
);
