/** Outlines on a grid of 24, drawn with round caps. The build puts them into the pages (`scripts/icon-templates.ts`). */
export const ICON_OUTLINES = {
  add: 'M12 5v14M5 12h14',
  back: 'M15 6l-6 6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM13.500 7.500l3 3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9.250a2.750 2.750 0 1 0 0 5.500 2.750 2.750 0 0 0 0-5.500',
  fill: 'M4 17v2.500h16V17M12 4.500v10M8 11l4 4 4-4',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  history: 'M4.500 8A8.250 8.250 0 1 1 3.750 12M4 4v4.250h4.250M12 7.500V12l3 2',
  info: 'M12 11v6M12 7.500v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  more: 'M12 5.500v.01M12 12v.01M12 18.500v.01',
  next: 'M5 12h13M13 7l5 5-5 5',
  panel: 'M4 5h16v14H4zM14.500 5v14',
  pin: 'M9 3.500h6l-.750 6.500 3.250 3.500H6.500L9.750 10zM12 13.500V20.500',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.500v2.500H14zM17.500 17.500H20V20h-2.500M14 20h.01M20 14h.01',
  scan: 'M4 8.500V4h4.500M15.500 4H20v4.500M20 15.500V20h-4.500M8.500 20H4v-4.500M9 9h6v6H9z',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500L20 20',
  shield: 'M12 3l7.500 3v5.500c0 4.500-3 8-7.500 9.500-4.500-1.500-7.500-5-7.500-9.500V6z',
  transfer: 'M8 19.500V5M4 9l4-4 4 4M16 4.500V19M12 15l4 4 4-4',
  trash: 'M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13',
  window: 'M4 5h16v14H4zM4 9h16',
} as const;

export type IconName = keyof typeof ICON_OUTLINES;
