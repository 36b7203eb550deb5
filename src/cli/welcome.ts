import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { describeHealth } from "../http/describe-health.ts";
import { version } from "../main.ts";
import type { Settings } from "../settings/read-settings.ts";

/** What a start says to the person at the terminal: where it listens, what it serves, how to call it. */
export function welcome(
  settings: Settings,
  book: Book,
  port: number,
  now: Temporal.Instant,
): string {
  const health = describeHealth({ book, version }, now);
  const { places, services, languages } = health.book;
  const transfers =
    settings.transfers === "live"
      ? "Transfers are live: helplines ring."
      : settings.rehearsalNumber === undefined
        ? "Transfers are rehearsed: no number is dialled, the line says what it would dial."
        : "Transfers are rehearsed: your rehearsal number rings instead of the helplines.";
  const unreachable =
    settings.transfers === "live" && settings.sipTrunk === undefined
      ? `
  Careful:  without SIP_TRUNK, 112, 101, 1712 and the other short numbers are dialled as they are.
            Most carriers cannot: try each, or give it a route in ROUTES. README.md, "A real number"`
      : "";
  const studio = settings.studio ? studioNotice(settings, port) : "";
  return `
The helpline menu ${version} listens on http://${settings.host}:${port}
  Carrier:  POST ${settings.publicUrl}/voice
  Book:     ${places} places, ${services} services, ${languages.length} languages (${languages.join(", ")})
  Facts:    ${health.factsPastReview === 0 ? "none past review" : `${health.factsPastReview} past review: npm run facts`}${studio}
  ${transfers}${unreachable}

To call it without a telephone: npm run call
To point a telephone number at it: README.md, "A real number"

`;
}

/** Where to see and hear it in a browser. */
function studioNotice({ production, publicUrl }: Settings, port: number): string {
  const address = production ? publicUrl : `http://localhost:${port}`;
  return `
  Studio:   ${address}/ hear, see and check the line in a browser`;
}
