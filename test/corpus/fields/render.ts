import { readFileSync } from 'node:fs';

/** One page state of a real product, described as facts; the schema is in the `meta` of the JSON files. */
export interface FieldRecord {
  readonly id: string;
  readonly kind: string;
  readonly split: string;
  /** Where a code of an app belongs, where one of a message belongs, or that none belongs anywhere. */
  readonly expect: 'fill' | 'other-channel' | 'none';
  /** Indices into `fields`, in order, when `expect` is `fill`. */
  readonly target?: readonly number[] | null;
  /** The same for a code of a message, where the record tells. */
  readonly otherChannelTarget?: readonly number[] | null;
  readonly page: {
    readonly url: string;
    readonly title: string;
    readonly lang?: string;
    readonly headings: readonly string[];
    readonly text: readonly string[];
  };
  readonly form: Readonly<Record<string, unknown>> | null;
  /** Says whether the page is in shadow roots, and whether each field is in one of its own. */
  readonly shadow?: string | boolean | null;
  readonly group?: string | null;
  readonly fields: readonly FieldFacts[];
  readonly buttons: readonly string[];
}

interface FieldFacts {
  readonly i: number;
  readonly type: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly label: string | null;
  readonly labelKind: string;
  readonly visible: boolean;
  readonly hiddenBy?: string;
  /** Which box of a split field it is, from 1. */
  readonly box?: number;
  readonly outsideForm?: boolean;
}

/** Every record of the corpus. */
export function loadRecords(): FieldRecord[] {
  return [
    'login-fields.json',
    'negatives.json',
    'found.json',
    'found-2.json',
    'found-3.json',
    'found-4.json',
    'found-5.json',
    'found-6.json',
    'found-7.json',
    'found-8.json',
    'found-9.json',
    'found-10.json',
    'found-11.json',
    'found-12.json',
    'found-13.json',
  ].flatMap((file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')).records);
}

const SR_ONLY =
  'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap';
const STYLE =
  'body{font:16px sans-serif;max-width:40em;margin:2em auto}input:not([type=checkbox]):not([type=radio]){font:inherit;padding:.4em;min-height:1.2em}';
/** Buttons that do not send the form. */
const OTHER_BUTTON =
  /cancel|back|resend|lost|forgot|another|other|recovery|backup|clear|join|log ?out|learn|use |try |^\d$|disable|remove all|copy|upload|download|send$|reload|regenerat/i;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const attributes = (of: Readonly<Record<string, unknown>>): string =>
  Object.entries(of)
    .filter(([name, value]) => /^[\w:.@-]+$/.test(name) && ['string', 'number'].includes(typeof value))
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');

/**
 * The record as a page. Each input carries `data-x`, its index in `fields`, so that what was found can be told;
 * detectors must not look at it.
 */
export function renderRecord(record: FieldRecord): string {
  const { page, form, buttons } = record;
  const primary = buttons.findIndex((text) => !OTHER_BUTTON.test(text));
  const pressed = buttons.map(
    (text, at) => `<button type="${at === primary ? 'submit' : 'button'}">${escapeHtml(text)}</button>`,
  );
  const above = record.fields
    .filter(({ label, labelKind }) => label && labelKind === 'outside-form')
    .map(({ label }) => `<div>${escapeHtml(label ?? '')}</div>`);
  const inside = record.fields.filter(({ outsideForm }) => !outsideForm);
  const outside = record.fields.filter(({ outsideForm }) => outsideForm);
  const content = [
    ...page.headings.map((text, at) => `<h${at ? 2 : 1}>${escapeHtml(text)}</h${at ? 2 : 1}>`),
    ...page.text.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...above,
    form ? `<form${attributes(form)}>` : '<div>',
    ...inside.map((field, at) => renderInRow(field, inside[at - 1], inside[at + 1], record)),
    ...pressed,
    form ? '</form>' : '</div>',
    ...outside.map((field) => renderField(field, record)),
  ].join('\n');
  const body = record.shadow
    ? `<x-page><template shadowrootmode="open">${content}</template></x-page>`
    : content;
  return `<!doctype html><html lang="${page.lang ?? 'en'}"><head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}

const isBox = (field: FieldFacts | undefined): boolean => !!field?.box && field.type !== 'hidden';

/** Boxes stand together in a group; a first box opens a new one. */
function renderInRow(
  field: FieldFacts,
  before: FieldFacts | undefined,
  after: FieldFacts | undefined,
  record: FieldRecord,
): string {
  const html = renderField(field, record);
  if (field.type === 'hidden') return html;
  if (!isBox(field)) return `<div>${html}</div>`;
  const name = /aria-label="([^"]*)"/.exec(record.group ?? '')?.[1] ?? '';
  const group = record.group ? ` aria-label="${escapeHtml(name)}" role="group"` : '';
  const opens = !isBox(before) || field.box === 1;
  const closes = !isBox(after) || after?.box === 1;
  return `${opens ? `<div${group} class="g">` : ''}${html}${closes ? '</div>' : ''}`;
}

function renderField(field: FieldFacts, { form, shadow }: FieldRecord): string {
  const of: Record<string, unknown> = { ...field.attrs };
  const isLinked = field.label !== null && /^(for|sr-only)$/.test(field.labelKind);
  if (field.labelKind === 'aria' && field.label && !of['aria-label'] && !of['aria-labelledby']) {
    of['aria-label'] = field.label;
  }
  if (isLinked) of['id'] ??= `gen-${field.i}`;
  if (field.outsideForm && form?.['id']) of['form'] ??= form['id'];
  if (isBox(field)) of['style'] = `${of['style'] ?? ''};width:2.5em;text-align:center`;
  of['data-x'] = field.i;
  const input = `<input${attributes(of)}>`;
  if (field.type === 'hidden') return input;
  const labelled = withLabel(field, input, String(of['id']));
  const nested = /nested|>/.test(String(shadow))
    ? `<x-field${attributes({ name: field.attrs['name'] })}><template shadowrootmode="open">${labelled}</template></x-field>`
    : labelled;
  if (field.visible) return nested;
  const style = /visually hidden|clip/.test(field.hiddenBy ?? '') ? SR_ONLY : 'display:none';
  return `<div style="${style}">${nested}</div>`;
}

function withLabel({ label, labelKind, type, i }: FieldFacts, input: string, id: string): string {
  const text = escapeHtml(label ?? '');
  if (!text) return input;
  if (labelKind === 'for') return `<label for="${escapeHtml(id)}">${text}</label> ${input}`;
  if (labelKind === 'sr-only')
    return `<label for="${escapeHtml(id)}" style="${SR_ONLY}">${text}</label> ${input}`;
  if (labelKind === 'broken-for') return `<label for="nowhere-${i}">${text}</label> ${input}`;
  if (labelKind === 'adjacent') return `<span>${text}</span> ${input}`;
  if (labelKind !== 'wrap') return input;
  return /checkbox|radio/.test(type) ? `<label>${input} ${text}</label>` : `<label>${text} ${input}</label>`;
}
