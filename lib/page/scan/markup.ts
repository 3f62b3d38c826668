import { elementWithId } from '../dom/document-getters';
import {
  attributesOf,
  childrenOf,
  isDocument,
  isShadowRoot,
  localNameOf,
  parentElementOf,
  rootNodeOf,
} from '../dom/getters';
import type { Slices } from './slices';

const MOST_NODES = 30_000;
const MOST_CHARACTERS = 2_000_000;
/** Handed down by the element around it: written where it differs from there, so that `<use>` still hands down its own. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'fill-opacity',
  'stroke-opacity',
  'fill-rule',
  'stroke-dasharray',
  'color',
  'visibility',
] as const;
/** Written where it differs from what an element has by itself. */
const OWN = {
  opacity: '1',
  transform: 'none',
  'clip-path': 'none',
  'stop-color': 'rgb(0, 0, 0)',
} as const;
const DRAWN = new Set(
  'svg g a switch use symbol defs path rect circle ellipse line polyline polygon image pattern clipPath mask linearGradient radialGradient stop'.split(
    ' ',
  ),
);
/** Not displayed themselves, but by what points to them. */
const POINTED_TO = /^(?:symbol|defs|pattern|clipPath|mask|stop|.*Gradient)$/;

/**
 * Writes a drawing down as a file of its own, with the colours that the page's styles gave it. It is written, not
 * copied: a copied element may load a picture or run a script of the page.
 */
export class Markup {
  /** Whether all that is drawn could be written. */
  isWhole = true;
  private readonly parts: string[] = [];
  private readonly slices: Slices;
  private readonly written = new Set<string>();
  private readonly wanted = new Set<string>();
  private nodes = 0;
  private characters = 0;

  constructor(slices: Slices) {
    this.slices = slices;
  }

  /** Adds a root and whatever it points to elsewhere in its document; `attributes` replace its own. */
  async addRoot(svg: Element, attributes: Record<string, string>): Promise<void> {
    await this.add(svg, attributes);
    const scope = rootNodeOf(svg);
    for (const id of this.wanted) {
      if (this.written.has(id)) continue;
      const target = targetIn(scope, id);
      if (target === null) this.isWhole = false;
      else await this.addElsewhere(target);
    }
  }

  toString(): string {
    return this.parts.join('');
  }

  private async addElsewhere(target: Element): Promise<void> {
    this.write('<defs>');
    await this.add(target);
    this.write('</defs>');
  }

  private async add(element: Element, attributes?: Record<string, string>): Promise<void> {
    const localName = localNameOf(element);
    if (localName === 'foreignObject') this.isWhole = false;
    if (!DRAWN.has(localName) || !this.isWhole) return;
    if (++this.nodes > MOST_NODES || this.characters > MOST_CHARACTERS) this.isWhole = false;
    if (this.slices.isOver()) await this.slices.rest();
    const style = getComputedStyle(element);
    if (style.display === 'none' && !POINTED_TO.test(localName) && !attributes) return;
    const own = attributes ? this.rootStyle(style) : this.styleOf(element, style);
    this.write(`<${localName}${this.attributesOf(element, attributes)} style="${xmlText(own)}">`);
    for (const child of childrenOf(element)) await this.add(child);
    this.write(`</${localName}>`);
  }

  private attributesOf(element: Element, replaced: Record<string, string> = {}): string {
    const all: Record<string, string> = {};
    for (const { localName, value } of attributesOf(element)) {
      if (localName === 'href') this.noteTarget(element, value);
      if (localName === 'id') this.written.add(value);
      if (/^(?!on|style$|class$)[a-z][\w-]*$/i.test(localName)) all[localName] = value;
    }
    return Object.entries({ ...all, ...replaced })
      .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
      .join('');
  }

  private noteTarget(element: Element, target: string): void {
    if (localNameOf(element) === 'a' || target.startsWith('data:image/')) return;
    if (target.startsWith('#')) this.wanted.add(target.slice(1));
    else this.isWhole = false;
  }

  private styleOf(element: Element, style: CSSStyleDeclaration): string {
    const around = parentElementOf(element);
    const parent = around && getComputedStyle(around);
    const kept = INHERITED.filter((name) => style.getPropertyValue(name) !== parent?.getPropertyValue(name));
    const names: string[] = [...kept];
    for (const [name, usual] of Object.entries(OWN)) {
      if (style.getPropertyValue(name) !== usual) names.push(name);
    }
    if (names.includes('transform')) names.push('transform-origin', 'transform-box');
    if (localNameOf(element) === 'rect') names.push('x', 'y', 'width', 'height');
    return names.map((name) => this.declaration(name, style)).join('');
  }

  /** In a file of its own nothing is handed down to the root. */
  private rootStyle(style: CSSStyleDeclaration): string {
    return INHERITED.map((name) => this.declaration(name, style)).join('');
  }

  private declaration(name: string, style: CSSStyleDeclaration): string {
    const value = style.getPropertyValue(name);
    const target = /^url\("?#([^")]+)"?\)/.exec(value)?.[1];
    if (target !== undefined) this.wanted.add(target);
    return value === '' ? '' : `${name}:${value};`;
  }

  private write(text: string): void {
    this.parts.push(text);
    this.characters += text.length;
  }
}

function targetIn(scope: Node, id: string): Element | null {
  if (isShadowRoot(scope)) return scope.getElementById(id);
  return isDocument(scope) ? elementWithId(scope, id) : null;
}

function xmlText(text: string): string {
  return text.replace(/[^\t\n\r -\uFFFD]/g, '').replace(/[&<"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
