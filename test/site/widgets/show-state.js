/** Writes what the framework holds, not what the fields show, where a test reads it. */
export function showState(code) {
  document.body.dataset.state = code;
}
