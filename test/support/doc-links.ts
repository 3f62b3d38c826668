/** What Markdown links to within the project, pictures too: paths as they are written, without what stands behind `#`. */
export function relativeLinks(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\(([^()\s]+)\)|<img src="([^"]+)"/g)];
  return links
    .flatMap(([, link, picture]) => link ?? picture ?? [])
    .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ''));
}

/** The source files that Markdown names in code spans, such as `lib/otp/code.ts` or `code.ts`. */
export function namedFiles(markdown: string): string[] {
  return [...markdown.matchAll(/`([\w@./-]+\.(?:tsx?|css|yml))`/g)].flatMap(([, name]) => name ?? []);
}
