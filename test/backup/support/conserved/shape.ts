import type { Thing } from './things';

/** Choices that a shape draws for itself. */
export type Draw = <T>(...among: readonly T[]) => T;

/** A way to write things into a file. */
export interface Shape {
  write: (things: readonly Thing[], draw: Draw) => string;
  /** Nothing but a key URI tells a name. */
  isNameless?: boolean;
  /** Keys are known by their looks alone: a broken one is just a text. */
  isByLooks?: boolean;
  /** How codes are made stands beside each key. */
  tellsHow?: boolean;
  /** Keys are broken into lines: refused is right, a shorter one is not. */
  mayRefuse?: boolean;
}

/** A field as a pair: what it is called, and what stands in it. */
export type Pair = [name: string, value: string];

/** All that a thing has, its key in any place among the others. */
export function pairsOf(thing: Thing, draw: Draw): Pair[] {
  const pairs: Pair[] = [
    [draw('title', 'name', 'Title', 'issuer', 'service', 'Titel', 'Nom', 'название'), thing.title],
    [draw('username', 'login', 'user', 'Benutzername', 'account', 'Utilisateur', '用户名'), thing.user],
    [draw('url', 'website', 'Webseite'), thing.site],
    [draw('notes', 'note', 'Notizen'), thing.note],
    ...decoyPairs(thing),
  ];
  const at = draw(0, 1, 2, 3, 4);
  return [...pairs.slice(0, at), [thing.called, thing.written], ...pairs.slice(at)];
}

export function decoyPairs({ decoys }: Thing): Pair[] {
  return decoys.map(({ name, value }) => [name, value]);
}

/** How the codes of a thing are made, as a file says it. */
export function howPairs({ digits, period }: Thing, draw: Draw): Pair[] {
  return [
    [draw('digits', 'otp_digits'), `${digits}`],
    [draw('period', 'interval'), `${period}`],
    ['algorithm', draw('SHA1', 'sha-1', 'HmacSHA1')],
  ];
}
