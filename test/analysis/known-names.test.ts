/** Names told beforehand are found where the analysis would not see them, and only where they are names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/src/analysis/analyse.ts';
import type { KnownName } from '../../server/src/analysis/known-names.ts';
import { parseArticle } from '../../server/src/article/parse-article.ts';
import { analysed, peopleOf, statementsOf } from '../support/analysed.ts';

function told(known: readonly KnownName[], ...paragraphs: string[]): ReturnType<typeof analysed> {
  const { text } = analysed('消息', ...paragraphs);
  return { text, facts: analyse(parseArticle(text, { fileName: 'article.md', timeZone: 'Asia/Shanghai' }), known)! };
}

const known = (text: string, person = 0, sure = false): KnownName => ({ text, person, sure });

test('a calling that is no name by its shape is one when it is known, and speaks', () => {
  const text = '王外长表示，双方应加强合作。会后，王外长离开。';
  assert.deepEqual(peopleOf(analysed('消息', text)), []);
  const article = told([known('王外长')], text);
  assert.deepEqual(peopleOf(article), ['王外长 [] ×2 not official']);
  assert.deepEqual(statementsOf(article), ['王外长 表示 name: 双方应加强合作。']);
});

test('known names of one person are one person in an article, with all its roles', () => {
  const article = told([known('王毅'), known('王外长')], '中国外交部长王毅到访。随后王外长发表演讲。');
  assert.deepEqual(peopleOf(article), ['王外长/王毅 [中国·外交部长] ×2']);
});

test('titles before and behind a known name are its roles', () => {
  assert.deepEqual(peopleOf(told([known('罗汉三')], '请看法国总理罗汉三的讲话。')), ['罗汉三 [法国·总理] ×1']);
});

test('a short name that is the beginning of a word is nobody, unless the reader has named the article', () => {
  const text = '早高峰期间，道路拥挤。';
  assert.deepEqual(peopleOf(told([known('高峰')], text)), []);
  assert.deepEqual(peopleOf(told([known('高峰')], '会上，高峰表示，道路将会拓宽。高峰期间不施工。')).length, 1);
  assert.deepEqual(peopleOf(told([known('高峰', 0, true)], '据高峰处长办公室消息，道路拥挤。')).length, 1);
});

test('Traditional text is read by the same names', () => {
  assert.deepEqual(peopleOf(told([known('王外长')], '王外長表示，雙方應加強合作。')), ['王外長 [] ×1 not official']);
});

test('without names told beforehand nothing changes', () => {
  const { text, facts } = analysed('消息', '美国国务卿马丁·哈特利到访。哈特利说，此行顺利。');
  assert.deepEqual(analyse(parseArticle(text, { fileName: 'article.md', timeZone: 'Asia/Shanghai' }), []), facts);
});
