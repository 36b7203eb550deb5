/** The parts of the package that are used: it brings no types of its own. */
declare module "xliff/jsToXliff12" {
  const write: (document: object, options: { readonly indent: string }) => Promise<string>;
  export default write;
}
declare module "xliff/xliff12ToJs" {
  const read: (
    text: string,
    options: { readonly captureSpacesBetweenElements: boolean },
  ) => Promise<unknown>;
  export default read;
}
