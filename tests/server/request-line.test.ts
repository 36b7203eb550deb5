import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { besideLine } from "../../src/cli/build-studio.ts";
import { serve } from "../../src/server/serve.ts";
import { openStudio } from "../studio/open-studio.ts";
import { captureLog } from "../support/captured-log.ts";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { openLine, publicUrl, token } from "../support/open-line.ts";
import { sign } from "../support/sign.ts";

/** Serves the line, alone or with the studio beside it, and sends what is written to it, letter by letter. */
async function serveLine(isBesideStudio: boolean, at = publicUrl) {
  const log = captureLog();
  const line = openLine({ publicUrl: at, logger: log.logger });
  const listener = isBesideStudio ? besideLine(line, openStudio(), at) : line;
  const server = await serve(listener, 0, "127.0.0.1");
  onTestFinished(() => server.stop());
  const send = async (target: string, host: string, signedFor: string) => {
    const body = encode(arrivalParameters);
    const socket = connect(server.port, "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    socket.write(
      [
        `POST ${target} HTTP/1.1`,
        `Host: ${host}`,
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${body.length}`,
        `X-Twilio-Signature: ${sign(token, signedFor, arrivalParameters)}`,
        "Connection: close",
        "",
        body,
      ].join("\r\n"),
    );
    let answer = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    await once(socket, "close");
    return answer;
  };
  return { send, log };
}

const hint = "refused: no right signature. From the carrier? Check PUBLIC_URL and the token";

describe.each([
  ["alone", false],
  ["beside the studio", true],
])("the line %s", (_how, isBesideStudio) => {
  it.each([
    ["/voice", "Line.Example.BE"],
    ["/voice", "LINE.EXAMPLE.BE:443"],
    ["http://line.example.be/voice", "line.example.be"],
    ["https://line.example.be/voice", "line.example.be"],
    ["HTTP://Line.Example.BE/voice", "Line.Example.BE"],
    ["http://line.example.be:3000/voice", "127.0.0.1:3000"],
  ])("answers what the carrier signed for PUBLIC_URL: POST %s, Host %s", async (target, host) => {
    const { send, log } = await serveLine(isBesideStudio);
    const answer = await send(target, host, `${publicUrl}/voice`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain("<Gather");
    expect(log.entries().map(({ level }) => level)).toEqual([30]);
  });

  it("answers a whole address under a path of PUBLIC_URL", async () => {
    const at = `${publicUrl}/line`;
    const { send } = await serveLine(isBesideStudio, at);
    const answer = await send("http://line.example.be/line/voice", "x", `${at}/voice`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each([
    ["/voice", "Line.Example.BE", "https://Line.Example.BE/voice"],
    ["http://line.example.be/voice", "line.example.be", "http://line.example.be/voice"],
    ["http://Line.Example.BE/voice", "x", "https://Line.Example.BE/voice"],
    ["http://evil.example/voice", "evil.example", "https://evil.example/voice"],
  ])(
    "refuses what was signed for another address, and its log says what to check: POST %s, Host %s, signed for %s",
    async (target, host, signedFor) => {
      const { send, log } = await serveLine(isBesideStudio);
      const answer = await send(target, host, signedFor);
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
      expect(log.entries()).toMatchObject([{ level: 40, status: 403, msg: hint }]);
    },
  );

  it.each(["http://line.example.be", "http://line.example.be?/voice"])(
    "takes an address without a path for that of its first page: POST %s",
    async (target) => {
      const { send } = await serveLine(isBesideStudio);
      const answer = await send(target, "line.example.be", `${publicUrl}/voice`);
      expect(answer).toMatch(/^HTTP\/1\.1 40[345] /);
    },
  );
});
