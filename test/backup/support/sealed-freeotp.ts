import { javaPairs } from './java-map';

/**
 * FreeOTP 2's file of what JSON text says, name by name: what stands below a name is JSON of its own in the file, and so is a
 * key below that. A name with two values stands there twice.
 */
export function sealFreeOtp2(text: string): Uint8Array {
  const map: unknown = JSON.parse(text);
  const pairs = Object.entries(Object(map)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, inner(one)] as const),
  );
  return javaPairs(pairs);
}

/** `made.freeOtp2` as `sealFreeOtp2` takes it. */
export function unsealedFreeOtp2(map: Readonly<Record<string, string>>): string {
  const entries = Object.entries(map).map(([name, value]) => {
    const json: unknown = JSON.parse(value);
    const { key } = Object(json);
    return [name, typeof key === 'string' ? { key: JSON.parse(key) } : json];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

function inner(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  const { key } = Object(value);
  const isOuter = typeof key === 'object' && key !== null;
  return JSON.stringify(isOuter ? { ...Object(value), key: JSON.stringify(key) } : value);
}
