// RFC 3492, section 5: the parameters that IDNA uses.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;
/** A label has at most 63 characters (RFC 1035, section 2.3.4). */
const LONGEST = 63;
const LAST_CODE_POINT = 0x10ffff;

/** The letters that a host's label stands for ("xn--bcher-kva" is "bücher"); a label that is none stays as it is. */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > LONGEST) return label;
  const points = decode(label.slice(4));
  return points === undefined ? label : String.fromCodePoint(...points);
}

/** RFC 3492, section 6.2; undefined for what no encoder writes. */
function decode(text: string): number[] | undefined {
  const dash = text.lastIndexOf('-');
  const points = [...text.slice(0, Math.max(dash, 0))].map((letter) => letter.charCodeAt(0));
  let [n, i, bias] = [INITIAL_N, 0, INITIAL_BIAS];
  for (let read = dash + 1; read < text.length; ) {
    const from = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = parseInt(text.charAt(read++), BASE);
      if (Number.isNaN(digit)) return undefined;
      // Base 36 of RFC 3492 begins with the letters, JavaScript's with the digits.
      const value = digit < 10 ? digit + 26 : digit - 10;
      i += value * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const count = points.length + 1;
    bias = adapt(i - from, count, from === 0);
    n += Math.floor(i / count);
    if (n > LAST_CODE_POINT) return undefined;
    i %= count;
    points.splice(i++, 0, n);
  }
  return points;
}

/** RFC 3492, section 6.1. */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / count);
  let k = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) left = Math.floor(left / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
