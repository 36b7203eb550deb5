import { describe, expect, it } from "vitest";
import { readTwiml } from "../../../src/phone/twiml/read-twiml.ts";
import { dial, document } from "../documents.ts";
import { refusal } from "../refusal.ts";

const whole = dial("/after");
const number = "<Number>+3225550199</Number>";

describe("a Dial", () => {
  it("is read with all it says", () => {
    const attributes = 'timeout="600" timeLimit="7200" hangupOnStar="true" callerId="+3225550100"';
    const verb = dial("/after", attributes);
    expect(readTwiml(document(verb, ""))).toEqual([
      {
        kind: "dial",
        action: "/after",
        timeoutSeconds: 600,
        timeLimitSeconds: 7200,
        hangupOnStar: true,
        callerId: "+3225550100",
        target: { number: "+3225550199" },
      },
    ]);
  });

  it("rings 30 s and lasts four hours by default, and a star does nothing", () => {
    const [verb] = readTwiml(document(dial("/after", ""), ""));
    expect(verb).toMatchObject({
      timeoutSeconds: 30,
      timeLimitSeconds: 14_400,
      hangupOnStar: false,
    });
    expect(verb).not.toHaveProperty("callerId");
  });

  it.each([
    ["<Number> 112 </Number>", { number: "112" }],
    ["<Sip>sip:1712@trunk.example.be</Sip>", { sip: "sip:1712@trunk.example.be" }],
  ])("rings %s", (target, read) => {
    expect(readTwiml(document(whole.replace(number, target), ""))[0]).toMatchObject({
      target: read,
    });
  });

  it.each([
    ["without an action", whole.replace('action="/after"', ""), /ends the document/],
    ["with an empty action", whole.replace("/after", ""), /has no action/],
    ["without POST", whole.replace('method="POST"', ""), /no method="POST"/],
    ["for too short", dial("/after", 'timeout="4"'), /timeout="4"; .*from 5 to 600/],
    ["for too long", dial("/after", 'timeout="601"'), /timeout="601"/],
    ["that lasts no time", dial("/after", 'timeLimit="0"'), /timeLimit="0"; .*from 1 to 14400/],
    ["that lasts too long", dial("/after", 'timeLimit="14401"'), /timeLimit="14401"/],
    [
      "that records",
      dial("/after", 'record="do-not-record"'),
      /"record"; no call is ever recorded/,
    ],
    ["that reports a recording", dial("/after", 'recordingStatusCallback="/r"'), /ever recorded/],
    ["with a star in other words", dial("/after", 'hangupOnStar="yes"'), /write true or false/],
    ["showing a national number", dial("/after", 'callerId="025550100"'), /not E\.164/],
    ["showing nothing", dial("/after", 'callerId=""'), /callerId="", which is not E\.164/],
    ["with answerOnBridge", dial("/after", 'answerOnBridge="true"'), /"answerOnBridge"/],
    ["that rings nobody", whole.replace(number, ""), /rings nobody/],
    ["with a bare number", whole.replace(number, "112"), /words outside any element: "112"/],
    ["with an empty Number", whole.replace(number, "<Number> </Number>"), /<Number> .*is empty/],
    ["with an empty Sip", whole.replace(number, "<Sip/>"), /<Sip> .*is empty/],
    [
      "with a written number",
      whole.replace(number, "<Number>0800 30 030</Number>"),
      /write digits/,
    ],
    ["with a number that is none", whole.replace(number, "<Number>+0470123456</Number>"), /E\.164/],
    ["showing a number that is none", dial("/after", 'callerId="+320470123456"'), /not E\.164/],
    [
      "with a Sip that rings another",
      whole.replace(number, "<Sip>sip:&lt;b&gt;@x.be</Sip>"),
      /no "sip:" address/,
    ],
    ["with a Sip that is none", whole.replace(number, "<Sip>112@x</Sip>"), /no "sip:" address/],
    ["with two numbers", whole.replace(number, number + number), /a second target/],
    ["with a client", whole.replace(number, "<Client>x</Client>"), /one Number or Sip/],
    ["with keys to send", whole.replace("<Number", '<Number sendDigits="1"'), /"sendDigits"/],
    [
      "with a verb in the number",
      whole.replace(number, "<Number><Say/></Number>"),
      /cannot hold <Say>/,
    ],
  ])("is refused %s", (_what, verb, message) => {
    expect(refusal(document(verb, "")).message).toMatch(message);
  });
});
