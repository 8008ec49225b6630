/** Lists of words of small corpora, each figure compared with the same worked out the plain way; and which strings count as words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import type { SearchFilter } from '../../../server/src/corpus/search/scope.ts';
import { around, cohesionOf, countOf, entropyOf, gSquare, lengthOf, placesOf, textsOf } from './first-principles.ts';

const ALL: SearchFilter = { speaker: null, person: null, outlet: null, tag: null, from: null, to: null };
const query = (text: string): { query: { text: string; regex: boolean; near: string[]; within: number } } => ({ query: { text, regex: false, near: [], within: 0 } });
const patience = { stop: () => false, until: Infinity };

/** Numbers that look like chance and are the same each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = ['气候变化', '合作', '外交部', '和平', '发展', '贸易', '谈判代表', '会谈', '天天', '投资', 'NATO', '4月', 'G7峰会', '繁榮', '稳定'];
const JOINTS = ['的', '在', '，', '。', '与', '对', '说', '了', '', '、', ' '];

function articleOf(roll: (below: number) => number): string {
  const paragraphs = Array.from({ length: 1 + roll(3) }, () => {
    return Array.from({ length: 8 + roll(30) }, () => WORDS[Math.min(roll(WORDS.length), roll(WORDS.length))]! + JOINTS[roll(JOINTS.length)]!).join('');
  });
  return `---\ntitle: 消息\ndate: 2023-0${1 + roll(3)}-1${roll(10)}\nauthor: ${['晨报', '晚报'][roll(2)]!}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function corpusOf(seed: number, articles = 24): Corpus {
  const roll = dice(seed);
  const corpus = new Corpus();
  corpus.putAll(Array.from({ length: articles }, (_, i) => [`${i}.md`, readArticle(articleOf(roll), `${i}.md`, 'Asia/Shanghai')!] as const).filter(([, read]) => read !== null));
  return corpus;
}

function close(actual: number, expected: number, what: string): void {
  assert.ok(Math.abs(actual - expected) <= 1e-6 * Math.max(1, Math.abs(expected)), `${what}: ${actual} is not ${expected}`);
}

for (const seed of [1, 2, 3, 4]) {
  test(`collocates are counted as defined (${seed})`, async () => {
    const corpus = corpusOf(seed);
    const texts = [...textsOf(corpus).values()];
    const characters = lengthOf(texts);
    for (const [node, left, right] of [['合作', 5, 5], ['气候变化', 3, 0], ['天天', 0, 4], ['合作', 12, 12], ['nato', 6, 2]] as const) {
      const answer = await corpus.words.around(query(node), ALL, { left, right, shortest: 1, longest: 12, least: 2 }, patience);
      const { characters: spanCharacters } = around(texts, node, '合', left, right);
      assert.deepEqual([answer.hits, answer.characters, answer.spanCharacters], [texts.reduce((sum, text) => sum + text.split(node).length - 1, 0), characters, spanCharacters]);
      assert.ok(answer.items.length > 5, `${node}: ${answer.items.length}`);
      for (const item of answer.items) {
        const { text, count, total } = item;
        const expected = around(texts, node, text, left, right);
        assert.deepEqual([count, item.left, item.right, total], [expected.count, expected.left, expected.right, countOf(texts, text)], `${text} near ${node} ${left} ${right}`);
        close(item.expected, (total * spanCharacters) / characters, text);
        close(Math.abs(item.logLikelihood), gSquare(count, spanCharacters, total - count, characters - spanCharacters), text);
        assert.equal(item.logLikelihood > 0, count > item.expected, text);
        close(item.pmi, Math.log2(count / item.expected), text);
      }
    }
  });

  test(`frequencies, cohesion and entropy are those of the texts (${seed})`, async () => {
    const corpus = corpusOf(seed, 60);
    const texts = [...textsOf(corpus).values()];
    const { items, articles, characters } = await corpus.words.frequencies(ALL, { shortest: 2, longest: 12, least: 3 }, patience);
    assert.deepEqual([articles, characters], [texts.length, lengthOf(texts)]);
    for (const { text, count, rate, cohesion, leftEntropy, rightEntropy, articles: own } of items) {
      assert.deepEqual([count, own], [countOf(texts, text), texts.filter((one) => placesOf(one, text).length > 0).length], text);
      close(rate, (count / characters) * 1e6, text);
      close(cohesion, cohesionOf(texts, text), `cohesion of ${text}`);
      close(leftEntropy, entropyOf(texts, text, 'left'), `what stands before ${text}`);
      close(rightEntropy, entropyOf(texts, text, 'right'), `what stands behind ${text}`);
    }
    const found = new Set(items.map(({ text }) => text));
    for (const word of ['气候变化', '合作', '外交部', '谈判代表', 'nato', 'g7峰会', '繁荣']) assert.ok(found.has(word), `${word} is missing`);
    for (const part of ['气候', '候变化', '谈判代', '判代表', '的合作', '峰会']) assert.ok(!found.has(part), `${part} is no word here`);
  });

  test(`key terms compare a selection with the rest or with another (${seed})`, async () => {
    const corpus = corpusOf(seed, 60);
    const byUri = textsOf(corpus);
    const textsWhere = (wanted: (uri: string) => boolean): string[] => [...byUri].filter(([uri]) => wanted(uri)).map(([, text]) => text);
    const isMorning = (uri: string): boolean => corpus.outletOf(corpus.numberOf(uri)) === '晨报';
    const isJanuary = (uri: string): boolean => corpus.entry(corpus.numberOf(uri)).day!.startsWith('2023-01');
    const january = { ...ALL, from: '2023-01-01', to: '2023-01-31' };
    for (const [reference, others] of [[null, textsWhere((uri) => !isMorning(uri))], [january, textsWhere(isJanuary)]] as const) {
      const texts = textsWhere(isMorning);
      const [size, otherSize] = [lengthOf(texts), lengthOf(others)];
      const { items, ...sums } = await corpus.words.keyTerms({ ...ALL, outlet: '晨报' }, reference, { shortest: 1, longest: 12, least: 2 }, patience);
      assert.deepEqual(sums, { articles: texts.length, characters: size, referenceArticles: others.length, referenceCharacters: otherSize, partial: false });
      assert.ok(items.length > 3);
      for (const item of items) {
        const [count, other] = [countOf(texts, item.text), countOf(others, item.text)];
        assert.deepEqual([item.count, item.referenceCount], [count, other], item.text);
        assert.ok(count / size > other / otherSize, item.text);
        close(item.rate, (count / size) * 1e6, item.text);
        close(item.referenceRate, (other / otherSize) * 1e6, item.text);
        close(item.logLikelihood, gSquare(count, size, other, otherSize), item.text);
        close(item.logRatio, Math.log2(count / size / ((other || 0.5) / otherSize)), item.text);
      }
    }
  });
}

test('what earlier questions counted serves later ones, and changes no figure', async () => {
  const [corpus, question] = [corpusOf(7, 40), { left: 4, right: 4, shortest: 1, longest: 8, least: 2 }];
  for (const filter of [ALL, { ...ALL, outlet: '晨报' }, ALL]) {
    for (const [node, shortest] of [['合作', 2], ['发展', 1], ['天天', 1], ['合作', 1], ['nato', 3]] as const) {
      const own = { ...question, shortest };
      const answer = await corpus.words.around(query(node), filter, own, patience);
      const alone = await corpusOf(7, 40).words.around(query(node), filter, own, patience);
      const sorted = ({ items }: typeof answer): unknown => [...items].sort((a, b) => (a.text < b.text ? -1 : 1));
      assert.deepEqual(sorted(answer), sorted(alone), node);
    }
  }
  corpus.delete('3.md');
  const texts = [...textsOf(corpus).values()];
  for (const item of (await corpus.words.around(query('合作'), ALL, question, patience)).items) assert.equal(item.total, countOf(texts, item.text), item.text);
});

test('around a person means around their mentions, under whatever name', async () => {
  const corpus = new Corpus();
  const put = (name: string, body: string): void => corpus.put(name, readArticle(`---\ntitle: 消息\ndate: 2023-05-0${name[0]}\n---\n\n${body}\n`, name, 'Asia/Shanghai'));
  put('1.md', '美国国务卿安东尼·布林肯在北京<b>强调</b>合作。布林肯强调对话。');
  put('2.md', '美国国务卿布林肯强调往来。他强调时间。');
  put('3.md', '外交部强调规则。');
  const person = corpus.findPeople('布林肯', 1)[0]!;
  assert.equal(person.mentionCount, 3);
  const answer = await corpus.words.around({ person: person.id }, ALL, { left: 5, right: 5, shortest: 2, longest: 4, least: 2 }, patience);
  assert.equal(answer.hits, 3);
  const emphasis = answer.items.find(({ text }) => text === '强调');
  assert.deepEqual([emphasis?.count, emphasis?.left, emphasis?.right, emphasis?.total], [3, 1, 2, 5], 'the first 强调 is as near to the next mention');
});

test('with a speaker only what they say is counted, and everything else is the rest', async () => {
  const corpus = new Corpus();
  const put = (name: string, body: string): void => corpus.put(name, readArticle(`---\ntitle: 消息\ndate: 2023-05-0${name[0]}\n---\n\n${body}\n`, name, 'Asia/Shanghai'));
  put('1.md', '美国国务卿布林肯说，盟友关系重要，盟友关系稳定。盟友关系是话题。');
  put('2.md', '美国国务卿布林肯表示，盟友关系第一。记者看到盟友关系。');
  const said = corpus.statementRecords(corpus.numberOf('1.md')).concat(corpus.statementRecords(corpus.numberOf('2.md')));
  const characters = said.reduce((sum, { visibleContent: { start, end } }) => sum + end - start, 0);
  const answer = await corpus.words.keyTerms({ ...ALL, speaker: '布林肯' }, null, { shortest: 4, longest: 4, least: 2 }, patience);
  const all = lengthOf(textsOf(corpus).values());
  assert.deepEqual([answer.articles, answer.characters, answer.referenceArticles, answer.referenceCharacters], [2, characters, 2, all - characters]);
  assert.deepEqual(answer.items.map(({ text, count, referenceCount }) => [text, count, referenceCount]), [['盟友关系', 3, 2]]);
});

test('phrases of a month are new when the year before hardly had them, and tell their first place', async () => {
  const corpus = new Corpus();
  const put = (name: string, day: string, body: string): void => corpus.put(name, readArticle(`---\ntitle: 消息\ndate: ${day}\n---\n\n${body}\n`, name, 'Asia/Shanghai'));
  const old = '我们讨论和平发展。他们主张和平发展，大家赞成和平发展！';
  put('a.md', '2022-04-30', '有人提出去风险化。'); // more than twelve months before
  for (let i = 0; i < 6; i++) put(`b${i}.md`, `2022-1${i % 3}-0${i + 1}`, old);
  put('c.md', '2023-05-20', `委员会谈到去风险化，会议支持去风险化。${old}`);
  put('d.md', '2023-05-03', `消息。主席要求去风险化；代表质疑去风险化。${old}`);
  put('e.md', '2023-06-01', '以后还有去风险化。');
  const question = { shortest: 4, longest: 8, least: 3 };
  const { items, characters, charactersBefore } = await corpus.words.newPhrases('2023-05', ALL, question, patience);
  assert.deepEqual(items.map(({ text, count, articles, before }) => [text, count, articles, before]), [['去风险化', 4, 2, 0]]);
  const texts = textsOf(corpus);
  assert.equal(characters, texts.get('c.md')!.length + texts.get('d.md')!.length);
  assert.equal(charactersBefore, lengthOf([...texts].filter(([uri]) => uri.startsWith('b')).map(([, text]) => text)));
  close(items[0]!.logLikelihood, gSquare(4, characters, 0, charactersBefore), '去风险化');
  const first = (await corpus.words.firstPlaces('2023-05', ALL, ['去风险化', '没有'], patience)).get('去风险化')!;
  assert.deepEqual([first.entry.uri, texts.get('d.md')!.slice(first.start, first.end), first.start], ['d.md', '去风险化', texts.get('d.md')!.indexOf('去风险化')]);
});

test('lists follow the corpus: an article that changes or goes counts as it is now', async () => {
  const corpus = corpusOf(5);
  const before = await corpus.words.frequencies(ALL, { shortest: 2, longest: 4, least: 2 }, patience);
  assert.equal(await corpus.words.frequencies(ALL, { shortest: 2, longest: 4, least: 2 }, patience), before, 'kept while nothing changes');
  for (let i = 0; i < 12; i++) corpus.delete(`${i}.md`);
  const after = await corpus.words.frequencies(ALL, { shortest: 2, longest: 4, least: 2 }, patience);
  const texts = [...textsOf(corpus).values()];
  assert.equal(after.articles, texts.length);
  for (const { text, count } of after.items) assert.equal(count, countOf(texts, text), text);
});

test('counting that is no longer wanted ends and says so', async () => {
  const corpus = corpusOf(6);
  const question = { shortest: 2, longest: 4, least: 2 };
  const over = { stop: () => true, until: Infinity };
  assert.equal((await corpus.words.frequencies(ALL, question, over)).partial, true);
  assert.equal((await corpus.words.keyTerms({ ...ALL, outlet: '晨报' }, null, question, over)).partial, true);
  assert.equal((await corpus.words.around(query('合作'), ALL, { ...question, left: 5, right: 5 }, over)).partial, true);
  assert.equal((await corpus.words.frequencies(ALL, question, patience)).partial, false);
});
