import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { readArticle } from '../../server/src/corpus/read-article.ts';

/** Short reports of a grounded ferry, of the same president on other business, and of other ferries. */
const ARTICLES: Record<string, string> = {
  // The event, by four outlets in both scripts.
  'event-a.txt': `渡轮海燕号在青石湾搁浅 救援人员撤离百余名乘客

2021-05-04　海湾日报

载有132人的渡轮海燕号4日清晨在青石湾触礁搁浅，救援人员已将乘客全部撤离。青石湾海岸警卫队说，渡轮搁浅时正下大雾。
总统林国栋表示，政府将调查海燕号搁浅的原因。林国栋说，救援人员的表现令人敬佩。`,
  'event-b.txt': `大霧中觸礁 渡輪「海燕號」擱淺青石灣

2021-05-04　群島通訊社

群島通訊社青石灣4日電：渡輪海燕號今天清晨在青石灣擱淺，132名乘客和船員獲救。海岸警衛隊說，海燕號船底破損，青石灣一帶已佈設攔油索。`,
  'event-c.txt': `海燕号搁浅事故：船长接受调查

2021-05-05　晨星新闻

海岸警卫队5日说，渡轮海燕号的船长正在接受调查。海燕号前一天在青石湾搁浅，乘客全部获救。`,
  'event-d.txt': `青石灣渡輪擱淺 總統赴現場視察救援

2021-05-05　群島通訊社

總統林國棟5日前往青石灣，視察擱淺渡輪海燕號的救援。林國棟說，青石灣的漁民也參加了救援，他向漁民致謝。`,
  // The same president, other stories, the same days.
  'person-a.txt': `总统林国栋会见教师代表 谈教育预算

2021-05-04　海湾日报

总统林国栋4日会见教师代表。林国栋表示，明年的教育预算将增加一成，新增预算用于乡村学校。林国栋说，教育预算不会再削减。`,
  'person-b.txt': `林國棟簽署稅改法案

2021-05-05　群島通訊社

總統林國棟5日簽署稅改法案。林國棟說，稅改法案將減輕中小企業負擔。林國棟表示，稅改下月生效。`,
  'person-c.txt': `林国栋：下半年访问三国

2021-05-04　晨星新闻

总统林国栋4日宣布下半年出访计划。林国栋说，出访将推动贸易谈判，贸易谈判已进行两年。`,
  // The same thing at another time.
  'topic-a.txt': `南岸渡轮公司调整夏季班次

2021-02-10　海湾日报

南岸渡轮公司宣布调整夏季班次，渡轮公司说新的班次表下周公布，乘客可上网查询。`,
  // Neither.
  'other-a.txt': `粮食价格连续三月下降

2021-05-04　晨星新闻

统计局公布，粮食价格连续三个月下降。统计局说，粮食价格下降与丰收有关。`,
};

/** What else the papers of those days are full of. */
for (let i = 0; i < 12; i++) {
  const subject = ['桥梁', '果园', '合唱团', '邮票', '滑雪场', '图书馆', '铁路', '牙医', '气象台', '棋院', '水库', '电影节'][i]!;
  const president = i % 2 === 0 ? `总统林国栋说，${subject}很重要。` : '';
  ARTICLES[`filler-${i}.txt`] = `${subject}的新消息\n\n2021-05-0${4 + (i % 2)}　晨星新闻\n\n${subject}今天有新消息。${subject}的负责人说，一切顺利。${president}\n`;
}

function corpusOf(names: readonly string[]): Corpus {
  const corpus = new Corpus();
  for (const name of names) corpus.put(name, readArticle(ARTICLES[name]!, name, 'Asia/Shanghai'));
  return corpus;
}

const NAMES = Object.keys(ARTICLES);
const EVENT = NAMES.filter((name) => name.startsWith('event'));

test('the other reports of one event come first, whatever their outlets and scripts, before those of the same person', () => {
  const corpus = corpusOf(NAMES);
  for (const name of EVENT) {
    const first = corpus.related(name, 3).map(({ uri }) => uri);
    assert.deepEqual([...first].sort(), EVENT.filter((other) => other !== name), name);
  }
});

test('whoever else is named, reports of one event are told by what it is about', () => {
  const [first] = corpusOf(NAMES).related('event-b.txt', 1);
  assert.ok(first!.reasons[0]!.kind === 'terms');
  assert.match(first!.reasons[0]!.text, /^同题：.*海燕号/);
});

test('that two articles come from one desk is no reason', () => {
  const byline = (title: string, text: string): string => `${title}\n\n2021-05-04　群島通訊社\n\n（中央社記者周子安台北4日電）${text}（編輯：陳立文）`;
  const corpus = new Corpus();
  corpus.put('ferry', readArticle(byline('渡輪擱淺', '一艘渡輪在大霧中擱淺，乘客獲救。渡輪船底破損。'), 'ferry.txt', 'Asia/Shanghai'));
  corpus.put('school', readArticle(byline('圖書館增建兒童閱覽室', '圖書館宣佈增建兒童閱覽室。館方說，閱覽室年底完工。'), 'school.txt', 'Asia/Shanghai'));
  for (const name of NAMES) corpus.put(name, readArticle(ARTICLES[name]!, name, 'Asia/Shanghai'));
  assert.ok(corpus.findPeople('周子安', 1).length > 0, 'the by-line is read');
  const reasons = corpus.related('ferry', 20).find(({ uri }) => uri === 'school')?.reasons ?? [];
  assert.deepEqual(reasons.filter(({ kind }) => kind === 'people'), []);
});

test('what is related does not depend on the order in which articles came, nor on what was there before', () => {
  const fresh = corpusOf(NAMES);
  const turned = corpusOf([...NAMES].reverse());
  const edited = corpusOf(NAMES);
  edited.put('event-a.txt', readArticle(ARTICLES['other-a.txt']!, 'event-a.txt', 'Asia/Shanghai'));
  edited.put('gone.txt', readArticle(ARTICLES['event-b.txt']!, 'gone.txt', 'Asia/Shanghai'));
  edited.related('event-b.txt', 10);
  edited.put('event-a.txt', readArticle(ARTICLES['event-a.txt']!, 'event-a.txt', 'Asia/Shanghai'));
  edited.delete('gone.txt');
  for (const name of NAMES) {
    assert.deepEqual(turned.related(name, 10), fresh.related(name, 10), name);
    assert.deepEqual(edited.related(name, 10), fresh.related(name, 10), name);
  }
});
