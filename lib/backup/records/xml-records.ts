import type { XmlElement } from '../encoding/xml';
import { fieldRole } from '../field-names/field-roles';
import { secretNameOf } from '../field-names/secret-names';
import type { FileRecord, NamedValue } from './record';

/** What programs call the attribute, or the element, that says what another is. */
const LABELS = ['label', 'name', 'title', 'key', 'field', 'id', 'type'];

/** The records of an XML element and all in it. As deep as `parseXml` allows. */
export function recordOfXml(given: XmlElement, isListed = false): FileRecord {
  const element = { ...given, name: localName(given.name) };
  const values: NamedValue[] = [...element.attributes].map(([name, value]) => ({ names: [name], value }));
  const children: FileRecord[] = [];
  const names = element.children.map(({ name }) => name);
  const counts = new Map(names.map((name) => [name, 0]));
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [label, value] of keyedValues(element))
    gather({ ...value, name: label }, values, children, false);
  for (const child of isKeyed(element) ? [] : element.children)
    gather(child, values, children, (counts.get(child.name) ?? 0) > 1);
  if (element.text.trim() !== '') values.push({ names: [element.name], value: element.text.trim() });
  return { key: isListed ? '' : element.name, values, children, isListed };
}

/** A name without the space of names that it is in. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function gather(child: XmlElement, values: NamedValue[], children: FileRecord[], isListed: boolean): void {
  const pair = pairOf(child);
  if (pair) values.push(pair);
  else children.push(recordOfXml(child, isListed));
}

/** An element that holds a text and nothing else, or a label and a value: one value of what it stands in. */
function pairOf(element: XmlElement): NamedValue | undefined {
  const { attributes, children, text } = element;
  const name = localName(element.name);
  const labels = LABELS.flatMap((label) => attributes.get(label) ?? []);
  const isPlain = [...attributes.keys()].every(
    (key) => fieldRole(key).role === 'unknown' || LABELS.includes(key) || fieldRole(key).role === 'other',
  );
  const secret = [...attributes.keys()].some((key) => key !== 'key' && secretNameOf([key]) !== 'no');
  if (children.length === 0 && isPlain && !secret) {
    const value = attributes.get('value');
    if (text.trim() === '' && value !== undefined && labels.length > 0) return { names: labels, value };
    return { names: [...labels, name], value: text.trim() };
  }
  const [label, value] = children;
  const isPair = children.length === 2 && label && value && /^(?:key|name|label|title)$/i.test(label.name);
  if (!isPair || !/^(?:value|content|text|data)$/i.test(value.name) || value.children.length > 0)
    return undefined;
  return { names: [label.text.trim()], value: value.text.trim() };
}

/** Apple's lists: `<key>` after `<key>`, each followed by its value. */
function isKeyed({ name, children }: XmlElement): boolean {
  return name === 'dict' && children[0]?.name === 'key';
}

function keyedValues(element: XmlElement): [label: string, value: XmlElement][] {
  if (!isKeyed(element)) return [];
  return element.children.flatMap((child, index) => {
    const value = element.children[index + 1];
    return child.name === 'key' && value ? [[child.text.trim(), value] as [string, XmlElement]] : [];
  });
}
