import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ConfigMap, Container, PodTemplateSpec } from "kubernetes-types/core/v1.js";
import { describe, expect, it, type TestContext } from "vitest";
import { parseAllDocuments } from "yaml";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { type Manifest, manifestMistakes } from "../deploy/manifests.ts";
import { freePort, hasWritten, startHelpline } from "../support/run-helpline.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { requireProgram } from "./installed-programs.ts";

// What kubectl makes of deploy/kubernetes, and a line that starts from it: its settings, its routes
// and its secrets lie where a pod finds them. No cluster is asked, and none is there.

describe("deploy/kubernetes", () => {
  it("is built by kubectl into objects that are right, and know each other", (test) => {
    const built = build(test, copyOf());
    expect(manifestMistakes(Object.fromEntries(built.map((one) => [nameOf(one), one])))).toEqual(
      {},
    );

    const names = built.map(nameOf);
    const { template, container } = podsOf(built);
    const used = [
      ...find(built, "configMapRef").map(({ name }) => `ConfigMap ${name}`),
      ...find(built, "configMap").map(({ name }) => `ConfigMap ${name}`),
      ...find(built, "scaleTargetRef").map(({ kind, name }) => `${kind} ${name}`),
      ...find(built, "backend").map(({ service }) => `Service ${service?.name}`),
    ];
    // The calls and the recordings lead to the same service.
    expect(used).toHaveLength(7);
    expect(used.filter((name) => !names.includes(name))).toEqual([]);

    const labels = template.metadata?.labels;
    for (const one of built.filter(({ kind }) => kind === "Service")) {
      expect(one).toMatchObject({ spec: { selector: labels } });
    }
    for (const { matchLabels } of [...find(built, "selector"), ...find(built, "podSelector")]) {
      if (matchLabels?.["app.kubernetes.io/name"] !== "helpline") continue;
      expect(matchLabels).toEqual(labels);
    }

    const ports = container.ports?.map(({ name }) => name);
    const ofPods = built.filter(({ kind }) => /Service|Deployment/.test(kind));
    const wanted = [
      ...find(ofPods, "ports").flatMap((list) => Object.values(list)),
      ...find(
        built.filter(({ kind }) => kind === "NetworkPolicy"),
        "ingress",
      ),
    ];
    expect(wanted.length).toBeGreaterThan(3);
    const targets = JSON.stringify([...wanted, ...find(built, "httpGet")]).matchAll(
      /"(?:targetPort|port)":"(\w+)"/g,
    );
    const named = [...targets].map(([, port]) => port);
    expect(named).toHaveLength(7);
    expect(named.filter((port) => !ports?.includes(port))).toEqual([]);
  });

  it.for(["settings.env", "routes.json"])("starts new pods when %s changes", (file, test) => {
    const folder = copyOf();
    const before = podsOf(build(test, folder)).template;
    expect(podsOf(build(test, folder)).template).toEqual(before);
    appendFileSync(join(folder, file), file.endsWith(".env") ? "LOG_LEVEL=warn\n" : "\n");
    expect(podsOf(build(test, folder)).template).not.toEqual(before);
  });

  it("starts a line with its routes, and figures where Prometheus looks for them", async (test) => {
    const built = build(test, copyOf());
    const { template, container } = podsOf(built);
    const root = temporaryFolder();
    const secret = "a secret of sixteen letters or more";
    for (const { name, mountPath } of container.volumeMounts ?? []) {
      const volume = template.spec?.volumes?.find((one) => one.name === name);
      const files = volume?.secret
        ? // As deploy/README.md makes it.
          {
            twilio_auth_token: `${secret}\n`,
            log_key: `${secret}\n`,
            // A database that is not there: callers are answered all the same.
            journal: "postgres://reader:a-password@127.0.0.1:1/helpline\n",
          }
        : volume?.emptyDir
          ? {}
          : dataOf(built, volume?.configMap?.name);
      mkdirSync(join(root, mountPath), { recursive: true });
      for (const [file, text] of Object.entries(files)) write(join(root, mountPath, file), text);
    }
    const settings = dataOf(built, container.envFrom?.[0]?.configMapRef?.name);
    const asMounted = Object.entries(settings).map(([name, value]) => [
      name,
      value.startsWith("/") ? join(root, value) : value,
    ]);
    const [port, adminPort] = [await freePort(), await freePort()];
    const line = startHelpline(["start"], {
      ...Object.fromEntries(asMounted),
      NODE_ENV: "production",
      // Nobody is dialled: this telephone is made of software.
      TRANSFERS: "live",
      HOST: "127.0.0.1",
      PORT: String(port),
      ADMIN_HOST: "127.0.0.1",
      ADMIN_PORT: String(adminPort),
    });
    test.onTestFinished(async () => {
      line.child.kill("SIGKILL");
      await line.ended;
    });
    await hasWritten(line, "Figures for Prometheus");

    const connectTo = `http://127.0.0.1:${port}`;
    for (const { path } of find([template], "httpGet")) {
      expect((await fetch(connectTo + path)).status).toBe(200);
    }
    const { annotations } = template.metadata ?? {};
    const figures = container.ports?.find(({ name }) => name === "figures")?.containerPort;
    expect(settings).toMatchObject({ ADMIN_HOST: "0.0.0.0", ADMIN_PORT: String(figures) });
    expect(annotations?.["prometheus.io/port"]).toBe(String(figures));
    const page = await fetch(`http://127.0.0.1:${adminPort}${annotations?.["prometheus.io/path"]}`);
    expect(await page.text()).toContain("helpline_calls_total 0");

    const voiceUrl = `${settings.PUBLIC_URL}/voice`;
    const call = await placeCall(httpLine({ authToken: secret, connectTo }), { voiceUrl });
    await call.press("3");
    await call.press("0");
    while (call.state.kind === "listening") await call.wait();
    // By routes.json 112 is read out, and the next line that is open day and night rings.
    expect(call.state).toMatchObject({
      dial: { target: { number: expect.stringMatching(/^\+32/) } },
    });
  });
});

