import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Box } from '../../../lib/page/scan/areas';
import { boxBetween, isDrawn, type Point, pointWithin } from './area-box';

/** The captured page, to draw a rectangle on. A picture of the page, in the extension's own window: never in the site. */
export function Area({ screen, onSelect }: { screen: string; onSelect(part: Box): void }) {
  const frame = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Point>();
  const [box, setBox] = useState<Box>();
  const pointOf = ({ clientX: x, clientY: y }: PointerEvent) =>
    pointWithin(frame.current?.getBoundingClientRect() ?? new DOMRect(), { x, y });
  const begin = (event: PointerEvent) => {
    frame.current?.setPointerCapture(event.pointerId);
    setFrom(pointOf(event));
    setBox(undefined);
  };
  const drag = (event: PointerEvent) => {
    if (from !== undefined) setBox(boxBetween(from, pointOf(event)));
  };
  const end = () => {
    setFrom(undefined);
    if (box && isDrawn(box)) onSelect(box);
  };

  return (
    <figure class="stack">
      <figcaption class="hint">{i18n.t('import.areaText')}</figcaption>
      <div ref={frame} class="area" onPointerDown={begin} onPointerMove={drag} onPointerUp={end}>
        <img src={screen} alt={i18n.t('import.areaAlt')} draggable={false} />
        {box && <span class="area-box" style={styleOf(box)} />}
      </div>
    </figure>
  );
}

function styleOf({ x, y, width, height }: Box) {
  return {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}
