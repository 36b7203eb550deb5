import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { TestContext } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A proxy on this machine that ends TLS, as Caddy does before a deployed line. */
export interface HttpsFront {
  /** The address it answers at, by a name that only line-at-loopback.mjs knows. */
  readonly publicUrl: string;
  /** The certificate it shows, for NODE_EXTRA_CA_CERTS. */
  readonly certificate: string;
  /** Leads from now on to this port of this machine; until then, and while none answers, it says 502. */
  readonly leadTo: (port: number) => void;
}

const name = "line.example.be";

/**
 * Sees that `openssl` is there to make a certificate. Where it is not, the test is skipped and says
 * so: the tests run on a fresh machine too. In CI it is not skipped.
 *
 * @throws in CI, where it is not installed
 */
function requireOpenssl({ skip }: Pick<TestContext, "skip">): void {
  if (spawnSync("openssl", ["version"]).status === 0) return;
  const fix = "openssl is not installed: apt-get install --no-install-recommends openssl";
  if (process.env.CI_RUN !== undefined) throw new Error(fix);
  console.info(`Skipped: ${fix}`);
  skip(fix);
}

/** Makes a certificate for line.example.be, and the desk beside it, which goes with the test, and returns its files. */
export function makeCertificate(test: Pick<TestContext, "onTestFinished" | "skip">) {
  requireOpenssl(test);
  const folder = temporaryFolder(test.onTestFinished);
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  const subject = [
    "-subj",
    `/CN=${name}`,
    "-addext",
    `subjectAltName=DNS:${name},DNS:desk.example.be`,
    "-days",
    "2",
  ];
  const files = ["-keyout", key, "-out", certificate];
  execFileSync("openssl", ["req", "-x509", ...kind, ...subject, ...files], { stdio: "ignore" });
  return { key, certificate };
}

/** Starts it, with a certificate of its own; it stops at the end of the test. */
export async function startHttpsFront(
  test: Pick<TestContext, "onTestFinished" | "skip">,
): Promise<HttpsFront> {
  const { onTestFinished } = test;
  const { key, certificate } = makeCertificate(test);
  let target: number | undefined;
  const tls = { key: readFileSync(key), cert: readFileSync(certificate) };
  const server = createServer(tls, (incoming, outgoing) => {
    if (target === undefined) return void outgoing.writeHead(502).end();
    const { method, url: path, headers } = incoming;
    const onward = request({ host: "127.0.0.1", port: target, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  });
  const { port } = server.address() as AddressInfo;
  const leadTo = (next: number) => {
    target = next;
  };
  return { publicUrl: `https://${name}:${port}`, certificate, leadTo };
}
