import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Box } from '../../../lib/page/scan/areas';

/** The captured page, to draw a rectangle on. A picture of the page, in the extension's own window: never in the site. */
export function Area({ screen, onSelect }: { screen: string; onSelect(part: Box): void }) {
  const frame = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<{ x: number; y: number }>();
  const [box, setBox] = useState<Box>();

  const pointOf = (event: PointerEvent) => {
    const { left, top, width, height } = frame.current?.getBoundingClientRect() ?? new DOMRect();
    return { x: clamp((event.clientX - left) / width), y: clamp((event.clientY - top) / height) };
  };
  const drag = (event: PointerEvent) => {
    if (from === undefined) return;
    const to = pointOf(event);
    setBox({
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    });
  };
  const end = () => {
    setFrom(undefined);
    if (box && box.width > 0.005 && box.height > 0.005) onSelect(box);
  };

  return (
    <figure class="stack">
      <figcaption class="hint">{i18n.t('import.areaText')}</figcaption>
      <div
        ref={frame}
        class="area"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(pointOf(event));
          setBox(undefined);
        }}
        onPointerMove={drag}
        onPointerUp={end}
      >
        <img src={screen} alt={i18n.t('import.areaAlt')} draggable={false} />
        {box && (
          <span
            class="area-box"
            style={{
              left: `${box.x * 100}%`,
              top: `${box.y * 100}%`,
              width: `${box.width * 100}%`,
              height: `${box.height * 100}%`,
            }}
          />
        )}
      </div>
    </figure>
  );
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
