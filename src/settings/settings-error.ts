/** The settings have mistakes. Stops the start; each problem is one line that says the fix. */
export class SettingsError extends Error {
  readonly code = "settings";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "SettingsError";
    this.problems = problems;
  }
}