/** Objects of any kind, as far as they are looked at here. */
interface Part {
  readonly name?: string;
  readonly kind?: string;
  readonly path?: string;
  readonly service?: { readonly name: string };
  readonly matchLabels?: Readonly<Record<string, string>>;
}

/** Everything that stands under a name, however deep. */
function find(objects: readonly object[], name: string): readonly Part[] {
  return objects.flatMap((object) =>
    Object.entries(object).flatMap(([key, value]) => {
      if (typeof value !== "object" || value === null) return [];
      return [...(key === name ? [value] : []), ...find([value], name)];
    }),
  );
}

function nameOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata.name}`;
}

/** The pods that answer calls, and their one container. */
function podsOf(built: readonly Manifest[]) {
  const deployment = built.find((one) => nameOf(one) === "Deployment helpline");
  const { spec } = deployment as unknown as { spec: { template: PodTemplateSpec } };
  const [container] = spec.template.spec?.containers ?? [];
  expect(container).toBeDefined();
  return { template: spec.template, container: container as Container };
}

/** What a ConfigMap holds. */
function dataOf(built: readonly Manifest[], name: string | undefined) {
  const found = built.find((one) => nameOf(one) === `ConfigMap ${name}`) as ConfigMap | undefined;
  expect(found?.data, `ConfigMap ${name}`).toBeDefined();
  return found?.data ?? {};
}

/** What `kubectl apply --kustomize` would send to a cluster. */
function build(test: Pick<TestContext, "skip">, folder: string): readonly Manifest[] {
  const kubectl = requireProgram(test, "kubectl");
  const text = execFileSync(kubectl, ["kustomize", folder], { encoding: "utf8", timeout: 60_000 });
  // As kubectl reads them: 0440 is octal.
  return parseAllDocuments(text, { version: "1.1" }).map((document) => document.toJS());
}

function copyOf(): string {
  const folder = temporaryFolder();
  cpSync("deploy/kubernetes", folder, { recursive: true });
  return folder;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
