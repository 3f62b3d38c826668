import { lazy } from '../../../components/shell/lazy';

// What few open popups show is drawn by code that is loaded when it is shown.

export const LookAlike = lazy(
  () => import('../../../components/codes/look-alike-warning'),
  'LookAlikeWarning',
);
export const ClockNotice = lazy(() => import('../../../components/shell/clock-notice'), 'ClockNotice');
export const ClockHelp = lazy(() => import('../lazy/clock-help'), 'ClockHelp');
export const AutofillHere = lazy(() => import('../lazy/autofill-here'), 'AutofillHere');
export const BackupNotice = lazy(() => import('../lazy/backup-notice'), 'BackupNotice');
export const Empty = lazy(() => import('../lazy/empty'), 'Empty');
export const ListDialog = lazy(() => import('../lazy/dialogs'), 'ListDialog');
export const OlderNotice = lazy(() => import('../lazy/older-notice'), 'OlderNotice');
