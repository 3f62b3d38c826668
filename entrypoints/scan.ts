import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findQrPictures } from '../lib/page/qr-pictures';

/** Injected into a page that a person wants scanned: answers with the pictures that may hold a QR code. */
export default defineUnlistedScript(() => findQrPictures(document));
