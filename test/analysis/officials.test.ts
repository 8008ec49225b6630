/** Who holds or held public office, and who is somebody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed } from '../support/analysed.ts';
import { confirmed } from '../support/marked-people.ts';

/** Asserts that each sentence names one person, an official or not. */
function all(official: boolean, ...sentences: string[]): void {
  const found = sentences.map((sentence) => {
    const people = confirmed(analysed('消息', sentence).facts);
    return people.length === 1 && people[0]!.official === official ? sentence : `${sentence} ${people.map((p) => `${p.name} ${p.official}`).join()}`;
  });
  assert.deepEqual(found, sentences);
}

test('state, party, parliament, courts and forces', () => {
  all(
    true,
    '法国总统杜兰德发表讲话。',
    '国务院副总理许文澜出席。',
    '英国国王哈特利加冕。',
    '民进党主席陈立群辞职。',
    '共和党参议员哈特利反对。',
    '香港立法會議員霍啟東提問。',
    '東京都知事石川康夫連任。',
    '最高法院大法官布伦南退休。',
    '国际刑事法院检察官门多萨发出逮捕令。',
    '参谋长联席会议主席霍尔特上将作证。',
    '中国人民解放军东部战区发言人沈毅大校发表谈话。',
    '省委书记欧阳建国调研。',
  );
});

test('diplomats and international organisations', () => {
  all(
    true,
    '美国驻日大使哈特利到任。',
    '世界卫生组织总干事门多萨说，疫情未止。',
    '北约秘书长霍夫迈尔抵达。',
    '国际货币基金组织总裁杜兰德说，增长放缓。',
    '世界银行行长哈特利辞职。',
    '欧盟委员会主席霍夫迈尔连任。',
    '中国驻悉尼总领事许文澜会见侨胞。',
  );
});

test('the office that stands for an embassy', () => {
  all(true, '美国在台协会处长布伦南致词。');
});

test('former holders of an office remain officials', () => {
  all(true, '前美国总统布伦南撰写回忆录。', '前國防部副部長邱大同表示，戰力不足。', '已退休的外交官沈毅说，他不后悔。', '德国前外长霍夫迈尔任教于大学。');
});

test('central banks are public, other banks are not', () => {
  all(true, '中国人民银行行长钱江说，汇率稳定。', '美联储主席鲍尔森说，将加息。', '歐洲央行總裁勒佩蒂表示，按兵不動。');
  all(false, '摩根大通银行总裁哈特利说，衰退将至。', '招商银行行长周全发布业绩。');
});

test('scholars, business people, artists, athletes and journalists', () => {
  all(
    false,
    '北京大学国际关系学院教授周明轩认为，局势可控。',
    '清华大学校长钱江致辞。',
    '智庫研究員林正芬分析，選情膠著。',
    '遠東集團董事長霍啟東捐款。',
    '华为公司总裁周全说，研发投入增加。',
    '導演高志遠獲獎。',
    '钢琴家莫婷举行独奏会。',
    '路透社记者哈特利提问。',
    '摩根士丹利首席经济学家布伦南下调预测。',
    '人权律师许文澜获释。',
    '足球运动员门多萨受伤。',
    '球队主教练杜兰德辞职。',
  );
});

test('the head of a society, school or club holds no public office by it', () => {
  all(false, '中国足球俱乐部主席周全致歉。', '香港總商會主席霍啟東表示歡迎。', '红十字会医院院长钱江说，床位紧张。', '工会主席哈特利宣布罢工。', '哈佛大学肯尼迪学院院长布伦南辞职。', '博物馆馆长莫婷介绍展品。');
});

test('one public office makes an official of somebody with another calling, too', () => {
  all(true, '国会议员、律师哈特利撰文。', '律师出身的总统门多萨宣誓就职。');
});

test('a word between the title of another calling and the office before it', () => {
  all(true, '国会议员、著名经济学家哈特利撰文。');
});

test('candidates and nominees for an office', () => {
  all(true, '共和党总统候选人布伦南发表演说。', '被提名为国防部长的参议员哈特利出席听证会。');
});

test('relatives of officials are none', () => {
  const people = confirmed(analysed('消息', '总统布伦南和妻子玛莎·霍尔特出席晚宴。玛莎·霍尔特身穿蓝色礼服。').facts);
  assert.deepEqual(people.map(({ name, official }) => [name, official]), [['布伦南', true], ['玛莎·霍尔特', false]]);
});

test('leaders of armed groups and of parties count as those of parties and forces', () => {
  all(true, '哈马斯领导人萨法里抵达开罗。', '塔利班发言人拉希莫夫否认。');
});

test('units of public bodies, and bodies known by Latin letters', () => {
  all(true, 'AIT主席哈特利抵達台北。', '駐溫哥華辦事處處長邱大同致詞。', '外交部北美大洋洲司司長林正芬說明。', '行政院副院長邱大同視察。');
});

test('who heads a hospital ward, a chamber, a sports body or a research centre is no official, whatever country it names', () => {
  all(
    false,
    '天主教聖心醫院檢驗科主任高志遠說。',
    '加拿大台灣商會聯合總會會長邱大同致詞。',
    '中國香港龍舟總會秘書長霍啟東說。',
    '伊斯坦布尔伊斯兰研究和国际事务中心主任门多萨分析。',
    '现任“中国人权”执行主任许文澜说，情况恶化。',
    '台灣觀光代言人林正芬登台。',
    'Bluefin Capital总裁哈特利表示不解。',
  );
});
