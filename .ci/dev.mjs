import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, watch } from "node:fs";
import { createServer, request } from "node:http";
import { createServer as createSocket } from "node:net";
import { fileURLToPath } from "node:url";
import { context, formatMessages } from "esbuild";
import findCompiler from "../node_modules/typescript/lib/getExePath.js";
import { buildPage } from "./build-page.mjs";

// `npm run dev`: the line and its page, brought up to date at each save. A front answers at PORT and
// hands everything on to the line; a line that was changed is started beside the one before, and
// takes its place once it answers. The page is told, and shows what is wrong where something is.

const { PORT: port = "3000", PUBLIC_URL = `http://localhost:${port}` } = process.env;
const pageScript = readFileSync(new URL("dev-page.js", import.meta.url));
const line = await context({
  // All but the first run in threads of their own, beside it.
  entryPoints: [
    "src/cli/helpline.ts",
    "src/studio/proof-worker.ts",
    "src/studio/sentence-worker.ts",
    "src/tools/proof/worker.ts",
  ],
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  outdir: "dist/dev/line",
  entryNames: "[name]",
  logLevel: "silent",
});

/** What is told to pages: that one is to be loaded again, or what is wrong; the last is kept for who comes later. */
const pages = new Set();
let told = { kind: "good" };
function tell(news) {
  told = news.kind === "changed" ? { kind: "good" } : news;
  if (news.kind === "wrong") process.stderr.write(`\n${news.text}\n`);
  for (const page of pages) page.write(`data: ${JSON.stringify(news)}\n\n`);
}

let current;
let checking;

/** What it has started and has not ended: none is left behind. */
const running = new Set();
function run(program, args, options) {
  const child = spawn(program, args, options);
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

const stop = async () => {
  while (running.size > 0) {
    const ends = [...running].map((child) => once(child, "exit"));
    for (const child of running) child.kill();
    await Promise.all(ends);
  }
  process.exit(0);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

async function renewLine() {
  await line.rebuild();
  const next = await startLine();
  current?.process.kill();
  current = next;
}

/** Starts a line at a free port; rejects with what it says where it does not start. */
async function startLine() {
  const free = await freePort();
  const child = run(process.execPath, ["dist/dev/line/helpline.js", "start"], {
    // Two of them stand side by side for a moment: neither serves figures.
    env: { ...process.env, PORT: `${free}`, PUBLIC_URL, ADMIN_PORT: "0" },
    stdio: ["ignore", "inherit", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise((_resolve, reject) => {
    child.once("exit", () => reject(new Error(said.trim())));
  });
  const answers = async () => {
    while (running.has(child)) {
      const health = await fetch(`http://127.0.0.1:${free}/healthz`).catch(() => undefined);
      if (health !== undefined) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.race([answers(), ended]);
  ended.catch(() => {});
  return { process: child, port: free };
}

async function freePort() {
  const socket = createSocket();
  await new Promise((resolve) => socket.listen(0, "127.0.0.1", resolve));
  const { port: free } = socket.address();
  await new Promise((resolve) => socket.close(resolve));
  return free;
}

/** What the compiler says comes later: most mistakes are told by the line itself, sooner and in other words. */
function checkTypes(configuration) {
  checking?.kill();
  // `tsc` would start the compiler in a process of its own, which goes on where `tsc` is ended.
  const check = run(findCompiler(), ["--noEmit", "--project", configuration]);
  checking = check;
  let said = "";
  check.stdout.on("data", (text) => {
    said += text;
  });
  check.once("exit", (code) => {
    if (checking === check && code !== 0 && code !== null) {
      tell({ kind: "wrong", text: said.trim() });
    }
  });
}

let waiting = Promise.resolve();
let asked = new Set();

/** Brings up to date what was saved: several files of one save at once, one save after the other. */
function renew(what) {
  const isFirst = asked.size === 0;
  asked.add(what);
  if (!isFirst) return;
  waiting = waiting.then(async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const now = asked;
    asked = new Set();
    try {
      if (now.has("page")) await buildPage();
      if (now.has("line")) await renewLine();
      tell({ kind: "changed" });
      checkTypes(now.has("line") ? "tsconfig.json" : "tsconfig.studio.json");
    } catch (error) {
      tell({ kind: "wrong", text: await inWords(error) });
    }
  });
}

async function inWords(error) {
  if (error.errors === undefined) return error.message;
  return (await formatMessages(error.errors, { kind: "error" })).join("\n");
}

const inPage = fileURLToPath(new URL("../src/studio/page/", import.meta.url));
for (const folder of ["src", "menus", "locales"]) {
  watch(folder, { recursive: true }, (_event, name) => {
    if (name === null || !/\.(ts|css|html|svg)$/.test(name)) return;
    const isOfPage = fileURLToPath(new URL(`../${folder}/${name}`, import.meta.url)).startsWith(
      inPage,
    );
    renew(isOfPage ? "page" : "line");
  });
}

const front = createServer((from, to) => {
  if (from.url === "/dev/news") {
    to.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    to.write(`data: ${JSON.stringify(told)}\n\n`);
    pages.add(to);
    to.once("close", () => pages.delete(to));
    return;
  }
  if (from.url === "/dev/page.js") {
    to.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" });
    to.end(pageScript);
    return;
  }
  const isPage = from.url === "/";
  const headers = { ...from.headers, ...(isPage ? { "accept-encoding": "identity" } : {}) };
  const { method, url: path } = from;
  const on = request({ port: current.port, method, path, headers }, (answer) => {
    if (!isPage) {
      to.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(to);
      return;
    }
    const { "content-length": _length, etag: _etag, ...others } = answer.headers;
    to.writeHead(answer.statusCode, others);
    let html = "";
    answer.setEncoding("utf8").on("data", (text) => {
      html += text;
    });
    const script = '<script type="module" src="dev/page.js"></script>';
    answer.on("end", () => to.end(html.replace("</head>", `${script}</head>`)));
  });
  on.once("error", () => to.destroy());
  from.pipe(on);
});

await Promise.all([buildPage(), renewLine()]);
front.listen(Number(port), "127.0.0.1", () => {
  process.stderr.write(
    `The line and its page: http://localhost:${port}/ They are brought up to date at each save.\n`,
  );
});
