import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deskSettingNames, readDeskSettings } from "../../src/cli/desk.ts";
import { readSettings, secretNames, settingNames } from "../../src/server/settings.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  composeServices,
  deployFiles,
  filled,
  kubernetesSettings,
  podSpec,
  readText,
  readYaml,
  variablesSet,
} from "./read-deploy.ts";

const dockerfile = readText("deploy/Dockerfile");
const services = composeServices();
const replicas = Object.entries(services).filter(([name]) => name.startsWith("line"));
const pinned = /:v?\d+\.\d+\.\d+(-[a-z0-9.-]+)?$/;

describe("files for deployment", () => {
  it.each(deployFiles(/\.ya?ml$/))("%s is YAML", (path) => {
    expect(readYaml(path)).toBeTypeOf("object");
  });

  it("name every image by its whole version", () => {
    const version = /^ARG NODE_VERSION=(.+)$/m.exec(dockerfile)?.[1] ?? "";
    const [base] = dockerfile.match(/^FROM \S+/m) ?? [];
    expect(`:${version}`).toMatch(pinned);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Docker's own notation.
    expect(base).toBe("FROM node:${NODE_VERSION}-bookworm-slim");
    const others = [...dockerfile.matchAll(/^FROM (\S+)/gm)].slice(1).map(([, name]) => name);
    expect(new Set(others)).toEqual(new Set(["base"]));
    const images = [
      ...Object.values(services).map(({ image }) => image),
      ...podSpec().containers.map(({ image }) => image),
    ];
    expect(images).toHaveLength(10);
    // Ours is named by what a person sets: a commit.
    const ours = /^helpline-menu:\$\{RELEASE:\?[^}]+\}$/;
    for (const image of images) expect(ours.test(image) || pinned.test(image), image).toBe(true);
  });

  it("start two replicas, or more", () => {
    expect(replicas).toHaveLength(2);
    expect(readYaml("deploy/kubernetes/autoscaler.yaml")).toMatchObject({
      spec: { minReplicas: 2 },
    });
  });

  it("of Kubernetes are all applied", () => {
    const { resources } = readYaml("deploy/kubernetes/kustomization.yaml") as {
      resources: readonly string[];
    };
    const present = deployFiles(/kubernetes\/.*\.yaml$/)
      .map((path) => path.split("/").at(-1))
      .filter((name) => name !== "kustomization.yaml");
    expect([...resources].sort()).toEqual(present);
  });
});

describe("the line runs without rights that it does not need", () => {
  it("in the image", () => {
    expect(dockerfile.match(/^USER .+$/gm)).toEqual(["USER 1000:1000"]);
    expect(dockerfile.match(/npm ci .+/g)).toEqual([
      "npm ci --ignore-scripts",
      "npm ci --omit=dev --omit=optional --ignore-scripts",
    ]);
  });

  it("in Docker Compose", () => {
    for (const service of [...replicas.map(([, one]) => one), services.today, services.desk]) {
      expect(service?.user).toBe("1000:1000");
    }
    for (const service of Object.values(services)) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        ulimits: { core: 0 },
      });
    }
  });

  it.each(deployFiles(/\.service$/))("in %s, which writes no core dump", (path) => {
    expect(readText(path).match(/^LimitCORE=.*$/gm)).toEqual(["LimitCORE=0"]);
  });

  it("in Kubernetes", () => {
    const { securityContext, containers } = podSpec();
    expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    for (const container of containers) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
      });
    }
  });
});

describe("the settings they give", () => {
  const unit = "deploy/systemd/helpline@.service";
  const given: readonly [string, readonly string[]][] = [
    ["deploy/Dockerfile", variablesSet("deploy/Dockerfile", /^ENV (.*)$/)],
    [unit, variablesSet(unit, /^Environment=(.*)$/)],
    ["deploy/kubernetes/settings.env", Object.keys(kubernetesSettings())],
    ...replicas.map(([name, { environment }]): [string, readonly string[]] => [
      `deploy/compose.yaml, ${name}`,
      Object.keys(environment),
    ]),
    [".env.example", variablesSet(".env.example", /^#?([A-Z_]+=)/)],
  ];

  it.each(given)("in %s are settings of the server", (_file, names) => {
    expect(names.length).toBeGreaterThan(1);
    const known: readonly string[] = [...settingNames, ...deskSettingNames];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(given.filter(([file]) => file !== ".env.example"))(
    "in %s hold no secret but in a file",
    (_file, names) => {
      // Where a journal is a file, its path is no secret: tests/deploy/journal-rights.drill.ts.
      const secret = secretNames.filter((name) => name !== "JOURNAL") as readonly string[];
      expect(names.filter((name) => secret.includes(name))).toEqual([]);
    },
  );

  it("of the desk are its own, and start it in production", () => {
    const unit = "deploy/systemd/helpline-desk.service";
    const { environment } = services.desk ?? { environment: {} };
    const names = [...Object.keys(environment), ...variablesSet(unit, /^Environment=(.*)$/)];
    expect(names.filter((name) => !deskSettingNames.some((known) => known === name))).toEqual([]);
    // None of the carrier's secrets, in a variable or in a file.
    expect(JSON.stringify(services.desk)).not.toMatch(/secrets|TOKEN|LOG_KEY/);
    expect(readText(unit)).not.toMatch(/^LoadCredential|TOKEN/m);
    const given = { CALLER_ID: "+3225550100" };
    const filledIn = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, filled(String(value), given)]),
    );
    const read = () => readDeskSettings({ ...filledIn, DESK_URL: "https://desk.example.be/" });
    expect(read()).toMatchObject({
      deskUrl: "https://desk.example.be",
      peopleFile: "/people/people",
      settings: { port: 3001, host: "0.0.0.0", journal: "/journal/journal.jsonl" },
    });
    expect(() => readDeskSettings(filledIn)).toThrow("DESK_URL is missing");
  });

  it("start a line in production", ({ onTestFinished }) => {
    const folder = temporaryFolder(onTestFinished);
    const secret = join(folder, "secret");
    writeFileSync(secret, "a secret of sixteen letters or more\n");
    // What a person gives to Docker Compose; the rest stands in the file.
    const asked: Record<string, string> = {
      PUBLIC_URL: "https://line.example.be",
      CALLER_ID: "+3225550100",
    };
    const all = [
      kubernetesSettings(),
      ...replicas.map(([, { environment }]) => environment),
    ] as const;
    for (const settings of all) {
      const environment = Object.fromEntries(
        Object.entries(settings).map(([name, value]) => [
          name,
          name.endsWith("_FILE") ? secret : filled(String(value), asked),
        ]),
      );
      expect(readSettings({ ...environment, NODE_ENV: "production" })).toMatchObject({
        production: true,
        transfers: "rehearse",
        studio: false,
        authTokens: ["a secret of sixteen letters or more"],
      });
    }
  });
});

describe("the image holds what it needs, and what is named alone", () => {
  const sources = dockerfile
    .split("\n")
    .filter((line) => line.startsWith("COPY ") && !line.includes("--from="))
    .flatMap((line) => line.split(" ").slice(1, -1));
  const ignored = readText(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

  it("nothing is let in that is not named", () => {
    expect(ignored[0]).toBe("*");
    expect(ignored.slice(1).every((line) => line.startsWith("!"))).toBe(true);
    expect(ignored.join()).not.toMatch(/\.env|secrets|tests|\*\*/);
  });

  it.each([...new Set(sources)])("%s is there and let in", (source) => {
    expect(existsSync(source)).toBe(true);
    expect(ignored).toContain(`!${source}`);
  });
});
