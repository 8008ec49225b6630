/** References in four styles, with whatever an article leaves out, and nothing in a name or title that ends an entry. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { reference, type Cited, type CitationStyle } from '../../server/src/features/citation-styles.ts';
import { exported } from './export/corpus-export.ts';

const WHOLE: Cited = { title: '两人首次通话', outlet: '联合早报', day: '2021-08-07', url: 'https://example.org/1', path: 'a.txt' };
const BARE: Cited = { title: '谁来负责？', outlet: null, day: null, url: null, path: 'b.txt' };
const STYLES: readonly CitationStyle[] = ['gbt7714', 'apa', 'chicago', 'bibtex'];

test('a web page of an outlet with a date', () => {
  assert.equal(reference('gbt7714', WHOLE), '联合早报. 两人首次通话[EB/OL]. (2021-08-07). https://example.org/1');
  assert.equal(reference('apa', WHOLE), '联合早报. (2021, August 7). 两人首次通话. https://example.org/1');
  assert.equal(reference('chicago', WHOLE), '联合早报. “两人首次通话.” August 7, 2021. https://example.org/1.');
  assert.match(reference('bibtex', WHOLE), /^@misc\{lianhezaobao2021-[0-9a-f]{8},\n {2}author = \{\{联合早报\}\},\n {2}title = \{\{两人首次通话\}\},\n {2}year = \{2021\},\n {2}month = \{8\},\n {2}day = \{7\},\n {2}date = \{2021-08-07\},\n {2}url = \{https:\/\/example\.org\/1\},\n {2}langid = \{chinese\}\n\}$/);
});

test('what is unknown is left out, and no full stop follows a question mark', () => {
  assert.deepEqual(STYLES.slice(0, 3).map((style) => reference(style, BARE)), ['谁来负责？[N].', '谁来负责？ (n.d.).', '“谁来负责？” n.d.']);
  assert.match(reference('bibtex', BARE), /^@misc\{anon-[0-9a-f]{8},\n {2}title = \{\{谁来负责？\}\},\n {2}langid/);
  assert.notEqual(/\{([^,]*),/.exec(reference('bibtex', BARE))![1], /\{([^,]*),/.exec(reference('bibtex', { ...BARE, path: 'c.txt' }))![1]);
});

test('no title, name or address ends an entry of BibTeX', () => {
  for (const nasty of ['}', '{', '\\', '}}, x = {', '%', 'a_b^c~d&e#f$g', '@misc{x,', '"']) {
    const entry = reference('bibtex', { title: nasty, outlet: nasty, day: null, url: `https://example.org/${nasty} x`, path: nasty });
    let depth = 0;
    for (const [at, character] of [...entry].entries()) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      assert.ok(depth > 0 || at === entry.length - 1 || at < '@misc'.length, entry);
    }
    assert.equal(depth, 0, entry);
    assert.doesNotMatch(entry, /(^|[^\\])[%#&_$](?=[^\n]*\}\},?$)/m);
  }
});

test('articles one a line, statements with their words above, entries one below the other', async () => {
  const files = {
    'a.md': '---\ntitle: 会谈消息\ndate: 2022-05-30\nauthor: 晨报\n---\n\n中国外交部长李明远说，合作很好。他强调，和平很重要。\n',
    'b.md': '---\ntitle: "多行\\n标题"\ndate: 2023-05-30\n---\n\n法国外交部长杜邦没有评论。\n',
  };
  assert.equal(await exported(files, { of: 'articles', selection: EVERYTHING }, 'gbt7714'), '晨报. 会谈消息[N]. (2022-05-30).\n多行 标题[N]. (2023-05-30).\n');
  const all = { speaker: null, words: '', from: null, to: null };
  const statements = await exported(files, { of: 'statements', filter: all }, 'chicago');
  const entry = '晨报. “会谈消息.” May 30, 2022.';
  assert.equal(statements, `中国外交部长李明远说，合作很好。\n${entry}\n\n〔李明远〕他强调，和平很重要。\n${entry}\n`);
  const keys = [...(await exported(files, { of: 'statements', filter: all }, 'bibtex')).matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key);
  assert.equal(new Set(keys).size, 2);
});
