import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTwiml } from "../../../src/phone/twiml/read-twiml.ts";
import { dial, document, gather, redirect, say } from "../documents.ts";
import { refusal } from "../refusal.ts";

describe("a document", () => {
  it("is read verb by verb", () => {
    const xml = document(
      `<!-- a menu -->${say("Hello.")}<Pause length="2"/>${gather("/key", say("Press one."))}`,
      redirect("\n  /silence  \n"),
    );
    const hello = { kind: "text", text: "Hello.", rate: 100 };
    const one = { kind: "text", text: "Press one.", rate: 100 };
    const amy = { kind: "say", language: "en-GB", voice: "Polly.Amy-Neural" };
    expect(readTwiml(xml)).toEqual([
      { ...amy, parts: [hello] },
      { kind: "pause", seconds: 2 },
      {
        kind: "gather",
        action: "/key",
        timeoutSeconds: 8,
        prompts: [{ ...amy, parts: [one] }],
      },
      { kind: "redirect", url: "/silence" },
    ]);
  });

  it.each([
    [
      "an unclosed element",
      "<Response><Say></Response>",
      /not well-formed XML, line 1: .*mismatch/,
    ],
    ["an ampersand left bare", document(say("A & B")), /not well-formed/],
    ["a space before the declaration", ` ${document("")}`, /not well-formed/],
    ["nothing at all", "", /not well-formed XML:/],
    ["half a character", document(say("\ud800")), /not well-formed/],
    ["an HTML entity", document(say("a&nbsp;b")), /not well-formed XML, line 3: .*nbsp/],
    ["another encoding", '<?xml version="1.0" encoding="ISO-8859-1"?><Response/>', /ISO-8859-1/],
    [
      "a document type",
      '<!DOCTYPE r [<!ENTITY x "y">]><Response>&x;</Response>',
      /holds a document type/,
    ],
    ["a processing instruction", document("<?php x?>"), /processing instruction/],
    ["a namespace", '<Response xmlns="urn:x"><Hangup/></Response>', /declares a namespace/],
    ["another root", "<html><Hangup/></html>", /^<html> \(line 1\) is the root; write <Response>/],
    ["a root with an attribute", '<Response id="1"><Hangup/></Response>', /the attribute "id"/],
    ["a verb nobody knows", document("<Record/>"), /^<Record> \(line 3\) is no verb/],
    ["a verb in small letters", document("<hangup/>"), /^<hangup> .* is no verb/],
    ["a noun as a verb", document("<Number>112</Number>"), /^<Number> .* is no verb/],
    ["words between verbs", document("Hello"), /^<Response> .* words outside any element: "Hello"/],
    ["an unknown attribute", document('<Pause seconds="1"/>'), /"seconds".*it takes: length/],
    ["a prefixed attribute", document(say("x").replace("language", "xml:lang")), /"xml:lang"/],
    ["a control character", document(say("a\u0085b")), /control character U\+0085/],
    ["a control character that XML forbids", document(say("a\u0001b")), /U\+0001/],
    ["a control character written as a number", document(say("a&#x7F;b")), /<Say> .*U\+007F/],
    ["no verb", document("", ""), /^<Response> .* is empty.*without a word/],
    ["a Hangup with words", document("", "<Hangup>Bye</Hangup>"), /^<Hangup> .* holds words/],
    ["a Hangup with an attribute", document("", '<Hangup reason="x"/>'), /takes: none/],
    ["a Pause of no length", document('<Pause length="0"/>'), /length="0"; .*number of 1 or more/],
    ["a Pause of a part of a second", document('<Pause length="0.5"/>'), /length="0.5"/],
    [
      "a Pause that holds a verb",
      document("<Pause><Hangup/></Pause>"),
      /<Hangup> .*inside a Pause/,
    ],
    ["a Redirect without POST", document("", "<Redirect>/a</Redirect>"), /no method="POST"/],
    ["a Redirect by GET", document("", '<Redirect method="GET">/a</Redirect>'), /method="GET"/],
    ["a Redirect to nowhere", document("", redirect(" ")), /^<Redirect> .*has no address/],
    ["a Redirect with a space", document("", redirect("/a b")), /with a space inside/],
    ["a Redirect around a verb", document("", redirect("<Hangup/>")), /cannot hold <Hangup>/],
  ])("is refused with %s", (_what, xml, message) => {
    const error = refusal(xml);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/\. The carrier would .+\.$/);
    expect(error.code).toBe("twiml");
  });

  it("is refused over 64 KiB, counted in bytes", () => {
    const shell = document("<!---->").length;
    const full = document(`<!--${"é".repeat((64 * 1024 - shell - 1) / 2)}-->`);
    expect(readTwiml(`${full.padEnd(full.length + 64 * 1024 - Buffer.byteLength(full))}`)).toEqual([
      { kind: "hangup" },
    ]);
    expect(refusal(`${full}  `).message).toMatch(/^The document has 6553[78] bytes, over 65536/);
  });

  it("names element and line", () => {
    const error = refusal(document(`${say("One.")}\n${say("")}`));
    expect([error.element, error.line]).toEqual(["Say", 4]);
  });
});

describe("the order of verbs", () => {
  it.each([
    ["after a Dial", document(dial("/d") + say("Hello."))],
    ["after a Redirect", document(redirect("/r"))],
    ["after a Hangup", document("<Hangup/>")],
  ])("is refused with a verb %s, where it never runs", (_where, xml) => {
    expect(refusal(xml).message).toMatch(
      /stands after a (Dial|Redirect|Hangup), where it can never/,
    );
  });

  it("is refused when silence falls through the last Gather", () => {
    expect(refusal(document(gather("/k", say("Press."))).replace("<Hangup/>", "")).message).toMatch(
      /^<Gather> .*silence falls through it/,
    );
  });

  it.each([
    ["Say", say("Hello.")],
    ["Pause", "<Pause/>"],
  ])("is refused when a %s is last", (name, verb) => {
    expect(refusal(document(verb, "")).message).toMatch(`<${name}> (line 3) ends the document`);
  });
});

describe("any text, escaped", () => {
  it("comes back as it was", () => {
    const spoken = fc
      .string({ unit: "binary", minLength: 1, maxLength: 100 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Cn}{}]/gu, ""))
      .filter((text) => text.trim() !== "" && !/null|undefined|NaN|\[object/.test(text));
    const escaped = (text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    fc.assert(
      fc.property(spoken, (text) => {
        const [verb] = readTwiml(document(say(escaped(text))));
        expect(verb).toMatchObject({ parts: [{ kind: "text", text, rate: 100 }] });
      }),
    );
  });
});
