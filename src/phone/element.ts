/** An XML element freed from its parser: comments are gone, everything else stands as written. */
export interface Element {
  readonly name: string;
  /** The line it starts on, from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}
