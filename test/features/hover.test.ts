/** Hover cards: which role is shown with which evidence, and that nothing from an article becomes active Markdown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../../server/src/features/hover.ts';
import { renderCard } from '../../server/src/features/hover-render.ts';
import { escapeMarkdown, fileLink } from '../../server/src/features/markdown.ts';
import { changes, stints } from '../../server/src/features/offices.ts';
import { textsFor } from '../../server/src/l10n/texts.ts';
import { rosterOf } from '../support/roster-of.ts';
import { corpusOf, spanOf, type HandMadeArticle } from './hand-made.ts';

const zh = textsFor('zh-cn');
const en = textsFor('de');

const ARTICLES: Readonly<Record<string, HandMadeArticle>> = {
  'file:///1.txt': { text: '旧闻\n中国驻日大使王毅离任。', title: '旧闻', day: '2007-09-01', people: [{ name: '王毅', roles: [['中国', '驻日大使']] }] },
  'file:///2.txt': { text: '简讯\n王毅应邀出席。', title: '简讯', day: '2010-05-01', people: [{ name: '王毅' }] },
  'file:///3.txt': {
    text: '要闻\n中国外长王毅昨天（16日）说，好。他强调，要合作。',
    title: '要闻',
    day: '2021-08-17',
    people: [{ name: '王毅', latin: 'Wang Yi', roles: [['中国', '外长']] }],
    dates: [['昨天（16日）', '2021-08-16']],
    statements: [{ speaker: '王毅', text: '他强调，要合作', cue: '强调', subject: '他' }],
  },
};

function card(uri: string, words: string, texts = zh): string {
  const corpus = corpusOf(ARTICLES);
  const found = hover(corpus, uri, spanOf(ARTICLES[uri]!.text, words).start);
  return found === null ? '(none)' : renderCard(found.card, texts).replace(/\\(.)/g, '$1');
}

test("an article's own role comes first", () => {
  const text = card('file:///3.txt', '王毅');
  assert.match(text, /^\*\*王毅\*\* Wang Yi\n\n中国 · 外长 — 据本文\n/);
  assert.match(text, /3 篇文章中提及 3 次；最早 2007-09-01，最近 2021-08-17/);
});

test('without a role of its own, an article shows the latest one before it, not a later one', () => {
  const text = card('file:///2.txt', '王毅');
  assert.match(text, /中国 · 驻日大使 — 据 2007-09-01 \[旧闻\]\(file:\/\/\/1\.txt\)/);
});

test('a change of office shows as a sequence, each with its time and the article that states it', () => {
  const text = card('file:///2.txt', '王毅');
  assert.match(text, /职务沿革 {2}\n\[中国 · 驻日大使\]\(file:\/\/\/1\.txt\) 2007-09 → \[中国 · 外长\]\(file:\/\/\/3\.txt\) 2021-08\n/);
  assert.match(card('file:///2.txt', '王毅', en), /Offices over time/);
});

test('a short title is the fuller one known before it, and an office held beside another takes no one\'s place', () => {
  const article = (day: string, ...roles: [string, string][]): HandMadeArticle => {
    const text = roles.map(([affiliation, title]) => `${affiliation}${title}甲乙丙到访。`).join('');
    return { text, day, people: [{ name: '甲乙丙', roles }] };
  };
  const corpus = corpusOf({
    a: article('2020-01-05', ['', '外长']),
    b: article('2020-06-05', ['', '国务委员兼外长']),
    c: article('2021-02-05', ['', '外长']),
    d: article('2021-02-09', ['', '政治局委员']),
    e: article('2022-03-01', ['', '主任']),
  });
  const person = [...corpus.people()][0]!;
  assert.deepEqual(stints(person).map(({ title, first, last, follows }) => `${follows ? '→ ' : ''}${title} ${first} ${last}`), [
    '外长 2020-01-05 2020-01-05', '→ 国务委员兼外长 2020-06-05 2021-02-05', '→ 政治局委员 2021-02-09 2021-02-09', '→ 主任 2022-03-01 2022-03-01',
  ]);
  const beside = corpusOf({ a: article('2020-01-05', ['', '外长']), b: article('2021-01-05', ['', '政治局委员']), c: article('2021-05-05', ['', '外长']) });
  assert.equal(changes(stints([...beside.people()][0]!)), false);
});

test('the last lines of a card say why: who introduces the person, what makes an official', () => {
  const lines = card('file:///2.txt', '王毅').split('\n').slice(-2);
  assert.deepEqual(lines, ['*2007-09-01 介绍为中国驻日大使*  ', '*官员：2 篇文章写明其公职*']);
  assert.match(card('file:///2.txt', '王毅', en), /\*introduced as 中国驻日大使 on 2007-09-01\* {2}\n\*official: 2 articles state a public office\*$/);
  assert.match(card('file:///3.txt', '王毅', en), /introduced as 中国外长 \(Wang Yi\) in this article/);
});

test('spellings put together say why on the card of each', () => {
  const corpus = corpusOf({
    a: { text: '美国国务院发言人普莱斯（Ned Price）说话。', day: '2022-01-27', people: [{ name: '普莱斯', latin: 'Ned Price', roles: [['美国国务院', '发言人']] }] },
    b: { text: '美国国务院发言人普赖斯说话。普赖斯离开。', day: '2022-11-01', people: [{ name: '普赖斯', roles: [['美国国务院', '发言人']] }] },
  });
  const shown = (uri: string, at: number, texts: typeof en): string => renderCard(hover(corpus, uri, at)!.card, texts).replace(/\\(.)/g, '$1');
  assert.match(shown('a', 8, en), /introduced as 美国国务院发言人 \(Ned Price\) in this article; same office \(美国国务院发言人\) and sound as 普赖斯/);
  assert.match(shown('b', 8, zh), /本文介绍为美国国务院发言人；与普莱斯职务相同（美国国务院发言人），读音相同/);
});

test('a pronoun shows whom it stands for', () => {
  assert.match(card('file:///3.txt', '他强调'), /^“他”指\n\n\*\*王毅\*\*/);
});

