import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageRect } from '../../../lib/page/scan/page-rect';
import { isDrawn, type Point, pointWithin, rectBetween } from './area-rect';

/** The captured page, to draw a rectangle on. A picture of the page, in the extension's own window: never in the site. */
export function Area({ screen, onSelect }: { screen: string; onSelect(part: PageRect): void }) {
  const frame = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Point>();
  const [rect, setRect] = useState<PageRect>();
  const pointOf = ({ clientX: x, clientY: y }: PointerEvent) =>
    pointWithin(frame.current?.getBoundingClientRect() ?? new DOMRect(), { x, y });
  const begin = (event: PointerEvent) => {
    frame.current?.setPointerCapture(event.pointerId);
    setFrom(pointOf(event));
    setRect(undefined);
  };
  const drag = (event: PointerEvent) => {
    if (from !== undefined) setRect(rectBetween(from, pointOf(event)));
  };
  const end = () => {
    setFrom(undefined);
    if (rect && isDrawn(rect)) onSelect(rect);
  };

  return (
    <figure class="stack">
      <figcaption class="hint">{i18n.t('import.areaText')}</figcaption>
      <div ref={frame} class="area" onPointerDown={begin} onPointerMove={drag} onPointerUp={end}>
        <img src={screen} alt={i18n.t('import.areaAlt')} draggable={false} />
        {rect && <span class="area-box" style={styleOf(rect)} />}
      </div>
    </figure>
  );
}

function styleOf({ x, y, width, height }: PageRect) {
  return {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}
