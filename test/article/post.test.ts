/** Posts with front matter: metadata, headline, HTML and Markdown bodies. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes, lines, parse, parsed, sources } from './check.ts';

const FRONT = '---\ntitle: "外长会见"\ndate: 2021-08-17T07:05:00.000Z\nauthor: 某报\nfrom: https://example.org/a\ntags: [ 外交, 会见 ]\nmood: calm\n---\n';

test('front matter is read with the place of every value', () => {
  const text = FRONT + '\n<p>王毅会见布林肯。</p>';
  const article = parsed(text);
  assert.equal(article.kind, 'post');
  assert.equal(article.title?.text, '外长会见');
  for (const located of [article.title!, article.outlet!, article.url!]) assert.equal(text.slice(located.span.start, located.span.end), located.text);
  assert.equal(text.slice(article.date!.span!.start, article.date!.span!.end), '2021-08-17T07:05:00.000Z');
  assert.deepEqual([article.date!.day, article.date!.instant, article.date!.from], ['2021-08-17', '2021-08-17T07:05:00.000Z', 'front-matter']);
  assert.deepEqual(article.tags, ['外交', '会见']);
  assert.deepEqual(article.extra, { mood: 'calm' });
  assert.equal(text.slice(article.frontMatter!.start, article.frontMatter!.end), FRONT.trimEnd());
  assert.deepEqual(article.frontMatterTitle, article.title!.span);
});

test('the headline is the linked heading of the body where there is one', () => {
  const text = `${FRONT}<!--1629183900000-->\n[外长会见](https://example.org/b)\n------\n\n<div><p>王毅会见布林肯。</p></div>`;
  const article = parsed(text);
  assert.equal(article.title!.span.start, text.indexOf('[外长') + 1);
  assert.deepEqual(lines(article), ['T 外长会见', 'P 王毅会见布林肯。']);
  assert.notDeepEqual(article.frontMatterTitle, article.title!.span);
});

test('markup, scripts, advertisements and links to other pages are not visible; captions and table cells are', () => {
  const html = [
    '<script>var 甲 = "<p>脚本</p>";</script><style>p{}</style><div class="ad-box">广告</div><div id="x"> </div>',
    '<figure><img alt="替代文字"><figcaption>王毅（左）。</figcaption></figure><h2>小标题</h2>',
    '<p>王毅说，<a href="https://e.org">中方</a>欢迎。<br>第二段。</p><ul><li>甲项</li><li>乙项</li></ul><blockquote>引文</blockquote>',
    '<table><tr><td>格一</td><td>格二</td></tr></table>直接的文字<a href="x">另一篇报道的标题</a>',
    '<div><a href="x">另一篇报道的标题</a></div><!-- 注释 --><svg><text>图</text></svg><nav>首页</nav><p style="display: none">藏</p>',
  ].join('\n');
  assert.deepEqual(lines(parsed(FRONT + html)), [
    'T 外长会见', 'C 王毅（左）。', 'H 小标题', 'P 王毅说，中方欢迎。', 'P 第二段。', 'P 甲项', 'P 乙项', 'P 引文', 'P 格一', 'P 格二',
    'P 直接的文字另一篇报道的标题',
  ]);
});

test('pretty-printed HTML reads as one line, blanks between Latin words stay', () => {
  const html = '<p>\n   国务卿布林肯\n   <a href="x">\n    发表讲话\n   </a>\n   。特朗普 (Donald\n Trump) 说\n  </p>';
  const text = FRONT + html;
  const article = parsed(text);
  assert.deepEqual(lines(article), ['T 外长会见', 'P 国务卿布林肯发表讲话。特朗普 (Donald Trump) 说']);
  assert.equal(sources(article, text)[1], html.slice(html.indexOf('国'), html.indexOf('说') + 1));
});

test('a heading in the body that repeats the headline is shown once', () => {
  assert.deepEqual(lines(parsed(`${FRONT}<header><h1>\n 外长会见\n</h1></header><p>王毅说好。</p>`)), ['T 外长会见', 'P 王毅说好。']);
  assert.deepEqual(lines(parsed(`${FRONT}# 外长会见\n\n王毅说好。`)), ['T 外长会见', 'P 王毅说好。']);
});

test('entities are one visible character each, with the place of the whole', () => {
  const text = `${FRONT}<p>甲&amp;乙&#20013;&zzz;&nbsp;&copy;丙</p>`;
  const { visible } = parsed(text);
  assert.ok(visible.text.endsWith('甲&乙中&zzz; ©丙'), visible.text);
  const at = visible.text.indexOf('中');
  const { start, end } = visible.fileSpan({ start: at, end: at + 1 });
  assert.equal(text.slice(start, end), '&#20013;');
  const amp = visible.fileSpan({ start: visible.text.indexOf('&'), end: visible.text.indexOf('&') + 1 });
  assert.equal(text.slice(amp.start, amp.end), '&amp;');
});

test('Markdown: headings, lists, quotations, emphasis, links, images, footnotes, escapes', () => {
  const markdown = [
    '## 小标题 ##', '', '王毅**强调**，*中方* [欢迎](https://e.org/a_(b))此事[^1]。', '接着说，', '2\\*3 与 a_b_c。', '', '![图](x.png)', '', '- 甲项', '- 乙项',
    '', '> 引文一，', '> 引文二。', '', '***', '', '| 列一 | 列二 |', '|---|---|', '| 甲 | 乙 |', '', '[另一篇](https://e.org)', '', '[^1]: 脚注文字。', '[r]: https://e.org',
    '', '　　缩进的一段。', '　　另一段<b>粗</b>。', '', '下划标题', '----',
  ].join('\n');
  assert.deepEqual(lines(parsed(FRONT + markdown)), [
    'T 外长会见', 'H 小标题', 'P 王毅强调，中方 欢迎此事。接着说，2*3 与 a_b_c。', 'P 甲项', 'P 乙项', 'P 引文一，引文二。',
    'P 列一', 'P 列二', 'P 甲', 'P 乙', 'P 脚注文字。', 'P 缩进的一段。', 'P 另一段粗。', 'H 下划标题',
  ]);
});

test('CRLF and astral characters keep every place', () => {
  const text = (FRONT + '王毅说𠮷🙂，\n好。\n\n<p>第二段。</p>').replaceAll('\n', '\r\n');
  const article = parsed(text);
  assert.deepEqual(lines(article), ['T 外长会见', 'P 王毅说𠮷🙂，好。', 'P 第二段。']);
  assert.equal(article.title?.text, text.slice(article.title!.span.start, article.title!.span.end));
  assert.equal(sources(article, text)[1], '王毅说𠮷🙂，\r\n好。');
});

test('escapes in a quoted title map to what is written', () => {
  for (const [written, title] of [['"王毅：\\"好\\"\\u4e2d"', '王毅："好"中'], ["'王毅：''好'''", "王毅：'好'"], ['>-\n  王毅\n  会见', '王毅 会见']]) {
    const text = `---\ntitle: ${written}\n---\n王毅会见布林肯。`;
    const article = parsed(text);
    assert.equal(article.title?.text, title);
    const at = article.visible.text.indexOf('好');
    if (at >= 0) assert.equal(text[article.visible.fileOffset(at)], '好');
  }
});

test('what a class name calls no article is kept when it holds most of the text', () => {
  const prose = '王毅说，中方欢迎各方为此作出的努力。'.repeat(6);
  assert.deepEqual(lines(parsed(`${FRONT}<div class="social"><p>${prose}</p></div>`)), ['T 外长会见', `P ${prose}`]);
});

test('unclosed tags, comments and quotations leave the text before them', () => {
  for (const tail of ['<p>第二段<b>粗', '<!-- 没有结束', '<div class="', '<script>alert(1)', '</p></div></article>', '<a href="x', '</p ', '</p foo', '<br /', '<s']) {
    assert.equal(lines(parsed(`${FRONT}<p>王毅说，“中方欢迎。</p>${tail}`))[1], 'P 王毅说，“中方欢迎。');
  }
});

test('author may be an object or a list, source an outlet or an address', () => {
  const outlet = (front: string) => parsed(`---\ntitle: 会见\n${front}\n---\n王毅会见布林肯。`).outlet?.text;
  assert.equal(outlet('author: { name: 某报, url: x }'), '某报');
  assert.equal(outlet('author:\n  - 某社\n  - 某报'), '某社');
  assert.equal(outlet('source: 某台'), '某台');
  assert.equal(outlet('source: https://e.org'), undefined);
});

test('a page without an address in the front matter has that of its linked heading', () => {
  assert.equal(parsed('---\ntitle: 会见\n---\n[会见](https://e.org/x)\n---\n王毅会见布林肯。').url?.text, 'https://e.org/x');
});

test('a missing date is told, the article read', () => {
  const result = parse('---\ntitle: 会见\n---\n王毅会见布林肯。');
  assert.deepEqual(codes(result), ['date-missing']);
  assert.equal(result.article?.date, null);
});
