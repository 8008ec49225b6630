/** `keyterms`: the words that some articles of a folder use more than others, those they use most, or the set phrases that a month brought up. */
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import type { Selection } from '../../../protocol/src/selection.ts';
import type { WordListParams } from '../../../protocol/src/words.ts';
import type { WordQueries } from '../corpus/words/corpus-words.ts';
import { frequenciesInOrder, keyTermsInOrder, pageOf, wordsQuestion } from '../features/word-lists.ts';
import { openCorpus } from './open-corpus.ts';
import { jsonLine, print } from './output.ts';
import { readSelection, SELECTION_OPTIONS } from './selection.ts';
import { readFlags, readFormat, readOptions, readStore, readTimeZone, UsageError, type Format } from './usage.ts';
import { NEVER_ENDING, printWords, readWordList, WORD_LIST_OPTIONS } from './word-lists.ts';

const COMMAND = 'keyterms';
const REFERENCE_OPTIONS = ['reference-speaker', 'reference-person', 'reference-outlet', 'reference-tag', 'reference-from', 'reference-to'] as const;

interface Question {
  readonly words: WordQueries;
  readonly selection: Selection;
  readonly list: WordListParams;
  readonly format: Format;
}

export async function keyterms(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['frequencies', 'no-store']);
  const { values, paths } = readOptions(COMMAND, rest, [...SELECTION_OPTIONS, ...REFERENCE_OPTIONS, ...WORD_LIST_OPTIONS, 'month', 'corpus', 'store', 'format', 'time-zone']);
  const format = readFormat(COMMAND, values.format);
  const timeZone = readTimeZone(COMMAND, values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  const store = readStore(COMMAND, values.store, flags.has('no-store'));
  const selection = readSelection(COMMAND, values);
  const { month } = values;
  const reference = REFERENCE_OPTIONS.some((name) => values[name] !== undefined)
    ? readSelection(COMMAND, Object.fromEntries(SELECTION_OPTIONS.flatMap((name) => (values[`reference-${name}`] === undefined ? [] : [[name, values[`reference-${name}`]]]))))
    : null;
  const list = readWordList(COMMAND, values, { shortest: month === undefined ? 2 : 4, longest: 12, least: 3 });
  if (paths.length > 0) throw new UsageError(`${paths[0]} is not understood; articles are chosen by options`, COMMAND);
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new UsageError(`a month is written YYYY-MM, not ${month}`, COMMAND);
  if ([month !== undefined, flags.has('frequencies'), reference !== null].filter(Boolean).length > 1) throw new UsageError('--month, --frequencies and --reference-… exclude each other', COMMAND);
  if (month !== undefined && (selection.from ?? selection.to) !== null) throw new UsageError('--month takes the place of --from and --to', COMMAND);
  if (values.corpus === undefined) throw new UsageError('--corpus DIR is needed', COMMAND);

  const opened = await openCorpus(values.corpus, { store, timeZone });
  try {
    const question: Question = { words: opened.corpus.words, selection, list, format };
    if (month !== undefined) await printNewPhrases(question, month);
    else if (flags.has('frequencies')) await printFrequencies(question);
    else await printKeyTerms(question, reference);
    return opened.complete ? 0 : 1;
  } finally {
    await opened.close();
  }
}

async function printKeyTerms({ words, selection, list, format }: Question, reference: Selection | null): Promise<void> {
  const { items, partial: _, ...sums } = await words.keyTerms(selection, reference, wordsQuestion(list), NEVER_ENDING);
  const page = pageOf(keyTermsInOrder(items), list);
  if (format === 'jsonl') return printJson(page, { total: items.length, ...sums });
  await printWords(page, [
    ['词', ({ text }) => text],
    ['次数', ({ count }) => String(count)],
    ['篇数', ({ articles }) => String(articles)],
    ['对照', ({ referenceCount }) => String(referenceCount)],
    ['每百万字', ({ rate }) => rate.toFixed(1)],
    ['对照', ({ referenceRate }) => referenceRate.toFixed(1)],
    ['G²', ({ logLikelihood }) => logLikelihood.toFixed(1)],
    ['log₂', ({ logRatio }) => logRatio.toFixed(2)],
  ], `${sums.articles} 篇 ${sums.characters} 字，对照 ${sums.referenceArticles} 篇 ${sums.referenceCharacters} 字，共 ${items.length} 个词`);
}

async function printFrequencies({ words, selection, list, format }: Question): Promise<void> {
  const { items, partial: _, ...sums } = await words.frequencies(selection, wordsQuestion(list), NEVER_ENDING);
  const page = pageOf(frequenciesInOrder(items), list);
  if (format === 'jsonl') return printJson(page, { total: items.length, ...sums });
  await printWords(page, [
    ['词', ({ text }) => text],
    ['次数', ({ count }) => String(count)],
    ['篇数', ({ articles }) => String(articles)],
    ['每百万字', ({ rate }) => rate.toFixed(1)],
  ], `${sums.articles} 篇 ${sums.characters} 字，共 ${items.length} 个词`);
}

async function printNewPhrases({ words, selection, list, format }: Question, month: string): Promise<void> {
  const { items, partial: _, ...sums } = await words.newPhrases(month, selection, wordsQuestion(list), NEVER_ENDING);
  const page = pageOf(keyTermsInOrder(items), list);
  if (format === 'jsonl') return printJson(page, { total: items.length, ...sums });
  await printWords(page, [
    ['说法', ({ text }) => text],
    ['次数', ({ count }) => String(count)],
    ['篇数', ({ articles }) => String(articles)],
    ['此前', ({ before }) => String(before)],
    ['G²', ({ logLikelihood }) => logLikelihood.toFixed(1)],
  ], `${month}：${sums.articles} 篇 ${sums.characters} 字，此前十二个月 ${sums.charactersBefore} 字，共 ${items.length} 个说法`);
}

async function printJson(items: readonly object[], sums: object): Promise<void> {
  for (const item of items) await print(jsonLine(item));
  await print(jsonLine(sums));
}
