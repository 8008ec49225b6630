/** The hits of a search are as many as ripgrep and a plain loop find in the visible texts, for random words and patterns. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { randomOf } from '../../bench/random.ts';
import { findRipgrep } from '../../bench/ripgrep.ts';
import { countByLoop, countByRipgrep, randomQueries, searchedText, writeTexts } from '../../support/counted-by-hand.ts';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';

const WORDS = ['合作', '雙方', '双方', '外交部', '发言人', '說', '说', '，', '。', '“', '”', '（', '）', '(a.b)', 'C++', '$5', '[注]', '1+1=2', 'NATO', 'Nato', ' ', '\n\n', '3.5%', '2023年', '6月', '国國', '哈哈哈', '𠀀', '*', '^', '\\d', '{2}', '|', '?', '台湾', '臺灣', '關係'];
const ZONE = 'Asia/Shanghai';
const ARTICLES = 300;
const QUERIES = 50;

test('fifty random queries are counted as ripgrep and a plain loop count them', async (t) => {
  const random = randomOf(7);
  const corpus = new Corpus();
  const texts: string[] = [];
  for (let i = 0; i < ARTICLES; i++) {
    const name = `${i}.${['txt', 'md', 'html'][i % 3]!}`;
    const body = Array.from({ length: 20 + random(300) }, () => WORDS[random(WORDS.length)]!).join('');
    const file = `---\ntitle: 消息${i}\ndate: 2023-06-${String(1 + (i % 28)).padStart(2, '0')}\n---\n\n会谈。${body}\n`;
    corpus.put(name, readArticle(file, name, ZONE));
    const text = searchedText(new TextEncoder().encode(file), name, ZONE);
    if (text !== null) texts.push(text);
  }
  const folder = mkdtempSync(join(tmpdir(), 'corpus-reader-texts-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const ripgrep = findRipgrep();
  if (ripgrep === null) t.diagnostic('Without ripgrep on this machine; counted by a loop only.');
  else writeTexts(texts, folder);

  let hits = 0;
  for (const query of randomQueries(texts, random, QUERIES)) {
    const question = { ...query, near: [], within: 0, speaker: null, person: null, outlet: null, tag: null, from: null, to: null };
    const { total } = await corpus.search(question, { offset: 0, limit: 0 });
    const concordance = await corpus.concordance({ question, sorts: [{ by: 'right', descending: false }], group: null, offset: 0, limit: 0 }, {});
    assert.deepEqual([total, concordance.hitCount, concordance.total], Array(3).fill(countByLoop(texts, query)), JSON.stringify(query));
    if (ripgrep !== null) assert.equal(total, countByRipgrep(ripgrep, folder, query), JSON.stringify(query));
    hits += total;
  }
  assert.ok(hits > 1000, `${hits} hits`);
});
