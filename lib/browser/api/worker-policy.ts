const KDF_WORKER = '/kdf-worker.js';

interface Policy {
  /** Text only for TypeScript, whose library does not know Trusted Types: the browser's own kind of address. */
  createScriptURL(url: string): string;
}

declare global {
  /** Firefox has it since version 148; before, any address is taken. */
  var trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;
}

/** Made when it is first needed: the browser allows one of its name in a page, and never a second. */
let policy: Policy | undefined;

/**
 * Starts the worker that derives keys. Nothing else in the extension can start a script by its address: the content
 * security policy allows this Trusted Types policy alone, and it answers with this one file.
 */
export function startKdfWorker(): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(KDF_WORKER));
}

function createPolicy(): Policy {
  const createScriptURL = (url: string) => {
    if (url !== KDF_WORKER) throw new TypeError('not a worker of Latchkey');
    return url;
  };
  return globalThis.trustedTypes?.createPolicy('latchkey-worker', { createScriptURL }) ?? { createScriptURL };
}