test('a date expression shows its day with the weekday, in both languages', () => {
  assert.match(card('file:///3.txt', '昨天（16日）'), /^\*\*2021年8月16日 星期一\*\*/);
  assert.match(card('file:///3.txt', '昨天（16日）', en), /^\*\*Monday, 16 August 2021\*\*/);
});

test('the title shows related articles with their reasons', () => {
  const text = card('file:///3.txt', '要闻');
  assert.match(text, /^\*\*相关文章\*\*\n\n- /);
  assert.match(text, /\[旧闻\]\(file:\/\/\/1\.txt\)/);
});

test('nothing is said where nothing is known', () => {
  assert.equal(card('file:///3.txt', '好。'), '(none)');
});

test('article text stays text in Markdown', () => {
  const hostile = '[点](command:evil) <img src=x> ![a](http://t.co) https://a.b www.a.b `c` a@b.c $(gear) # 1. &lt; | \u202Ex';
  const escaped = escapeMarkdown(hostile);
  assert.doesNotMatch(escaped, /(?<!\\)[[\]()`#|!*_$]|<|>|:\/\/|www\.|\u202e/);
  assert.match(escaped, /&amp;lt\\?;/);
  assert.equal(escapeMarkdown('一\n\n# 二'), '一 \\# 二');
});

test('a link to a file cannot be broken out of', () => {
  const link = fileLink('a](command:x)', 'file:///a(b) c/新.txt');
  assert.equal(link, '[a\\]\\(command\\:x\\)](file:///a%28b%29%20c/新.txt)');
});

test('what the roster gives for the day comes first, with roster and source; where the article says otherwise, the card says so', () => {
  const roster = `people:
  - name: 王毅
    offices:
      - { title: 驻日本大使, organisation: 中国, from: 2004-09, to: 2007-09, source: "https://example.org/[a](b)" }
      - { title: 外交部长, organisation: 中国外交部, from: 2013-03-16 }
`;
  const corpus = corpusOf({ ...ARTICLES, 'file:///4.txt': { text: '中国外长王毅到访。', day: '2012-01-01', people: [{ name: '王毅', roles: [['中国', '外长']] }] }, 'file:///5.txt': { text: '中国商务部长王毅到访。', day: '2020-01-01', people: [{ name: '王毅', roles: [['中国', '商务部长']] }] } });
  corpus.setRoster(rosterOf(roster, 'file:///people.yaml'));
  const shown = (uri: string, texts = zh): string => renderCard(hover(corpus, uri, corpus.article(uri)!.people[0]!.appearance.mentions[0]!.span.start)!.card, texts);
  const plain = (uri: string, texts = zh): string => shown(uri, texts).replace(/\\(.)/g, '$1').split('\n\n')[1]!;
  assert.equal(plain('file:///3.txt'), '中国外交部 · 外交部长（2013-03-16 起） — 据名册 [/people.yaml](file:///people.yaml)');
  assert.match(shown('file:///3.txt'), /据本文/);
  assert.match(plain('file:///1.txt', en), /^中国 · 驻日本大使 \(2004-09-01 – 2007-09-30\) — according to the roster \[.*\]\(.*\); source: /);
  assert.doesNotMatch(shown('file:///1.txt'), /\[a\]\(b\)/, 'a source becomes no link');
  assert.equal(plain('file:///4.txt'), '*本文称中国 · 外长，与名册所载任期（2013-03-16 起）不符。* — 据名册 [/people.yaml](file:///people.yaml)');
  assert.match(plain('file:///5.txt', en), /\*This article says 中国 · 商务部长, which the roster does not list\.\*$/);
  // On a day for which the roster has nothing, the articles speak.
  assert.match(plain('file:///2.txt'), /^中国 · 驻日大使 — 据 /);
});
