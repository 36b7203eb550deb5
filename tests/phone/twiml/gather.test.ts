import { describe, expect, it } from "vitest";
import { readTwiml } from "../../../src/phone/twiml/read-twiml.ts";
import { document, gather, say } from "../documents.ts";
import { refusal } from "../refusal.ts";

const whole = gather("/key", say("Press."));

describe("a Gather", () => {
  it("is read with its action, silence limit and prompts", () => {
    const verb = readTwiml(document(gather("/key", `${say("Press.")}<Pause/>`, 60)))[0];
    expect(verb).toMatchObject({
      action: "/key",
      timeoutSeconds: 60,
      prompts: [{ kind: "say" }, { kind: "pause", seconds: 1 }],
    });
  });

  it("may play files as well as speak", () => {
    const url = "https://example.be/recordings/a.wav";
    const verb = readTwiml(document(gather("/key", `<Play>${url}</Play><Pause/>`)))[0];
    expect(verb).toMatchObject({ prompts: [{ kind: "play", url }, { kind: "pause" }] });
  });

  it("waits 5 s by default, for keys only, as the carrier does", () => {
    const verb = readTwiml(document(whole.replace(/ (timeout|input)="\w+"/g, "")))[0];
    expect(verb).toMatchObject({ timeoutSeconds: 5 });
  });

  it.each([
    ["without an action", whole.replace('action="/key"', ""), /has no action/],
    ["with an empty action", whole.replace("/key", ""), /has no action/],
    ["without POST", whole.replace('method="POST"', ""), /no method="POST"/],
    ["by GET", whole.replace("POST", "GET"), /has method="GET"/],
    ["without numDigits", whole.replace('numDigits="1"', ""), /lacks numDigits="1"/],
    ["for two keys", whole.replace('numDigits="1"', 'numDigits="2"'), /lacks numDigits="1"/],
    ["without finishOnKey", whole.replace('finishOnKey=""', ""), /lacks finishOnKey=""/],
    ["that a key ends", whole.replace('finishOnKey=""', 'finishOnKey="#"'), /lacks finishOnKey=""/],
    ["that listens to speech", whole.replace("dtmf", "dtmf speech"), /input="dtmf speech"/],
    ["that waits no time", gather("/key", "", 0), /timeout="0"; .*from 1 to 60/],
    ["that waits too long", gather("/key", "", 61), /timeout="61"/],
    ["with a timeout in words", whole.replace('timeout="8"', 'timeout="auto"'), /timeout="auto"/],
    ["with an unknown attribute", whole.replace("<Gather", '<Gather hints="x"'), /"hints"/],
    ["around a Hangup", gather("/key", "<Hangup/>"), /<Hangup> .*Say, Play and Pause only/],
    ["around a Dial", gather("/key", "<Dial>112</Dial>"), /<Dial> .*Say, Play and Pause only/],
    ["around half a Play", gather("/key", "<Play/>"), /<Play> .*has no address/],
    ["around bare words", gather("/key", "Press."), /words outside any element/],
  ])("is refused %s", (_what, verb, message) => {
    expect(refusal(document(verb)).message).toMatch(message);
  });
});
