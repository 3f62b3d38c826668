/** Made by `scripts/rescue-page.ts`. */
declare module 'virtual:rescue-page' {
  /** The rescue page's whole text. */
  export const RESCUE_PAGE: string;
}
