/** What is newer than the manifests admit and used all the same: why no older browser is harmed. */
export const GUARDED: Readonly<Record<string, string>> = {
  ':-webkit-search-cancel-button': 'Firefox draws no such button, and passes over the rule.',
  'AbortSignal.timeout': 'Until Chromium 124 it aborted under another name, which nobody asks for.',
  'PublicKeyCredential.getClientCapabilities': 'Asked for by `in`; without it, a passkey is tried.',
  'PublicKeyCredential.signalUnknownCredential': 'Asked for by `in`; without it, the passkey stays listed.',
  ariaLabelledByElements: 'Called by `??`; the label is then found by its id.',
  'browser.action.openPopup': 'Called by `?.`; without it, the button is marked.',
  'browser.sidebarAction': "Firefox's own, called where there is no side panel.",
  'browser.sidebarAction.open': "Firefox's own, called where there is no side panel.",
  chunks: "A name of jsqr's, for the parts of a code.",
  createPolicy: 'Called by `?.`; a browser without trusted types asks for no policy.',
  fromBase64: 'Called by `?.`; without it, `atob` reads.',
  imageSmoothingQuality: 'A wish: Firefox smooths as it does.',
  queryPermission: 'Called by `?.`; Firefox has no folders to ask about.',
  results: "A name of papaparse's or the browser's results alone, as old as both.",
  showDirectoryPicker: 'Asked for by `in`; without it, folders are not offered.',
};
