/** The most bytes that a picture has: a thousand accounts with one each stay a vault that opens at once. */
export const PICTURE_BYTES = 4_096;

/** Base64 makes four characters of three bytes. */
const SHAPE = new RegExp(
  `^data:image/(?:webp|png);base64,[A-Za-z0-9+/]{4,${Math.ceil(PICTURE_BYTES / 3) * 4}}={0,2}$`,
);

/** Whether a value is a picture that an account may carry: a data URL of WebP or PNG, no larger than `PICTURE_BYTES`. */
export function isOwnPicture(value: unknown): value is string {
  return typeof value === 'string' && SHAPE.test(value);
}
