/** A page answers a key or a click late when one turn takes longer than 50 ms; drawing a picture may need the rest. */
const SLICE_MS = 16;

/** Cuts a long piece of work into turns, so that the page stays alive under it. */
export class Slices {
  private end = performance.now() + SLICE_MS;

  /** To be asked often: an `await` at every step would itself be the cost. */
  isOver(): boolean {
    return performance.now() >= this.end;
  }

  /** Lets the page have its turn. */
  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.end = performance.now() + SLICE_MS;
  }
}
