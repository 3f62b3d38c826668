import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findQrPictures } from '../lib/page/scan/scan-page';

/** Injected into a page that a person wants scanned: answers with the pictures that may hold a QR code. */
export default defineUnlistedScript(() => findQrPictures(document));
