/** `collocates`: the words that stand around a phrase or a person in the articles of a folder, with the same figures as in the panel. */
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import type { Around } from '../corpus/words/corpus-words.ts';
import { collocatesInOrder, pageOf, WIDEST_SPAN, within, wordsQuestion } from '../features/word-lists.ts';
import { openCorpus } from './open-corpus.ts';
import { jsonLine, print } from './output.ts';
import { readSelection, refuseWhatCannotBeFound, SELECTION_OPTIONS } from './selection.ts';
import { readFlags, readFormat, readLimit, readOptions, readStore, readTimeZone, UsageError } from './usage.ts';
import { NEVER_ENDING, printWords, readWordList, WORD_LIST_OPTIONS } from './word-lists.ts';

const COMMAND = 'collocates';
const ORDERS = ['logLikelihood', 'pmi', 'count'] as const;
const WITHIN = 40;
const SPAN = 5;

export async function collocates(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['regex', 'no-store']);
  const options = [...SELECTION_OPTIONS, ...WORD_LIST_OPTIONS, 'around', 'within', 'span', 'left', 'right', 'order', 'corpus', 'store', 'format', 'time-zone'] as const;
  const { values, paths: words } = readOptions(COMMAND, rest, options);
  const format = readFormat(COMMAND, values.format);
  const timeZone = readTimeZone(COMMAND, values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  const store = readStore(COMMAND, values.store, flags.has('no-store'));
  const selection = readSelection(COMMAND, values);
  const list = readWordList(COMMAND, values, { shortest: 2, longest: 12, least: 3 });
  const span = readLimit(COMMAND, values.span, SPAN);
  const reach = (value: string | undefined): number => within(readLimit(COMMAND, value, span), 0, WIDEST_SPAN);
  const question = { ...wordsQuestion(list), left: reach(values.left), right: reach(values.right) };
  const order = ORDERS.find((one) => one === (values.order ?? 'logLikelihood'));
  if (order === undefined) throw new UsageError(`--order is ${ORDERS.join(', ')}, not ${values.order}`, COMMAND);
  const [text, ...near] = words;
  if ((text === undefined) === (values.around === undefined)) throw new UsageError('WORDS or --around NAME is needed, and not both', COMMAND);
  if (values.corpus === undefined) throw new UsageError('--corpus DIR is needed', COMMAND);
  const query = { text: text ?? '', regex: flags.has('regex'), near, within: readLimit(COMMAND, values.within, WITHIN) };
  if (text !== undefined) refuseWhatCannotBeFound(COMMAND, query);

  const opened = await openCorpus(values.corpus, { store, timeZone });
  try {
    if (values.around !== undefined && opened.corpus.person(values.around) === undefined && opened.corpus.sharing(values.around).length === 0) {
      throw new UsageError(`nobody in the folder is called ${values.around}`, COMMAND);
    }
    const node = values.around === undefined ? { query } : { person: values.around };
    const { items, partial: _, ...sums } = await opened.corpus.words.around(node, selection, question, NEVER_ENDING);
    const page = pageOf(collocatesInOrder(items, order), list);
    if (format === 'jsonl') {
      for (const item of page) await print(jsonLine(item));
      await print(jsonLine({ total: items.length, ...sums }));
    } else {
      await printWords(page, COLUMNS, `${sums.hits} 处附近的 ${sums.spanCharacters} 字中有 ${items.length} 个词，范围共 ${sums.characters} 字`);
    }
    return opened.complete ? 0 : 1;
  } finally {
    await opened.close();
  }
}

const COLUMNS: readonly (readonly [string, (item: Around) => string])[] = [
  ['词', ({ text }) => text],
  ['次数', ({ count }) => String(count)],
  ['在前', ({ left }) => String(left)],
  ['在后', ({ right }) => String(right)],
  ['全部', ({ total }) => String(total)],
  ['G²', ({ logLikelihood }) => logLikelihood.toFixed(1)],
  ['PMI', ({ pmi }) => pmi.toFixed(2)],
];
