/** Articles made up by chance, with what counts in them told apart from the corpus: visible text, mentions and statements of each. */
import { fold } from '../../server/src/text/fold.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { readArticle } from '../../server/src/corpus/read-article.ts';

const SPEAKERS = ['李明远', '杜邦', '贝克'];
const TITLES: Readonly<Record<string, string>> = { 李明远: '中国外交部长', 杜邦: '法国外交部长', 贝克: '德国国防部长' };
const WORDS = ['合作', '經濟', '经济', '和平', 'NATO', '合作合', '气候', '貿易', '，', '。', '，'];
const OUTLETS = ['晨报', '晚報', '东方社'];

export interface MadeArticle {
  readonly name: string;
  readonly day: string | null;
  readonly outlet: string;
  /** Visible text folded to Simplified, in small letters. */
  readonly text: string;
  /** What each speaker says, folded, one string for each statement, and whom they mention in it, once for each mention. */
  readonly said: readonly { readonly speaker: string; readonly text: string; readonly named: readonly string[] }[];
  /** Mentions by the name used most. */
  readonly mentions: ReadonlyMap<string, number>;
}

/** The same numbers for the same seed, 0 ≤ n < 1. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface MadeNews {
  readonly corpus: Corpus;
  readonly files: Readonly<Record<string, string>>;
  readonly articles: readonly MadeArticle[];
}

export function madeNews(count: number, seed: number): MadeNews {
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const phrase = (): string => Array.from({ length: some(2, 12) }, () => pick(WORDS)).join('');
  const files: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    const [one, other] = [pick(SPEAKERS), pick(SPEAKERS)];
    const day = random() < 0.1 ? '' : `date: 202${some(1, 2)}-${String(some(1, 5)).padStart(2, '0')}-${String(some(1, 28)).padStart(2, '0')}\n`;
    const meeting = one === other ? '' : `${TITLES[one]}${one}同${TITLES[other]}${other}通电话。`;
    const promise = (to: string): string => `，这是向${TITLES[to]}${to}保证的`;
    const turns = Array.from({ length: some(1, 4) }, () => `${pick([one, other])}说，${phrase()}${random() < 0.4 ? promise(pick(SPEAKERS)) : ''}。`);
    files[`${String(i).padStart(3, '0')}.md`] = `---\ntitle: 第${i}条消息${phrase()}\n${day}author: ${pick(OUTLETS)}\ntags: [${pick(['外交', '經濟'])}]\n---\n\n${TITLES[one]}${one}讲话。${meeting}${phrase()}。\n\n${turns.join('\n\n')}\n\n${phrase()}。\n`;
  }
  const corpus = new Corpus();
  const articles = Object.entries(files).map(([name, file]): MadeArticle => {
    const read = readArticle(file, name, 'Asia/Shanghai');
    corpus.put(name, read);
    const { facts, visible } = read!;
    const within = (start: number, end: number): string => Array.from(visible.text, (unit, at) => (visible.fileOffset(at) >= start && visible.fileOffset(at) < end ? unit : '')).join('');
    return {
      name,
      day: facts.date?.day ?? null,
      outlet: facts.outlet?.text ?? '',
      text: fold(visible.text).toLowerCase(),
      said: facts.statements.map(({ speaker, content }) => ({
        speaker,
        text: fold(within(content.start, content.end)).toLowerCase(),
        named: facts.people.flatMap((person) => person.mentions.filter(({ span }) => span.start >= content.start && span.end <= content.end).map(() => person.name)),
      })),
      mentions: new Map(facts.people.filter(({ confidence }) => confidence !== 'candidate').map(({ name: person, mentions }) => [person, mentions.length])),
    };
  });
  return { corpus, files, articles };
}

/** How often a string stands in another, none inside another. */
export function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
