import { Refusal, type RefusalCode } from '../../refusal';
import { toBase64Url } from '../../stored/base64';
import { PRF_INPUT } from '../../vault/unlock/passkey';

/** A passkey that was asked, with the 32 bytes that its PRF answered to `PRF_INPUT`. */
export interface AskedPasskey {
  credentialId: Uint8Array<ArrayBuffer>;
  prfOutput: Uint8Array<ArrayBuffer>;
}

/** Either is what every authenticator has: ES256, and RS256 for Windows Hello (WebAuthn level 3, section 5.8.5). */
const ALGORITHMS = [-7, -257];

/**
 * Whether this page can ask for passkeys that have a PRF (WebAuthn level 3, section 10.1.4). In Chromium an extension's
 * page is a relying party of its own; in Firefox it is none without a host permission.
 */
export async function hasPasskeys(): Promise<boolean> {
  if (location.protocol !== 'chrome-extension:' || !('PublicKeyCredential' in globalThis)) return false;
  // Chromium before 133 has the PRF, and nobody to ask for it.
  if (!('getClientCapabilities' in PublicKeyCredential)) return true;
  return (await PublicKeyCredential.getClientCapabilities())['extension:prf'] !== false;
}

/**
 * Makes a passkey of this extension's origin and asks it once, because many answer the PRF only then. Throws Refusal
 * `passkey-without-prf` when it has none, `passkey-exists` when the device holds one of `known`, `passkey-cancelled`.
 */
export async function createPasskey(name: string, known: Uint8Array<ArrayBuffer>[]): Promise<AskedPasskey> {
  const credential = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: 'Latchkey' },
        // Random, so that a second passkey on one device stands beside the first.
        user: { id: randomBytes(16), name, displayName: name },
        challenge: randomBytes(32),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        excludeCredentials: known.map((id) => ({ type: 'public-key', id })),
        extensions: { prf: {} },
      },
    }),
  );
  const credentialId = new Uint8Array(credential.rawId);
  try {
    if (credential.getClientExtensionResults().prf?.enabled !== true)
      throw new Refusal('passkey-without-prf');
    return await askPasskey([credentialId]);
  } catch (error) {
    await forgetPasskey(credentialId);
    throw error;
  }
}

/**
 * Asks for one of some passkeys. Throws Refusal `passkey-cancelled` when none was shown, `passkey-without-prf` when it
 * gives no PRF.
 */
export async function askPasskey(ids: Uint8Array<ArrayBuffer>[]): Promise<AskedPasskey> {
  const credential = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: ids.map((id) => ({ type: 'public-key', id })),
        // With and without verification the PRF answers differently.
        userVerification: 'required',
        extensions: { prf: { eval: { first: PRF_INPUT } } },
      },
    }),
  );
  const output = credential.getClientExtensionResults().prf?.results?.first;
  if (!(output instanceof ArrayBuffer)) throw new Refusal('passkey-without-prf');
  return { credentialId: new Uint8Array(credential.rawId), prfOutput: new Uint8Array(output) };
}

/** Tells the keeper of a passkey that it opens nothing any more. Few listen, and none has to. */
export async function forgetPasskey(credentialId: Uint8Array<ArrayBuffer>): Promise<void> {
  if (!('signalUnknownCredential' in PublicKeyCredential)) return;
  const unknown = { rpId: location.host, credentialId: toBase64Url(credentialId) };
  await PublicKeyCredential.signalUnknownCredential(unknown).catch(() => undefined);
}

/** The names of WebAuthn's expected failures (level 3, sections 5.1.3 and 5.1.4.1). */
const REFUSALS: Record<string, RefusalCode> = {
  NotAllowedError: 'passkey-cancelled',
  AbortError: 'passkey-cancelled',
  InvalidStateError: 'passkey-exists',
  NotSupportedError: 'passkey-without-prf',
};

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential;
  } catch (cause) {
    const code = cause instanceof DOMException ? REFUSALS[cause.name] : undefined;
    if (code === undefined) throw cause;
    throw new Refusal(code, { cause });
  }
  throw new Refusal('passkey-cancelled');
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
