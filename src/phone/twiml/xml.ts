import {
  XmlCData,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlParseError,
  XmlText,
  type XmlTreeNode,
} from "libxml2-wasm";
import { type Element, type Place, TwimlError } from "./element.ts";

const REFUSE = "refuse it (12100), say that an application error has occurred and end the call";

/**
 * Reads a document into plain elements.
 * @throws TwimlError when it is not well-formed UTF-8 XML, holds a document type, a processing
 * instruction, a namespace or a control character
 * @see https://www.twilio.com/docs/api/errors/12100
 */
export function parseXml(xml: string): Element {
  refuseControlCharacters(xml);
  const document = open(xml);
  try {
    const encoding = document.encoding ?? "UTF-8";
    if (encoding.toUpperCase() !== "UTF-8") {
      throw new TwimlError(undefined, `declares ${encoding}; write UTF-8`, "garble its accents");
    }
    if (document.dtd !== null) {
      throw new TwimlError(undefined, "holds a document type; leave it out", REFUSE);
    }
    return toElement(document.root);
  } finally {
    // The parser's memory is not the garbage collector's: undisposed documents pile up.
    document.dispose();
  }
}

function open(xml: string): XmlDocument {
  try {
    return XmlDocument.fromString(xml);
  } catch (cause) {
    if (!(cause instanceof XmlParseError)) throw cause;
    const detail = cause.details[0];
    const where = detail === undefined ? "" : `, line ${detail.line}`;
    const why = cause.message.trim();
    throw new TwimlError(undefined, `is not well-formed XML${where}: ${why}`, REFUSE, { cause });
  }
}

function toElement(node: XmlElement): Element {
  const place = { name: qualified(node), line: node.line };
  if (Object.keys(node.nsDeclarations).length > 0) {
    throw new TwimlError(place, "declares a namespace; leave it out", "warn (12200)");
  }
  const attributes = new Map<string, string>();
  for (const attribute of node.attrs) {
    // Each look at a value has it decoded anew.
    const { value } = attribute;
    refuseControlCharacters(value, place);
    attributes.set(qualified(attribute), value);
  }
  const children: (Element | string)[] = [];
  for (let child = node.firstChild; child !== null; child = child.next) {
    if (!(child instanceof XmlComment)) children.push(toChild(child, place));
  }
  return { ...place, attributes, children };
}

function toChild(child: XmlTreeNode, parent: { name: string; line: number }): Element | string {
  if (child instanceof XmlElement) return toElement(child);
  if (child instanceof XmlText || child instanceof XmlCData) {
    const { content } = child;
    refuseControlCharacters(content, parent);
    return content;
  }
  throw new TwimlError(parent, "holds a processing instruction; leave it out", REFUSE);
}

function qualified({ prefix, name }: { prefix: string; name: string }): string {
  return prefix === "" ? name : `${prefix}:${name}`;
}

/** Passes tabs and line ends. @throws TwimlError on any other control character in the text */
function refuseControlCharacters(text: string, place?: Place): void {
  const [character] = /[^\P{Cc}\t\n\r]/u.exec(text) ?? [];
  if (character === undefined) return;
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  throw new TwimlError(
    place,
    `holds the control character U+${code}; leave it out`,
    "refuse the document or fail the Say",
  );
}
