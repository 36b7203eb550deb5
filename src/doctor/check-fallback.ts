import type { CarrierNumber } from "../carrier/carrier-api.ts";
import type { Finding } from "./finding.ts";

/** Asks the carrier for the numbers of the account; it changes nothing there. */
export type AskNumbers = () => Promise<readonly CarrierNumber[]>;

const byHand =
  'In the carrier\'s console, at the number: "Primary handler fails" must name the TwiML that npm run fallback writes. README.md, "A real number".';

/**
 * Sees whether the numbers that call this line have a fallback at the carrier; without credentials
 * says how to look by hand.
 */
export async function checkFallback(
  publicUrl: string,
  askNumbers: AskNumbers | undefined,
): Promise<readonly Finding[]> {
  const look = (finding: string, fix = byHand): readonly Finding[] => [
    { status: "look", name: "fallback", finding, fix },
  ];
  if (askNumbers === undefined)
    return look("not looked at: the carrier's credentials are not here");
  try {
    const numbers = (await askNumbers()).filter(({ settings }) =>
      isVoiceUrl(settings.voiceUrl, publicUrl),
    );
    if (numbers.length === 0) {
      return look(
        "no number of the account calls PUBLIC_URL yet",
        "Run npm run provision: it points the number at this line, and sets its fallback.",
      );
    }
    return numbers.map(judge);
  } catch {
    // What went wrong may quote the credentials, and is left out.
    return look("not looked at: the carrier refused the question or did not answer");
  }
}

/** True for the address of a call's arrival, whatever connection overrides stand in its fragment. */
function isVoiceUrl(address: string, publicUrl: string): boolean {
  return address.split("#", 1)[0] === `${publicUrl}/voice`;
}

function judge({ number, settings }: CarrierNumber): Finding {
  const name = `fallback of ${number}`;
  const { voiceFallbackUrl: address } = settings;
  if (address !== "") {
    const host = URL.canParse(address) ? new URL(address).host : "an address that cannot be read";
    return { status: "ok", name, finding: `installed at ${host}` };
  }
  const finding = "none: while the server is down, callers hear an English error and the end";
  return { status: "mend", name, finding, fix: byHand };
}
