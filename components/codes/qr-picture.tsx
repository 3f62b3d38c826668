import { useMemo } from 'preact/hooks';
import { encodeQr } from '../../lib/qr/encode';

/** Four modules on each side (ISO/IEC 18004, section 6.3.8). */
const QUIET_ZONE = 4;

/** A QR code, black on white in every theme: phones read nothing else as surely. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const modules = useMemo(() => encodeQr(text), [text]);
  const side = modules.length + 2 * QUIET_ZONE;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={outlineOf(modules)} fill="currentColor" />
    </svg>
  );
}

/** One path of unit squares. */
function outlineOf(modules: boolean[][]): string {
  const squares = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  );
  return squares.join('');
}
