import { Refusal } from '../../refusal';
import { type Bytes, joinBytes } from './bytes';

const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

/** Inflates gzip (RFC 1952). Throws Refusal 'damaged-file', or 'too-costly' beyond 64 MB. */
export async function gunzip(bytes: Bytes): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return joinBytes(...chunks);
      length += value.length;
      if (length > MAX_INFLATED_BYTES) throw new Refusal('too-costly');
      chunks.push(value);
    }
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal('damaged-file', { cause });
  }
}
