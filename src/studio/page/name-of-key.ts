import { texts } from "./texts.ts";

/** What a key of the telephone is called, in the language of the interface: "star", "hash", or its digit. */
export function nameOfKey(key: string): string {
  const { star, hash } = texts().phone;
  return key === "*" ? star : key === "#" ? hash : key;
}
