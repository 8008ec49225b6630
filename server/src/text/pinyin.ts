/** Readings of Chinese characters: one main reading each, without tones, for matching names typed or spelt by sound. */
import { READINGS } from './tables/pinyin-table.ts';

let readings: Map<string, string> | undefined;

/** Built on first use: many sessions never ask for a reading. */
function table(): Map<string, string> {
  if (readings) return readings;
  readings = new Map();
  for (const { syllable, characters } of charactersBySound()) for (let i = 0; i < characters.length; i++) readings.set(characters[i]!, syllable);
  return readings;
}

/** All syllables in the order of their letters, each with the characters read so, by code. Every character stands once. */
export function* charactersBySound(): Generator<{ readonly syllable: string; readonly characters: string }> {
  for (const line of READINGS.split('\n')) {
    const syllable = /^[a-z]+/.exec(line)?.[0];
    if (syllable !== undefined) yield { syllable, characters: line.slice(syllable.length) };
  }
}

/** The main reading of one character without tone, `ü` as `v`: `王` gives `wang`; the empty string if there is none. */
export function syllablesOf(character: string): string {
  return table().get(character) ?? '';
}

/** The readings of all characters in a row, lower case; other characters stay, in lower case: `王毅` gives `wangyi`. */
export function pinyin(text: string): string {
  let spelt = '';
  for (const character of text) spelt += syllablesOf(character) || character.toLowerCase();
  return spelt;
}
