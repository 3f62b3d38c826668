import { readOpening } from './opening';

/**
 * What there is to show, asked for before anything else is even run: the answers are on their way while the code that
 * draws and the code that makes codes set themselves up. A page's first import.
 */
export const opening = readOpening();
