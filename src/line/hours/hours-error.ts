/** Opening hours written in a notation this line does not read. The message quotes the wrong part and says the fix. */
export class HoursError extends Error {
  override readonly name = "HoursError";
  readonly code = "hours";

  /**
   * @param part what was written, as it was written
   * @param fix what is wrong with it and what to write instead, read after the quoted part
   * @param example a whole notation that is right
   */
  constructor(part: string, fix: string, example: string) {
    super(`"${part}" ${fix}, for example "${example}".`);
  }
}
