import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../../refusal';
import { hasKeys, isRecord, listAt, textAt, valueAt } from './json-values';

/** An element of an XML file. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Of the element itself, not of those inside it. */
  text: string;
  children: readonly XmlElement[];
}

/** Folders within folders within folders; what nests deeper is no person's file. */
const MAX_DEPTH = 64;
/** Tags, entities and attributes: several times what a person's file holds, and still read in a second. */
const MAX_MARKS = [
  ['<', 1_000_000],
  ['&', 1_000_000],
  ['="', 200_000],
  ["='", 200_000],
] as const;
const TEXT = '#text';
const ATTRIBUTES = ':@';
const PREFIX = '@';

/**
 * Reads XML without document type: no entities but XML's five and numbers, so nothing can expand.
 * Throws Refusal 'damaged-file', or 'too-costly' for more markup than any file has.
 */
export function parseXml(xml: string): XmlElement {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Refusal('damaged-file');
  for (const [mark, most] of MAX_MARKS)
    if (xml.split(mark, most + 2).length > most + 1) throw new Refusal('too-costly');
  const root = elementsOf(parseNodes(xml)).find((element) => !element.name.startsWith('?'));
  if (!root) throw new Refusal('damaged-file');
  return root;
}

function parseNodes(xml: string): readonly unknown[] {
  try {
    // The parser alone would read a file that was cut in two.
    if (XMLValidator.validate(xml) !== true) throw new Refusal('damaged-file');
    const parser = new XMLParser({
      preserveOrder: true,
      processEntities: false,
      parseTagValue: false,
      trimValues: false,
      ignoreAttributes: false,
      attributeNamePrefix: PREFIX,
      maxNestedTags: MAX_DEPTH,
    });
    const nodes: unknown = parser.parse(xml);
    return Array.isArray(nodes) ? nodes : [];
  } catch (cause) {
    // The library has no class of errors of its own.
    throw cause instanceof Refusal ? cause : new Refusal('damaged-file');
  }
}

/** The library gives each node as an object with one property, its name, beside that of its attributes. */
function elementsOf(nodes: readonly unknown[]): XmlElement[] {
  return nodes.filter(isRecord).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
    if (name === undefined) return [];
    const children = listAt(node, name);
    return [{ name, attributes: attributesOf(node), text: textOf(children), children: elementsOf(children) }];
  });
}

function textOf(nodes: readonly unknown[]): string {
  return decodeEntities(
    nodes
      .filter((node) => hasKeys(node, TEXT))
      .map((node) => textAt(node, TEXT))
      .join(''),
  );
}

function attributesOf(node: unknown): Map<string, string> {
  const attributes = valueAt(node, ATTRIBUTES);
  const names = Object.keys(isRecord(attributes) ? attributes : {});
  return new Map(names.map((name) => [name.slice(PREFIX.length), decodeEntities(textAt(attributes, name))]));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** XML's own five and character numbers (XML 1.0, sections 4.1 and 4.6); anything else stays as it is written. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const codePoint = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}
