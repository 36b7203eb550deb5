/** Something the sources name and the line does not speak of. */
export interface NotSpoken {
  readonly name: string;
  readonly reason: string;
  readonly web?: string;
  readonly from: string;
}
