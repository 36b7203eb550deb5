import type { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../../src/line/book/language.ts";
import { toE164 } from "../../../src/line/book/route.ts";
import type { Answer } from "../../../src/line/call/answer.ts";
import { answerCall } from "../../../src/line/call/answer-call.ts";
import { isOpenNow } from "../../../src/line/call/go.ts";
import { arrival, type Key } from "../../../src/line/call/position.ts";
import type { MapEdge } from "../../../src/tools/map/graph.ts";
import { mapMoment, momentOpen } from "../../../src/tools/map/graph-of.ts";
import { book, lineMap } from "../../support/map-of-line.ts";

const optionKeys = ["1", "2", "3", "4", "5"] as const;

function press(answer: Answer, key: Key, now: Temporal.Instant = mapMoment): Answer {
  return answerCall(book, answer.here, { kind: "pressed", key }, now);
}

function arrive(): Answer {
  return answerCall(book, arrival(book), { kind: "arrived" }, mapMoment);
}

function nameOn(place: string): string {
  return `${book.nodes.has(place) ? "place" : "service"}-${place}`;
}

/** Every menu and topic that a caller reaches by pressing keys, with the first answer heard there. */
function placesByPhone(language: Language): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  const waiting = [press(arrive(), `${languages.indexOf(language) + 1}` as Key)];
  for (let answer = waiting.shift(); answer !== undefined; answer = waiting.shift()) {
    const { place } = answer.here;
    const kind = book.nodes.get(place)?.kind;
    if (found.has(place) || (kind !== "menu" && kind !== "topic")) continue;
    found.set(place, answer);
    for (const key of optionKeys) waiting.push(press(answer, key));
  }
  return found;
}

/** Where an edge ends now: at the first line that is open, where it leads to a choice of lines. */
function endNow(edges: readonly MapEdge[], id: string): string | undefined {
  const lines = edges.filter(({ from, kind }) => from === id && kind === "line");
  if (lines.length === 0) return id;
  const open = lines.find(({ to }) => {
    const service = book.services.get(to.replace(/^service-/, ""));
    return to.startsWith("place-") || (service !== undefined && isOpenNow(service, mapMoment));
  });
  return open === undefined ? undefined : endNow(edges, open.to);
}

describe.each(languages)("the map in %s", (language) => {
  const { nodes, edges } = lineMap(language);

  it("shows the menus and topics that a telephone finds, and no others", () => {
    const drawn = nodes.filter(({ kind }) => kind === "menu" || kind === "topic");
    const heard = [...placesByPhone(language).keys()].map(nameOn);
    expect(drawn.map(({ id }) => id).toSorted()).toEqual(heard.toSorted());
    expect(heard.length).toBeGreaterThan(20);
  });

  it("leads where the telephone leads, at each place and with each key", () => {
    for (const [place, answer] of placesByPhone(language)) {
      for (const key of optionKeys) {
        const edge = edges.find(({ id }) => id === `key-${place}-${key}`);
        const pressed = press(answer, key);
        const isWrong = pressed.say.some(({ phrase }) => phrase === "wrong-key");
        const heard = isWrong ? undefined : nameOn(pressed.here.place);
        expect([place, key, edge && endNow(edges, edge.to)]).toEqual([place, key, heard]);
      }
    }
  });

  it("calls the numbers that the telephone calls, and no number of a service that is never called", () => {
    const services = nodes.filter(({ kind }) => kind === "service");
    const ways = services.map(({ id }) => {
      const service = book.services.get(id.replace(/^service-/, ""));
      if (service === undefined) throw new Error(`${id} is no service.`);
      const here = { ...arrival(book), language, place: service.id };
      const number = nodes.find(
        (node) => node.id === edges.find(({ from }) => from === id)?.to,
      )?.label;
      const edge = edges.find(({ from }) => from === id);
      if (edge === undefined) {
        expect(service.phone).toBeNull();
        return "none";
      }
      const event = { kind: "pressed", key: edge.key as Key } as const;
      const pressed = answerCall(book, here, event, momentOpen(service));
      expect([id, number]).toEqual([id, service.phone]);
      const dialled = pressed.otherwise.do === "dial" ? pressed.otherwise.route : undefined;
      if (edge.kind === "told") {
        expect([id, pressed.here.stage, dialled]).toEqual([id, "number", undefined]);
      } else {
        const expected = toE164(number ?? "") ?? number?.replaceAll(" ", "");
        expect([id, dialled]).toMatchObject([id, { kind: "number", number: expected }]);
      }
      return edge.kind;
    });
    expect(ways).toContain("call");
    expect(ways).toContain("told");
    expect(services.length).toBeGreaterThan(20);
  });

  it("shows danger, which key 0 leads to, and the call to 112", () => {
    const inDanger = press(arrive(), "0");
    expect(nameOn(inDanger.here.place)).toBe("place-danger");
    expect(press(inDanger, "0").otherwise).toMatchObject({ do: "dial", route: { number: "112" } });
    expect(edges).toContainEqual(
      expect.objectContaining({ from: "place-danger", to: "number-112", key: "0", kind: "call" }),
    );
  });

  it("gives each node and edge one name, and draws no edge to nothing", () => {
    const names = [...nodes, ...edges].map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { from, to } of edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  });
});

it("tells the lines of talking to someone now in order, with their hours", () => {
  const lines = lineMap("nl").edges.filter(({ from }) => from === "place-talk-now");
  expect(lines.map(({ id, to, note }) => [id, to, note])).toEqual([
    ["line-talk-now-1", "service-1712", "ma–vr 9:00–17:00, waarschijnlijk niet op feestdagen"],
    ["line-talk-now-2", "service-tele-onthaal", "dag en nacht"],
  ]);
});
