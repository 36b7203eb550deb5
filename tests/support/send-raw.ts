import { request } from "node:http";
import { text } from "node:stream/consumers";

/** What is sent, character by character: nothing here tidies a path or a header. */
export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent in these pieces. Without a Content-Length header they go chunked. */
  readonly body?: readonly (string | Buffer)[];
  /** Goes away after the body's last piece, without ending the request. */
  readonly abandon?: boolean;
}

/** What came back. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Sends a request to a server on this machine, exactly as it is written. */
export function sendRaw(
  port: number,
  { method = "POST", path, headers = {}, body = [], abandon = false }: RawRequest,
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: "127.0.0.1",
      port,
      method,
      path,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          typeof value === "string" ? value : [...value],
        ]),
      ),
      agent: false,
    });
    sent.on("response", async (response) => {
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: await text(response),
      });
    });
    sent.on("error", reject);
    for (const piece of body) sent.write(piece);
    if (abandon) setTimeout(() => sent.destroy(), 50);
    else sent.end();
  });
}
