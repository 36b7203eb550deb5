// Exits 1 when a package that runs in production has a licence that nobody here has read, or wants
// to run a script when it is installed.
import { licenceOf, productionPackages } from "./production-packages.mjs";

/** Licences that ask for no more than their own text beside the program. */
const allowed = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
];

const problems = Object.entries(productionPackages).flatMap(([path, { hasInstallScript }]) => {
  const licence = licenceOf(path);
  return [
    ...(allowed.includes(licence)
      ? []
      : [`${path}: its licence is ${licence}. Read it, then allow it in .ci/check-licences.mjs.`]),
    ...(hasInstallScript ? [`${path}: runs a script when it is installed, and never will.`] : []),
  ];
});

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${Object.keys(productionPackages).length} packages in production, all licences read.`);
