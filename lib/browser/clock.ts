/** This computer's time in Unix seconds, with its fraction. */
export const now = (): number => Date.now() / 1000;
