declare module 'virtual:languages' {
  /** What loads the sentences of each language, by its tag (BCP 47): the build makes it of components/words. */
  export const LANGUAGES: Readonly<
    Record<string, () => Promise<{ TEXTS: Readonly<Record<string, string>> }>>
  >;
}
