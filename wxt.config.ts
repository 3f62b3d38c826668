import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { leanPages } from './scripts/lean-pages.ts';
import { buildWords } from './scripts/words/build-words.ts';
import { LANGUAGE_MODULES } from './scripts/words/language-modules.ts';

/**
 * "No network" is the browser's promise here, not ours: nothing may connect anywhere. WebAssembly is for the key
 * derivation and the QR decoder; styles and scripts come from the package alone.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, which answers with one file: lib/browser/api/worker-policy.ts.
  'trusted-types latchkey-worker',
].join('; ');

/**
 * Pins the id of an unpacked extension, and with it the origin that passkeys are made for; in a store the id is the store's.
 * A public key: nobody keeps its other half.
 */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAs9rvdzdBbRRo3EcYNgtvjv+7d277sySrtzOKtGXcrH0Wev8d25+Y9h0TVZ2PWxWQ/BIF3YXbXu+mtzdSe6HfgFCracx8CYUh5463ND/8/4QRDFfTnPWkl/0ntUMDWmg9Y+JGipY2kas/2948MI2OJ1rKPGUJmBVLsGfISR9LKYyeTuB1FZaFVhysu+DzKiXJSQH5WFdyZDP9VZPqF+dXGl/mdVE0OWpeq0wdnz2XMmgCx2e6IJX42Yc5ywUqAc+irsU6UtxDXZil1e2lKuAonq//sZCjAEGjCC1VyY6nx9HubNTbDqnP3h2wDqdBx6I5y/1noo2z7nkjeoe3dCUikwIDAQAB';

/** What Firefox and its store know Latchkey by. */
const FIREFOX_ID = 'latchkey@latchkey-authenticator.org';

const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'activeTab',
  'scripting',
  'contextMenus',
  'alarms',
  'idle',
];
/** Keys that neither browser, nor a layout switch, nor an input method takes for itself (docs/decisions/0034). */
const SHORTCUTS = {
  popup: { default: 'Ctrl+Shift+2', mac: 'MacCtrl+Shift+L' },
  fill: { default: 'Ctrl+Shift+6', mac: 'MacCtrl+Shift+F' },
  scan: { default: 'Ctrl+Shift+3', mac: 'MacCtrl+Shift+Q' },
};

export default defineConfig({
  imports: false,
  alias: { '#i18n': resolve('lib/browser/words/i18n.ts') },
  vite: () => ({ plugins: [LANGUAGE_MODULES] }),
  hooks: { ...leanPages, ...buildWords },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [...PERMISSIONS, ...(browser === 'firefox' ? [] : ['offscreen'])],
    optional_permissions: ['clipboardWrite'],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: SHORTCUTS.popup },
      fill: { suggested_key: SHORTCUTS.fill, description: '__MSG_commandFill__' },
      scan: { suggested_key: SHORTCUTS.scan, description: '__MSG_commandScan__' },
      lock: { description: '__MSG_commandLock__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko_android: { strict_min_version: '142.0' },
            gecko: {
              // Never to be changed (docs/decisions/0036).
              id: FIREFOX_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '123',
          externally_connectable: { ids: [] },
          storage: { managed_schema: 'managed-schema.json' },
          // Stores refuse it, and give a key of their own (docs/releasing.md).
          ...(process.env['LATCHKEY_FOR'] === 'store' ? {} : { key: CHROMIUM_KEY }),
        }),
  }),
});
