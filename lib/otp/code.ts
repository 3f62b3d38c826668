// With every hash there. A page that must be quick imports `code-of-step` and awaits `loadHashes`.
import './sha512';

export { codeAt, codeOfStep, secondsLeft, stepAt } from './code-of-step';
