import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);

/** A file of the project, as text. */
export function readText(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** A file of the project, as YAML. @throws when it is none, or names a key twice */
export function readYaml(path: string): unknown {
  return parse(readText(path), { strict: true, uniqueKeys: true, merge: true });
}

/** The paths of all files under deploy/ that end so. */
export function deployFiles(ending: RegExp): readonly string[] {
  return readdirSync(fileURLToPath(new URL("deploy", root)), { recursive: true })
    .map((path) => `deploy/${path}`)
    .filter((path) => ending.test(path))
    .sort();
}

/** What Docker Compose is told of one service. */
export interface ComposeService {
  readonly image: string;
  readonly user?: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly ulimits: { readonly core: number };
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly entrypoint?: readonly string[];
}

/** A value as Docker Compose fills it in: with what a person gave, or with what stands in the file. */
export function filled(value: string, given: Readonly<Record<string, string>>): string {
  return value.replace(/^\$\{(\w+):([?-])(.*)\}$/, (_all, name, kind, rest) =>
    kind === "?" ? (given[name] ?? "") : rest,
  );
}

/** The services of deploy/compose.yaml. */
export function composeServices(): Readonly<Record<string, ComposeService>> {
  const { services } = readYaml("deploy/compose.yaml") as {
    services: Record<string, ComposeService>;
  };
  return services;
}

/** A probe of Kubernetes, as this project writes them. */
interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

/** What Kubernetes is told of the pods. */
export interface PodSpec {
  readonly securityContext: { readonly runAsNonRoot: boolean; readonly runAsUser: number };
  readonly containers: readonly {
    readonly image: string;
    readonly securityContext: Readonly<Record<string, unknown>>;
    readonly startupProbe: Probe;
    readonly readinessProbe: Probe;
    readonly livenessProbe: Probe;
  }[];
}

/** The pods of deploy/kubernetes/deployment.yaml. */
export function podSpec(): PodSpec {
  const { spec } = readYaml("deploy/kubernetes/deployment.yaml") as {
    spec: { template: { spec: PodSpec } };
  };
  return spec.template.spec;
}

/** The settings of deploy/kubernetes/settings.env. */
export function kubernetesSettings(): Readonly<Record<string, string>> {
  const lines = readText("deploy/kubernetes/settings.env").matchAll(/^([A-Z_]+)=(.*)$/gm);
  return Object.fromEntries([...lines].map(([, name = "", value = ""]) => [name, value]));
}

/** The variables that lines such as `ENV A=b C=d` or `Environment=A=b` set. */
export function variablesSet(path: string, line: RegExp): readonly string[] {
  return readText(path)
    .split("\n")
    .flatMap((text) => (line.exec(text)?.[1] ?? "").split(/\s+/))
    .filter((assignment) => assignment.includes("="))
    .map((assignment) => assignment.slice(0, assignment.indexOf("=")));
}
