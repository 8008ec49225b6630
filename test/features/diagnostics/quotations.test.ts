/** Quotations that are never closed, and the many that are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hints } from './hints.ts';

const quotations = (body: string, title = '会谈消息'): string[] => hints('unclosedQuotation', { '/a.md': `---\ntitle: ${title}\ndate: 2022-11-01\n---\n\n${body}\n` });
const OPENING = '李明远会见了法国外交部长杜邦。';

test('a quotation that is never closed', () => {
  assert.deepEqual(quotations(`${OPENING}他说：“双方愿意加强合作。\n\n杜邦没有说话。`), ['[“双方愿意加强合作] 引文没有结束：“双方愿意加强合作…']);
  assert.deepEqual(quotations(`${OPENING}他說：「雙方願意加強合作。`), ['[「雙方願意加強合作] 引文没有结束：「雙方願意加強合作…']);
  assert.deepEqual(quotations(OPENING, '李明远：“要合作'), ['[“要合作] 引文没有结束：“要合作']);
});

test('an opening mark that was meant to close', () => {
  assert.deepEqual(quotations(`${OPENING}所谓“战狼外交“的说法。他说：“不对。”`), ['[“战狼外交“] 此处应为后引号，却是前引号：“战狼外交“…']);
  assert.deepEqual(quotations(`${OPENING}他说：”双方愿意加强合作。“`), ['[方愿意加强合作。“] 此处应为后引号，却是前引号：…方愿意加强合作。“']);
});

test('one mistake is told once, whatever is quoted after it', () => {
  assert.equal(quotations(`${OPENING}他说：“要合作。\n\n杜邦说：“好。”\n\n李明远又说：“再见。”`).length, 1);
});

test('quotations that are closed', () => {
  for (const body of [
    `${OPENING}他说：“双方愿意加强合作。”`,
    `${OPENING}他说：“所谓‘强国’，不是这样。”`,
    `${OPENING}他说：“要看到“一带一路”的成果。”`,
    `${OPENING}他說：「所謂『強國』，不是這樣。」`,
    // Through several paragraphs, with the mark again or without it.
    `${OPENING}他说：“第一，要合作。\n\n“第二，要沟通。\n\n“第三，要互信。”`,
    `${OPENING}他说：“第一，要合作。\n\n第二，要沟通，共建“一带一路”。\n\n第三，要互信。”`,
    // Straight marks, alone and in pairs with round ones.
    `${OPENING}他说："双方愿意加强合作。"`,
    `${OPENING}一种称为“虎士"的车。他说：“好。”`,
    `${OPENING}It’s 5’ 10" tall，他说。`,
    `${OPENING}他说：双方愿意加强合作。”`,
  ]) assert.deepEqual(quotations(body), [], body);
});
