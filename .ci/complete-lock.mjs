#!/usr/bin/env node
// Adds to package-lock.json the optional packages of other platforms that the registry in use does
// not serve. `npm install` leaves them out, and `npm ci` then refuses the lock file everywhere.
// Run it after every `npm install`; it changes nothing where nothing is missing.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const { "": project, ...packages } = lock.packages;
const platform =
  /(?<os>android|darwin|linux|win32|freebsd|openharmony)-(?<cpu>[a-z0-9]+)(?:-(?<abi>[a-z]+))?$/;

const missing = Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(
      ([name]) =>
        !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    )
    .map(([name, version]) => {
      const { os, cpu, abi } = name.match(platform)?.groups ?? {};
      if (os === undefined) throw new Error(`${name} names no platform: add it by hand.`);
      const libc = abi?.includes("musl") ? "musl" : "glibc";
      const entry = {
        version,
        cpu: [cpu],
        ...(dev ? { dev } : {}),
        ...(os === "linux" && abi ? { libc: [libc] } : {}),
        optional: true,
        os: [os],
      };
      return [`node_modules/${name}`, entry];
    }),
);

const all = Object.entries({ ...packages, ...Object.fromEntries(missing) });
all.sort(([one], [other]) => (one < other ? -1 : 1));
lock.packages = { "": project, ...Object.fromEntries(all) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} packages of other platforms added.\n`);
