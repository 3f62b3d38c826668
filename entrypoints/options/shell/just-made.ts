/** Who chose the passphrase so lately need not type it again, in seconds. */
const JUST_SECONDS = 600;

let madeAt: number | undefined;

/** The vault was made on this page, at this time in Unix seconds. It is forgotten with the page, which a lock loads again. */
export function markMade(at: number): void {
  madeAt = at;
}

/** Whether that is no longer ago than ten minutes. */
export function wasJustMade(at: number): boolean {
  return madeAt !== undefined && at >= madeAt && at - madeAt <= JUST_SECONDS;
}
