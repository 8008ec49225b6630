/** Cases of a roster: which hold, which hold without it, which fail, which are lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder } from '../support/lsp-pair.ts';
import { caseLines, runCases } from './cases.ts';

const FILES = {
  'a.txt': '会谈消息\n\n2021年3月2日，中国外交部长李明远在北京会见法国外交部长杜邦。\n\n李外长表示，愿加强合作。\n',
  'b/c.txt': '教育消息\n\n2021年4月2日，某校教授李明远在上海演讲。李明远说，教育重要。\n',
  'people.yaml': `people:
  - { name: 李明远, show: 李明远（外长）, aliases: [李外长], articles: [a.txt] }
  - { name: 李明远, show: 李明远（教授）, articles: ["b/*"] }
  - { name: 杜邦 }
not_people: [上海]
cases:
  - { article: a.txt, name: 李明远, context: 中国外交部长李明远在北京, person: 李明远（外长） }
  - { article: b/c.txt, name: 李明远, context: …教授李明远在上海…, person: 李明远（教授） }
  - { article: a.txt, name: 李外长, context: 李外长表示, person: 李明远（外长） }
  - { article: a.txt, name: 杜邦, context: 法国外交部长杜邦, person: 杜邦 }
  - { article: a.txt, name: 杜邦, context: 法国外交部长杜邦, person: null }
  - { article: b/c.txt, name: 上海, context: 在上海演讲, person: null }
  - { article: a.txt, name: 李明远, context: 这句话已不在文中李明远, person: 李明远（外长） }
  - { article: gone.txt, name: 李明远, person: 李明远（外长） }
`,
};

test('each case is told by what comes of it with the roster and without', async (t) => {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const outcomes = await runCases(folder.path);
  assert.deepEqual(outcomes.map(({ outcome }) => outcome), ['holds', 'holds', 'holds', 'holds without the roster', 'fails', 'holds without the roster', 'lost', 'lost']);
  const lines = caseLines(outcomes);
  assert.equal(lines.at(-1), 'cases: 5 of 8 hold, 2 of them without the roster (no longer needed), 1 fail, 2 lost');
  assert.equal(lines.length, 6);
  assert.match(lines[0]!, /^ {2}holds without the roster: 杜邦 is 杜邦 in .*a\.txt \(法国外交部长杜邦\)$/);
  assert.deepEqual(caseLines([]), []);
});
