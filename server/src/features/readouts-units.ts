/**
 * An article as the sentences of its body, each with what it reports: words, figures, days, people and who speaks. Two accounts are
 * compared by these.
 */
import { isWordAt } from '../analysis/vocabulary.ts';
import { toSource } from '../analysis/source.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { CorpusArticle } from '../corpus/model.ts';
import { fileNameOf } from '../corpus/file-name.ts';
import { visibleOffset } from '../corpus/read-article.ts';
import { isHanAt } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { lastAtMost } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';

export interface Unit {
  /** Whether it begins a paragraph. */
  readonly opens: boolean;
  /** In the file. */
  readonly span: Span;
  /** As a reader sees it, without white space around. */
  readonly text: string;
  /** Who is reported to speak in it, in order, each once; `key` tells the same speaker in both accounts. */
  readonly speakers: readonly { readonly key: string; readonly name: string }[];
  /** Where names of persons stand in `text`. */
  readonly names: readonly Span[];
  /** What it reports, with how much each says by itself. */
  readonly tokens: ReadonlyMap<string, number>;
  /** Whether it tells that the people met or spoke. */
  readonly encounter: boolean;
}

/** How much a token says, by its kind. Pairs of characters that make no word still tell names and new words. */
const WEIGHT = { word: 1, pair: 0.4, latin: 1.5, figure: 1.5, day: 1.5, person: 1 } as const;

/** The sentences of the body, in text order. `text` is the file's text as it is now; `meeting` are persons whose encounter matters. */
export function unitsOf(article: CorpusArticle, text: string, timeZone: string, meeting: ReadonlySet<string>): Unit[] {
  const parsed = parseArticle(text, { fileName: fileNameOf(article.uri), timeZone }).article;
  if (parsed === null) return [];
  const source = toSource(parsed);
  const { visible } = parsed;
  const found: (Unit & { readonly tokens: Map<string, number>; readonly speakers: { key: string; name: string }[] })[] = [];
  const starts: number[] = [];
  const names = namesIn(article, visible);
  let paragraph = -1;
  for (const sentence of source.sentences) {
    const { kind } = source.paragraphs[sentence.paragraph]!;
    if (kind === 'headline' || kind === 'caption') continue;
    const words = source.text.slice(sentence.start, sentence.end);
    const start = sentence.start + words.length - words.trimStart().length;
    const trimmed = words.trim();
    if (trimmed === '') continue;
    const span = { start, end: start + trimmed.length };
    starts.push(visible.fileOffset(start));
    found.push({
      opens: sentence.paragraph !== paragraph,
      span: visible.fileSpan(span),
      text: trimmed,
      speakers: [],
      ...readTokens(source.folded, span, names),
      encounter: false,
    });
    paragraph = sentence.paragraph;
  }
  const unitAt = (offset: number): (typeof found)[number] | undefined => {
    const unit = found[lastAtMost(starts, offset)];
    return unit !== undefined && offset < unit.span.end ? unit : undefined;
  };
  for (const { cue, speaker, speakerId } of article.statements) {
    const key = speakerId ?? fold(speaker);
    const unit = unitAt(cue.span.start);
    if (unit !== undefined && !unit.speakers.some((other) => other.key === key)) unit.speakers.push({ key, name: speaker });
  }
  // A year or a month is in half of all sentences.
  for (const { value, span } of article.dates) if (value.length === 10) unitAt(span.start)?.tokens.set(`d${value}`, WEIGHT.day);
  for (const { span, participants } of article.encounters) {
    if (participants.filter(({ id }) => meeting.has(id)).length < 2) continue;
    const at = found.indexOf(unitAt(span.start)!);
    if (at >= 0) found[at] = { ...found[at]!, encounter: true };
  }
  return found;
}

/** Names of persons by where they begin in the visible text. */
function namesIn(article: CorpusArticle, visible: Parameters<typeof visibleOffset>[0]): Map<number, { readonly length: number; readonly id: string }> {
  const names = new Map<number, { readonly length: number; readonly id: string }>();
  for (const { person, appearance } of article.people) {
    for (const { span, text } of appearance.mentions) names.set(visibleOffset(visible, span.start), { length: text.length, id: person.id });
  }
  return names;
}

const FIGURE = /\d/;
const LATIN = /[A-Za-zÀ-ɏ]/;
const OF_WORD = /[A-Za-zÀ-ɏ\d.,%]/;

/** The tokens of a stretch of folded text, and its names. Spellings of one person are one token; the characters of a name are no words. */
function readTokens(folded: string, { start, end }: Span, names: ReturnType<typeof namesIn>): { tokens: Map<string, number>; names: Span[] } {
  const tokens = new Map<string, number>();
  const found: Span[] = [];
  for (let at = start; at < end; ) {
    const name = names.get(at);
    if (name !== undefined) {
      tokens.set(`p${name.id}`, WEIGHT.person);
      found.push({ start: at - start, end: at + name.length - start });
      at += name.length;
      continue;
    }
    const character = folded[at]!;
    if (FIGURE.test(character) || LATIN.test(character)) {
      let to = at + 1;
      while (to < end && OF_WORD.test(folded[to]!)) to += 1;
      const word = folded.slice(at, to).replace(/[.,]+$/, '').replaceAll(',', '').toLowerCase();
      tokens.set(`w${word}`, FIGURE.test(character) ? WEIGHT.figure : WEIGHT.latin);
      at = to;
      continue;
    }
    if (at + 1 < end && isHanAt(folded, at) && isHanAt(folded, at + 1) && !names.has(at + 1)) {
      tokens.set(`w${folded.slice(at, at + 2)}`, isWordAt(folded, at) ? WEIGHT.word : WEIGHT.pair);
    }
    at += 1;
  }
  return { tokens, names: found };
}
