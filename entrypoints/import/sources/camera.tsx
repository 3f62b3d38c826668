import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { useNewest } from '../../../components/shell/use-newest';
import { type Findings, findingsOf } from '../../../lib/import/findings';
import { decodeQrCodes } from '../../../lib/qr/decode';

/** Between two looks, so that the page stays at ease. */
const PAUSE_MS = 200;
const FRAME_SIDE = 720;

/** Reads QR codes that are held before the camera, one after another, until it is stopped. */
export function Camera(props: { onFound(findings: Findings): void; onStop(): void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<string>();

  const found = useNewest(props.onFound);
  // One camera, from when this appears until it goes.
  useEffect(() => {
    const end = new AbortController();
    watch(video.current, end.signal, (findings) => found.current(findings)).catch(() =>
      setProblem(i18n.t('import.noCamera')),
    );
    return () => end.abort();
  }, [found]);

  return (
    <div class="stack">
      <video ref={video} class="camera" muted playsInline aria-label={i18n.t('import.camera')} />
      <p class="hint">{i18n.t('import.cameraText')}</p>
      <Problem text={problem} />
      <div class="actions">
        <button type="button" class="button" onClick={props.onStop}>
          {i18n.t('import.cameraStop')}
        </button>
      </div>
    </div>
  );
}

async function watch(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
  onFound: (findings: Findings) => void,
): Promise<void> {
  if (video === null) return;
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => stream.getTracks().map((track) => track.stop());
  if (signal.aborted) return void stop();
  signal.addEventListener('abort', stop);
  video.srcObject = stream;
  await video.play();
  const seen = new Set<string>();
  while (!signal.aborted) {
    const fresh = (await decodeQrCodes(frameOf(video))).filter((text) => !seen.has(text));
    for (const text of fresh) seen.add(text);
    if (fresh.length > 0) onFound(findingsOf(fresh.map((text) => ({ text }))));
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}

function frameOf(video: HTMLVideoElement): ImageData {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, FRAME_SIDE / Math.max(1, videoWidth, videoHeight));
  const width = Math.max(1, Math.round(videoWidth * scale));
  const height = Math.max(1, Math.round(videoHeight * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  context.drawImage(video, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
