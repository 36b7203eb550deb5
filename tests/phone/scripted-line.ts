import type { Answer, Form, Line } from "../../src/phone/line.ts";

/** A line that answers each path with the TwiML (or whole answer) written for it, and keeps what it was sent. */
export function scriptedLine(script: Record<string, string | Answer>): Line & {
  readonly posts: { readonly url: string; readonly form: Record<string, string> }[];
} {
  const posts: { url: string; form: Record<string, string> }[] = [];
  return {
    posts,
    async post(url: string, form: Form): Promise<Answer> {
      posts.push({
        url,
        form: Object.fromEntries(form instanceof Map ? form : Object.entries(form)),
      });
      const answer = script[new URL(url).pathname];
      if (answer === undefined) return { status: 404, contentType: "text/plain", body: "no" };
      if (typeof answer !== "string") return answer;
      return { status: 200, contentType: "text/xml; charset=utf-8", body: answer };
    },
  };
}
