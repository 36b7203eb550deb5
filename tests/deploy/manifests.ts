import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compilerErrors } from "../line/book/compiler-errors.ts";

/** An object of Kubernetes, as a manifest gives it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));

/**
 * Holds manifests against the types of `kubernetes-types`, which are made from the OpenAPI schema of
 * Kubernetes: an unknown field, a wrong type and a field that is missing are refused, as
 * `kubectl apply --validate=strict` would. Formats of texts, such as "256Mi", are not looked at.
 *
 * @returns what is wrong with each, by the names given; nothing: all are right
 * @throws {Error} where the compiler did not run
 */
export function manifestMistakes(
  manifests: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), "manifests-"));
  try {
    symlinkSync(packages, join(folder, "node_modules"));
    const compilerOptions = {
      module: "esnext",
      moduleResolution: "bundler",
      target: "es2023",
      strict: true,
      noEmit: true,
      types: [],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    const names = Object.keys(manifests);
    for (const [index, manifest] of Object.values(manifests).entries()) {
      writeFileSync(join(folder, `${index}.ts`), asProgram(manifest));
    }
    const found: Record<string, string[]> = {};
    for (const { file, message } of compilerErrors(folder)) {
      const name = names[Number.parseInt(file, 10)] ?? file;
      found[name] = [...(found[name] ?? []), message];
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A program that compiles where the manifest is right. "networking.k8s.io/v1" is networking/v1 there. */
function asProgram(manifest: unknown): string {
  const { apiVersion = "", kind = "" } = manifest as Partial<Manifest>;
  const path = apiVersion.includes("/")
    ? apiVersion.replace(".k8s.io/", "/")
    : `core/${apiVersion}`;
  return [
    `import type { ${kind} } from "kubernetes-types/${path}";`,
    "/** Compulsory for kubectl, and to the schema for lists alone. */",
    `type Named = ${kind} & { apiVersion: string; kind: string; metadata: { name: string } };`,
    `export const manifest: Named = ${JSON.stringify(manifest, null, 2)};`,
  ].join("\n");
}
