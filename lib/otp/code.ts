// With every kind and hash there. A page that must be quick imports `code-of-step` and awaits `loadCodes`.
import './rare-codes';

export { codeAt, codeOfStep, secondsLeft, stepAt } from './code-of-step';
