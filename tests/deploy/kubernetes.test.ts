import type { NetworkPolicySpec } from "kubernetes-types/networking/v1.js";
import kubernetesTypes from "kubernetes-types/package.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { services } from "../../menus/services.ts";
import { readRoutes } from "../../src/server/service-routes.ts";
import { manifestMistakes } from "./manifests.ts";
import { deployFiles, kubernetesSettings, readText, readYaml } from "./read-deploy.ts";

const files = deployFiles(/kubernetes\/.*\.yaml$/).filter((path) => !/kustomization/.test(path));
const deployment = "deploy/kubernetes/deployment.yaml";
const ingress = "deploy/kubernetes/ingress.yaml";
const policy = "deploy/kubernetes/network-policy.yaml";

/** A manifest of the project with one mistake. */
function broken(path: string, change: readonly [from: RegExp, to: string]): unknown {
  const text = JSON.stringify(readYaml(path));
  const changed = text.replace(...change);
  expect(changed, path).not.toBe(text);
  return JSON.parse(changed);
}

describe("manifests for Kubernetes", () => {
  it("are right by its schema", () => {
    expect(files.length).toBeGreaterThan(6);
    expect(
      manifestMistakes(Object.fromEntries(files.map((path) => [path, readYaml(path)]))),
    ).toEqual({});
  });

  it("with a mistake are refused, and the field is named", () => {
    const mistakes: Readonly<Record<string, readonly [string, readonly [RegExp, string], RegExp]>> =
      {
        "a misspelt field": [
          deployment,
          [/readOnlyRootFilesystem/, "readonlyRootFilesystem"],
          /readonlyRootFilesystem/,
        ],
        "a misspelt field at the top": [policy, [/"spec"/, '"specs"'], /"specs"/],
        "a field at the wrong level": [
          ingress,
          [/"spec":\{/, '"ingressClass":"traefik",$&'],
          /ingressClass"/,
        ],
        "a text for a number": [
          deployment,
          [/"containerPort":3000/, '"containerPort":"3000"'],
          /string.*number/,
        ],
        "a number for a text": [ingress, [/"false"/, "false"], /boolean.*string/],
        "a list for an object": [
          policy,
          [/"podSelector":\{"matchExpressions".*?\}\]\}/, '"podSelector":[]'],
          /never\[\]|matchLabels|LabelSelector/,
        ],
        "a container without a name": [
          deployment,
          [/"name":"line","image"/, '"image"'],
          /'name'.*missing/,
        ],
        "a deployment without a selector": [
          deployment,
          [/"selector":\{.*?\}\},/, ""],
          /'selector'.*missing/,
        ],
        "a path without its type": [ingress, [/"pathType":"Prefix",/, ""], /'pathType'.*missing/],
        "no name at all": [ingress, [/"name":"helpline","labels"/, '"labels"'], /'name'.*missing/],
        "an old version": [
          ingress,
          [/networking.k8s.io\/v1"/, 'extensions/v1beta1"'],
          /extensions\/v1beta1/,
        ],
        "an unknown kind": [ingress, [/"Ingress"/, '"Ingres"'], /Ingres/],
      };
    const found = manifestMistakes(
      Object.fromEntries(
        Object.entries(mistakes).map(([name, [path, change]]) => [name, broken(path, change)]),
      ),
    );
    for (const [name, [, , message]] of Object.entries(mistakes)) {
      expect(found[name]?.join("\n") ?? "nothing", name).toMatch(message);
    }
  });

  it("give the routes of docs/go-live.md", () => {
    const page = readText("docs/go-live.md");
    const [, block = "{}"] = /^```json\n(\{\n {2}"112"[^`]*)```/m.exec(page) ?? [];
    const routes = readText("deploy/kubernetes/routes.json");
    expect(JSON.parse(routes)).toEqual(JSON.parse(block));
    const { CALLER_ID } = kubernetesSettings();
    expect(readRoutes("deploy/kubernetes/routes.json", services, CALLER_ID)).toMatchObject({
      112: { spoken: true },
    });
  });

  it("let a pod ask for names, of the cluster's DNS and of a cache at its node", () => {
    const { spec } = readYaml(policy) as { spec: NetworkPolicySpec };
    const names = spec.egress?.find(({ ports }) => ports?.every(({ port }) => port === 53));
    expect(names).toEqual({
      to: [
        { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } },
        // https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/
        { ipBlock: { cidr: "169.254.20.10/32" } },
      ],
      ports: ["UDP", "TCP"].map((protocol) => ({ protocol, port: 53 })),
    });
  });

  it.each([...files, "deploy/kubernetes/kustomization.yaml", "deploy/kubernetes/settings.env"])(
    "%s says in its first line what it was checked against",
    (path) => {
      const [first = ""] = readText(path).split("\n");
      expect(first).toMatch(/^# Only .* here, .*never applied to a cluster/);
      const [, version] = /Kubernetes (\d+\.\d+)/.exec(first) ?? [];
      if (version !== undefined) expect(kubernetesTypes.version).toMatch(`${version}.`);
    },
  );
});
