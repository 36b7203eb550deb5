/** The map could not be drawn. Everything else of the studio and of the line goes on. */
export class MapError extends Error {
  readonly code = "map";

  /** @param reason how it failed, as the end of a sentence */
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The map could not be drawn: ${reason}. Ask again; if it goes on, "npm run map" says more.`,
      options,
    );
    this.name = "MapError";
  }
}
