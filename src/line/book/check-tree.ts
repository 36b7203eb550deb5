import { didYouMean } from "../../mistakes.ts";
import type { Service } from "./service.ts";
import { type Tree, type TreeNode, targetsOf } from "./tree.ts";

const file = "menus/tree.ts";

type Services = Readonly<Record<string, Service>>;

/**
 * What is wrong with the tree as a whole: keys with gaps, targets that do not exist, places that
 * no key leads to, services that no menu offers. One line a mistake, with its fix.
 */
export function treeProblems(tree: Tree, services: Services): readonly string[] {
  const nodes = Object.entries(tree.nodes);
  const astray = [
    ...landmarkProblems(tree),
    ...nodes.flatMap(([id, node]) => unknownTargets(id, node, tree, services)),
  ];
  return [
    ...sameNames(tree, services),
    ...astray,
    ...nodes.flatMap(([id, node]) => [...keyGaps(id, node), ...nestedFirstOpen(id, node, tree)]),
    ...Object.entries(tree.withoutKeys).flatMap(([language, lines]) =>
      lineProblems(`withoutKeys, ${language}`, lines, services),
    ),
    // A misspelt name leaves the place it meant unreached: one mistake would be told twice.
    ...(astray.length === 0 ? unreachable(tree, services) : []),
  ];
}

function sameNames(tree: Tree, services: Services): readonly string[] {
  return Object.keys(tree.nodes)
    .filter((id) => id in services)
    .map((id) => `${file}: "${id}" is also the name of a service. Give the place another name.`);
}

function landmarkProblems(tree: Tree): readonly string[] {
  const landmarks = { start: "language", home: "menu", danger: "danger" } as const;
  return Object.entries(landmarks).flatMap(([landmark, kind]) => {
    const id = tree[landmark as keyof typeof landmarks];
    if (tree.nodes[id]?.kind === kind) return [];
    const ofKind = Object.keys(tree.nodes).filter((other) => tree.nodes[other]?.kind === kind);
    const fix = didYouMean(id, ofKind) || " Add it, or name another.";
    return [`${file}: ${landmark} is "${id}", which is no place of kind "${kind}".${fix}`];
  });
}

function keyGaps(id: string, node: TreeNode): readonly string[] {
  if (!("keys" in node)) return [];
  const keys = Object.keys(node.keys).map(Number);
  const missing = keys.findIndex((key, index) => key !== index + 1) + 1;
  if (missing === 0) return [];
  return [`${file}: "${id}" has no key ${missing}. Options take 1, 2, 3… without a gap.`];
}

function unknownTargets(
  id: string,
  node: TreeNode,
  tree: Tree,
  services: Services,
): readonly string[] {
  // Danger calls someone: a menu there would leave key 0 without a voice.
  const places = node.kind === "danger" ? [] : Object.keys(tree.nodes);
  const known = [...places, ...Object.keys(services)];
  const wanted = node.kind === "danger" ? "no service" : "no place and no service";
  return targetsOf(node)
    .filter((target) => !known.includes(target))
    .map((target) => {
      const fix = didYouMean(target, known) || " Add it, or name another.";
      return `${file}: "${id}" leads to "${target}", which is ${wanted}.${fix}`;
    });
}

/** First-open places that lead to one another could send a call round in a circle for ever. */
function nestedFirstOpen(id: string, node: TreeNode, tree: Tree): readonly string[] {
  if (node.kind !== "first-open") return [];
  return targetsOf(node)
    .filter((line) => tree.nodes[line]?.kind === "first-open")
    .map(
      (line) =>
        `${file}: "${id}" leads to "${line}", which is first-open too. Name the services of "${line}" instead.`,
    );
}

/** Lines that are dialled unasked must answer day and night. */
function lineProblems(
  where: string,
  lines: readonly string[],
  services: Services,
): readonly string[] {
  return lines.flatMap((line) => {
    const service = services[line];
    if (service === undefined) {
      const fix = didYouMean(line, Object.keys(services)) || " Add it, or name another.";
      return `${file}: ${where} names "${line}", which is no service.${fix}`;
    }
    const { hours, laterHours = [] } = service;
    if ([{ hours }, ...laterHours].every((one) => one.hours === "24/7")) return [];
    return `${file}: ${where} names "${line}", which is not open day and night. Choose one with hours "24/7".`;
  });
}

function unreachable(tree: Tree, services: Services): readonly string[] {
  const reached = new Set<string>();
  const waiting = [tree.start, tree.home, tree.danger];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const node = tree.nodes[id];
    if (node !== undefined) waiting.push(...targetsOf(node));
  }
  return [
    ...Object.keys(tree.nodes)
      .filter((id) => !reached.has(id))
      .map((id) => `${file}: no key leads to "${id}". Offer it in a menu, or remove it.`),
    ...Object.keys(services)
      .filter((id) => !reached.has(id))
      .map((id) => `menus/services.ts: no menu offers "${id}". Give it a key in ${file}.`),
  ];
}
