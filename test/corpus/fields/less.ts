import type { FieldRecord } from './render.ts';

/** Kinds of evidence that a page may lack. */
export const KINDS = ['text', 'headings', 'labels', 'names'] as const;

/** The page with one kind of evidence taken away: how much the rest says without it. */
export function without(kind: (typeof KINDS)[number], record: FieldRecord): FieldRecord {
  const { page, fields } = record;
  if (kind === 'text') return { ...record, page: { ...page, text: [] } };
  if (kind === 'headings') return { ...record, page: { ...page, title: 'Sign in', headings: [] } };
  const gone = kind === 'labels' ? /^(placeholder|aria-label)$/ : /^(name|id|class)$/;
  return {
    ...record,
    fields: fields.map((field) => ({
      ...field,
      ...(kind === 'labels' ? { label: null, labelKind: 'none' } : {}),
      attrs: Object.fromEntries(Object.entries(field.attrs).filter(([name]) => !gone.test(name))),
    })),
  };
}
