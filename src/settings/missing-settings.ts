/** What each compulsory setting is for; said when it is missing. */
const compulsory = {
  PUBLIC_URL: "the https address the carrier calls, such as https://line.example.be",
  TWILIO_AUTH_TOKEN: "the carrier's auth token, which its requests are signed with",
  TRANSFERS: "live to connect callers, rehearse to dial nobody",
  CALLER_ID: "a geographic number of yours, shown to helplines, such as +3225550100",
} as const;

/** Says which compulsory settings are missing, one line each with the fix. */
export function missingSettings(
  given: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const isProduction = given.NODE_ENV === "production";
  // Whoever is dialled without a caller ID, in rehearsal too, sees the caller's own number.
  const dials = given.TRANSFERS === "live" || given.REHEARSAL_NUMBER !== undefined;
  const needed = Object.entries(compulsory).filter(([name]) => {
    const isNeeded = isProduction || (name === "CALLER_ID" && dials);
    return isNeeded && given[name] === undefined;
  });
  const isOpen = isProduction && given.STUDIO === "on" && given.STUDIO_PASSWORD === undefined;
  const insecure = isProduction && /^\s*http:/i.test(given.PUBLIC_URL ?? "");
  return [
    ...needed.map(([name, purpose]) => `${name} is missing: set it to ${purpose}.`),
    ...(isOpen
      ? [
          "STUDIO_PASSWORD is missing: set it to 12 characters or more, which the studio asks for, or set STUDIO=off.",
        ]
      : []),
    ...(insecure ? ["PUBLIC_URL must begin with https: in production."] : []),
  ];
}
