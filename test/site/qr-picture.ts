import QRCode from 'qrcode';

const LOOK = { errorCorrectionLevel: 'M', margin: 4 } as const;

export function qrPng(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { ...LOOK, scale: 6 });
}

export function qrDataUri(text: string): Promise<string> {
  return QRCode.toDataURL(text, { ...LOOK, scale: 6 });
}

export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { ...LOOK, type: 'svg' });
}

/** The modules as rows of 0 and 1, for a page that draws them itself. */
export function qrRows(text: string): string[] {
  const { size, data } = QRCode.create(text, LOOK).modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from(data.slice(row * size, (row + 1) * size)).join(''),
  );
}
