/** Plain text without front matter, and what is no article. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, parse, parsed, sources } from './check.ts';

test('lines broken in mid-sentence are joined, others are paragraphs', () => {
  const text = '王毅出席外长会 提出重大议题\n\n\n2021年9月8日，王毅出席外长会。\n\n王毅强调，我们\n\n要作出评判。期望\n\n各方汲取经验。\n\n一是加强防控\n\n中方愿提供帮助。（完）';
  const article = parsed(text, 'x.txt');
  assert.equal(article.kind, 'release');
  assert.deepEqual(lines(article), [
    'T 王毅出席外长会 提出重大议题', 'P 2021年9月8日，王毅出席外长会。', 'P 王毅强调，我们要作出评判。期望各方汲取经验。', 'H 一是加强防控', 'P 中方愿提供帮助。（完）',
  ]);
  assert.equal(sources(article, text)[2], '王毅强调，我们\n\n要作出评判。期望\n\n各方汲取经验。');
});

test('turns and indented lines begin paragraphs whatever stands before them', () => {
  const text = '2016年12月27日发言人主持记者会\r\n\r\n\t\t　　问：中方怎么看\r\n　　答：中方欢迎。 \r\n　　我想强调\r\n　　中方立场明确。\r\n新华社记者：还有吗？\r\n毛宁：没有。\r\n';
  assert.deepEqual(lines(parsed(text, 'x.txt')), [
    'T 2016年12月27日发言人主持记者会', 'P 问：中方怎么看', 'P 答：中方欢迎。', 'H 我想强调', 'P 中方立场明确。', 'P 新华社记者：还有吗？', 'P 毛宁：没有。',
  ]);
});

test('files that are no articles are ignored without a word', () => {
  const prose = '本项目用于阅读新闻。安装后打开文件夹即可，请参阅说明。\n';
  for (const [name, text] of [
    ['README.md', `# 说明\n\n${prose}`], ['notes.json', `{"说明": "${prose}"}`], ['x.txt', `{"说明": "${prose}"}`], ['a.ts', `// ${prose}\nexport const a = 1;`],
    ['empty.txt', ''], ['blank.md', ' \n\u3000\n'], ['english.md', '---\ntitle: Hello\n---\nNothing to read here.'], ['list.txt', '苹果\n香蕉\n梨\n'],
    ['one.txt', '这是一个没有标题的句子。'], ['code.txt', `function f() {\n  // 返回结果。\n  return compute(alpha, beta, gamma, delta, epsilon);\n}\n${'x();\n'.repeat(20)}`],
  ] as const) {
    assert.deepEqual(parse(text, name), { article: null, problems: [] }, name);
  }
});

test('a page or Markdown file without front matter needs a heading and prose', () => {
  const page = '<html><head><title>站名</title></head><body><nav>首页</nav><h1>外长<b>会见</b></h1><p>2021年9月8日，王毅会见布林肯。</p></body></html>';
  assert.deepEqual(lines(parsed(page, 'a.html')), ['T 外长会见', 'P 2021年9月8日，王毅会见布林肯。']);
  assert.deepEqual(lines(parsed('# 外长会见\n\n王毅会见**布林肯**，双方交换意见。', 'a.md')), ['T 外长会见', 'P 王毅会见布林肯，双方交换意见。']);
  assert.equal(parse('<p>王毅会见布林肯，双方交换意见。</p>', 'a.html').article, null);
});

test('front matter makes plain text an article even without a title', () => {
  assert.deepEqual(lines(parsed('---\ndate: 2021-09-08\n---\n　　王毅会见布林肯。\n　　双方交换意见。', 'a.txt')), ['P 王毅会见布林肯。', 'P 双方交换意见。']);
});
