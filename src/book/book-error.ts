/** The book (menus, services or phrases) has mistakes. Stops the start; each problem says its fix. */
export class BookError extends Error {
  readonly code = "book";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "BookError";
    this.problems = problems;
  }
}
