/** The browser's toolbar: the extensions' button, and below it the list with Latchkey and what keeps it in sight. Said in text beside it. */
export function PinPicture() {
  return (
    <svg class="pin-picture" viewBox="0 0 320 120" aria-hidden="true">
      <rect class="pin-bar" x="1" y="1" width="318" height="34" rx="8" />
      <rect class="pin-address" x="14" y="9" width="226" height="18" rx="9" />
      <circle class="pin-ring" cx="266" cy="18" r="13" />
      <path class="pin-line" d={PUZZLE} transform="translate(257 9) scale(0.75)" />
      <path class="pin-line" d="M296 18h.01M302 18h.01M308 18h.01" />
      <rect class="pin-list" x="120" y="44" width="170" height="68" rx="8" />
      <image href="/icon/48.png" x="132" y="54" width="20" height="20" />
      <rect class="pin-text" x="160" y="60" width="72" height="8" rx="4" />
      <circle class="pin-ring" cx="266" cy="64" r="13" />
      <path class="pin-line" d={PIN} transform="translate(257 55) scale(0.75)" />
      <rect class="pin-text" x="132" y="88" width="56" height="8" rx="4" />
    </svg>
  );
}

/** On a grid of 24, as the icons are. */
const PUZZLE =
  'M4 9h4.500a2.500 2.500 0 1 1 5 0H18v4.500a2.500 2.500 0 1 1 0 5V22H4v-4a2.500 2.500 0 1 0 0-5z';
const PIN = 'M9 3.500h6l-.750 6.500 3.250 3.500H6.500L9.750 10zM12 13.500V20.500';
