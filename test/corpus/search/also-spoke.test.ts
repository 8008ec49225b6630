/** Who else spoke on a subject: others, in the same month, by rare words in common. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import { contentText } from '../../../server/src/features/statement-text.ts';
import { fold } from '../../../server/src/text/fold.ts';

const put = (corpus: Corpus, name: string, day: string, text: string): void => {
  const read = readArticle(`---\ntitle: ${name}\ndate: ${day}\n---\n\n${text}\n`, `${name}.md`, 'Asia/Shanghai');
  corpus.put(`file:///${name}.md`, read);
};

/** What is said elsewhere on the subject of the first statement of an article: `李明远: 话 [甲 乙]`. */
async function others(corpus: Corpus, name: string): Promise<string[]> {
  const article = corpus.article(`file:///${name}.md`)!;
  const [statement] = article.statements;
  const subject = { doc: article.article, speakerId: statement!.speakerId, speaker: statement!.speaker, content: contentText(statement!), span: statement!.content, day: article.day! };
  const found = await corpus.alsoSpoke(subject, () => false);
  return found.map(({ doc, index, shared }) => {
    const { facts } = corpus.article(corpus.entry(doc).uri)!;
    return `${facts.statements[index]!.speaker}: ${contentText(facts.statements[index]!)} [${shared.join(' ')}]`;
  });
}

function someNews(): Corpus {
  const corpus = new Corpus();
  put(corpus, 'asked', '2022-05-10', '中国外交部长李明远说，阿富汗的地震灾区需要帐篷。');
  put(corpus, 'same', '2022-05-28', '法國外交部長杜邦說，阿富汗地震災區的帳篷不夠。阿富汗人在等。');
  put(corpus, 'less', '2022-05-12', '德国外交部长施密特说，阿富汗局势复杂。');
  put(corpus, 'self', '2022-05-13', '中国外交部长李明远说，阿富汗的帐篷已经运到。');
  put(corpus, 'later', '2022-06-01', '法国外交部长杜邦说，阿富汗的帐篷到了。');
  put(corpus, 'quake', '2022-05-02', '记者看到地震灾区的帐篷。地震灾区缺帐篷。');
  // So many others that what they speak of is rare.
  for (let i = 0; i < 40; i++) put(corpus, `noise${i}`, '2022-05-20', `英国首相史密斯说，第${i}项贸易协定值得欢迎。`);
  return corpus;
}

test('others in the same month, who has most in common first, with the words shared', async () => {
  const found = await others(someNews(), 'asked');
  assert.equal(found.length, 2);
  assert.match(found[0]!, /^杜邦: .*\[.*(阿富汗|帐篷).*\]$/);
  for (const word of ['阿富汗', '帐篷']) assert.ok(fold(found[0]!).split('[')[1]!.includes(word), found[0]);
  assert.match(found[1]!, /^施密特: .*\[阿富汗\]$/);
});

test('a statement without terms has no company', async () => {
  const corpus = someNews();
  put(corpus, 'empty', '2022-05-11', '西班牙首相桑切斯说，好的。');
  assert.deepEqual(await others(corpus, 'empty'), []);
});

test('one who says much leaves room for others', async () => {
  const corpus = someNews();
  for (let i = 0; i < 6; i++) put(corpus, `again${i}`, `2022-05-${12 + i}`, `印度外交部长辛格说，阿富汗地震灾区的帐篷第${i}批。`);
  const found = await others(corpus, 'asked');
  assert.equal(found.filter((line) => line.startsWith('辛格')).length, 6);
  assert.ok(found.findIndex((line) => line.startsWith('杜邦')) < 2, found.join('\n'));
});
