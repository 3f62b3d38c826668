interface ImportMetaEnv {
  /** The tags (BCP 47) of all languages that there are texts in: the build puts them in. */
  readonly LANGUAGES: readonly string[];
}
