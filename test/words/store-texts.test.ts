import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSentences, readLanguages } from '../../scripts/words/word-file';

const storeTexts = (tag: string) => parseSentences(readFileSync(`docs/store/${tag}.yml`, 'utf8'));
const english = storeTexts('en');

test.each([...readLanguages().keys()])(
  '%s has whole texts for the stores, none longer than they take',
  (tag) => {
    const texts = storeTexts(tag);
    expect([...texts.keys()]).toEqual([...english.keys()]);
    expect(texts.get('language')).toBe(tag);
    const description = String(texts.get('description'));
    expect(description.length).toBeLessThanOrEqual(4_000);
    // The same paragraphs and the same points.
    const marksOf = (text: string) => text.split('\n').map((line) => line.slice(0, 1).replace(/[^•]/, 'a'));
    expect(marksOf(description)).toEqual(marksOf(String(english.get('description'))));
    const captions = [...texts].filter(([name]) => name.startsWith('captions.'));
    expect(captions.length).toBeGreaterThan(0);
    for (const [name, text] of captions) {
      expect(text, name).toMatch(/\S/);
      expect(String(text).length, name).toBeLessThanOrEqual(60);
    }
    for (const text of texts.values()) expect(text).not.toMatch(/<|&\w+;/);
  },
);

test.each([...readLanguages().keys()].filter((tag) => tag !== 'en'))('%s has a style note', (tag) => {
  expect(readFileSync(`docs/languages/${tag}.md`, 'utf8')).toMatch(/^# .+/);
});
