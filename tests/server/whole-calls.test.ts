import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { bookDraft } from "../../src/server/build-line.ts";
import { countedLine } from "./counted-line.ts";
import { figuresOn, samplesOn } from "./read-page.ts";

describe("before anybody calls", () => {
  it("every series is there, at zero", async () => {
    const page = await (await countedLine()).page();
    expect(figuresOn(page)).toEqual({});
    for (const service of Object.keys(bookDraft.services)) {
      expect(page).toContain(`helpline_transfers_started_total{service="${service}"} 0\n`);
      expect(page).toContain(`{service="${service}",result="no-answer"} 0\n`);
    }
    expect(page).toContain("helpline_calls_total 0\n");
    expect(page).toContain('helpline_requests_refused_total{status="403"} 0\n');
  });

  it("the process tells its own, too", async () => {
    const page = await (await countedLine()).page();
    expect(page).toMatch(/^process_resident_memory_bytes \d/m);
    expect(page).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
  });
});

describe("calls on a Monday morning", () => {
  it("are counted by language, place, service and how the transfer ended", async () => {
    const line = await countedLine();

    const busy = await line.call();
    for (const key of ["3", "2", "1", "1"]) await busy.press(key);
    await busy.wait();
    await busy.endTransfer("busy");
    await busy.hangUp();

    const answered = await line.call();
    for (const key of ["1", "2", "1", "1"]) await answered.press(key);
    await answered.wait();
    await answered.endTransfer("completed");
    await answered.hangUp();

    const cameBack = await line.call();
    for (const key of ["1", "2", "1", "1"]) await cameBack.press(key);
    await cameBack.wait();
    await cameBack.press("*");
    await cameBack.hangUp();

    const page = await line.page();
    expect(figuresOn(page)).toEqual({
      "calls": 3,
      'languages_chosen{language="fr"}': 2,
      "talk_seconds": 60,
      'languages_chosen{language="en"}': 1,
      'places_visited{place="language"}': 3,
      // The second comes back to it when the conversation is over.
      'places_visited{place="main"}': 3,
      'places_visited{place="sexual-violence"}': 3,
      'places_visited{place="sos-viol"}': 3,
      'transfers_started{service="sos-viol"}': 3,
      'transfers_ended{service="sos-viol",result="busy"}': 1,
      'transfers_ended{service="sos-viol",result="completed"}': 1,
      'transfers_ended{service="sos-viol",result="canceled"}': 1,
    });
    const turns = 3 + 4 * 3 + 3;
    expect(page).toContain(`helpline_answer_seconds_count ${turns}\n`);
    expect(page).toContain(`helpline_answer_seconds_bucket{le="15"} ${turns}\n`);
  });

  it("are counted once, however often the page is read", async () => {
    const line = await countedLine();
    await line.call();
    const first = figuresOn(await line.page());
    expect(first).toMatchObject({ calls: 1 });
    expect(figuresOn(await line.page())).toEqual(first);
  });

  it("silences and wrong keys are counted by place, and which key is not kept", async () => {
    const line = await countedLine();
    const call = await line.call();
    await call.wait();
    await call.press("9");
    await call.press("2");
    await call.press("8");
    await call.wait();
    await call.wait();
    expect(figuresOn(await line.page())).toEqual({
      "calls": 1,
      'languages_chosen{language="nl"}': 1,
      'places_visited{place="language"}': 1,
      'places_visited{place="main"}': 1,
      'silences{place="language"}': 1,
      'silences{place="main"}': 2,
      'wrong_keys{place="language"}': 1,
      'wrong_keys{place="main"}': 1,
    });
  });

  it("danger is counted once, and its call once, however often zero is pressed", async () => {
    const line = await countedLine();
    const call = await line.call();
    for (const key of ["0", "0", "#", "0"]) await call.press(key, { afterSeconds: 1 });
    if (call.state.kind === "listening") await call.wait();
    expect(call.state.kind).toBe("ringing");
    await call.endTransfer("failed");
    await call.wait();
    expect(figuresOn(await line.page())).toEqual({
      "calls": 1,
      "danger_reached": 1,
      'places_visited{place="language"}': 1,
      'places_visited{place="danger"}': 1,
      'transfers_started{service="112"}': 2,
      'transfers_ended{service="112",result="failed"}': 1,
      'silences{place="danger"}': 1,
    });
  });

  it("a rehearsed transfer is no silence, and nobody was reached", async () => {
    const line = await countedLine({});
    const call = await line.call();
    for (const key of ["3", "2", "1", "1"]) await call.press(key);
    await call.wait();
    const figures = figuresOn(await line.page());
    expect(figures).toMatchObject({
      'transfers_started{service="sos-viol"}': 1,
      'transfers_ended{service="sos-viol",result="rehearsed"}': 1,
    });
    expect(Object.keys(figures).filter((name) => name.startsWith("silences"))).toEqual([]);
  });
});

describe("facts past review", () => {
  it.each([
    ["2026-11-23T09:00:00Z", 0],
    ["2036-11-23T09:00:00Z", undefined],
  ])("are counted on the day the page is read: %s", async (day, expected) => {
    const line = await countedLine({}, Temporal.Instant.from(day));
    const samples = samplesOn(await line.page());
    const past = samples.find(({ series }) => series === "helpline_facts_past_review")?.value;
    const { nodes } = bookDraft.tree;
    const topics = Object.values(nodes).filter(({ kind }) => kind === "topic");
    expect(past).toBe(expected ?? Object.keys(bookDraft.services).length + topics.length);
  });
});
