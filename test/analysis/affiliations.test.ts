/** Where the organisation before a title begins and ends, and what of the words before a name is its title. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed } from '../support/analysed.ts';
import { confirmed } from '../support/marked-people.ts';

/** Asserts `沈毅: 外交部·司长` for everybody named in each sentence. */
function assertRoles(expected: Readonly<Record<string, string>>): void {
  const found = Object.keys(expected).map((sentence) => {
    const people = confirmed(analysed('消息', sentence).facts);
    return [sentence, people.map((person) => `${person.name}: ${person.roles.map(({ affiliation, title }) => `${affiliation ?? ''}·${title}`).join(' ')}`).join(' / ')];
  });
  assert.deepEqual(Object.fromEntries(found), expected);
}

test('conjunctions inside the name of an organisation do not end it', () => {
  assertRoles({
    '勞工及福利局局長霍啟東說，計劃下月推出。': '霍啟東: 勞工及福利局·局長',
    '印度外交部裁军与国际安全司司长门多萨发言。': '门多萨: 印度外交部裁军与国际安全司·司长',
    '文化、體育及旅遊局局長霍啟東出席。': '霍啟東: 文化、體育及旅遊局·局長',
    '伊斯坦布尔伊斯兰研究和国际事务中心主任门多萨分析。': '门多萨: 伊斯坦布尔伊斯兰研究和国际事务中心·主任',
    '交通部觀光局駐東京辦事處所長林正芬致詞。': '林正芬: 交通部觀光局駐東京辦事處·所長',
    '駐溫哥華辦事處處長邱大同致詞。': '邱大同: 駐溫哥華辦事處·處長',
  });
});

test('conjunctions and prepositions between two parties do', () => {
  assertRoles({
    '中国和美国国务院发言人哈特利商定日期。': '哈特利: 美国国务院·发言人',
    '总统与外交部发言人莫婷会合。': '莫婷: 外交部·发言人',
    '日本自前首相石川康夫卸任後，政局不穩。': '石川康夫: 日本·首相',
    '若民眾黨總統候選人陳立群參選，選情生變。': '陳立群: 民眾黨·總統候選人',
    '自美国上一任国务卿布伦南离任后，会谈停止。': '布伦南: 美国·国务卿',
    '美国司法部周五公开前总统布伦南的起诉书。': '布伦南: ·总统',
  });
});

test('words that hold a preposition', () => {
  assertRoles({
    '共和党参议员哈特利反对。': '哈特利: 共和党·参议员',
    '自由民主黨幹事長石川康夫受訪。': '石川康夫: 自由民主黨·幹事長',
    '以色列总理萨法里发表讲话。': '萨法里: 以色列·总理',
    '勞動局就業安全科科長陳明鈴說明。': '陳明鈴: 勞動局就業安全科·科長',
  });
});

test('organisations in Latin letters', () => {
  assertRoles({
    'AIT主席哈特利抵達台北。': '哈特利: AIT·主席',
    '布伦南研究 Research总裁的文章，Bluefin Capital总裁哈特利表示不解。': '哈特利: Bluefin Capital·总裁',
    'SOGO董事長林正芬剪綵。': '林正芬: SOGO·董事長',
  });
});

test('organisations in quotation marks and with a gloss', () => {
  assertRoles({
    '英國人權組織「香港監察」（Hong Kong Watch）行政總裁羅傑斯說。': '羅傑斯: 香港監察·行政總裁',
    '「A4聯盟」議員林素芬質詢。': '林素芬: A4聯盟·議員',
    '智庫「德國馬歇爾基金會」（GMF）印太研究主任莫婷分析。': '莫婷: 德國馬歇爾基金會·印太研究主任',
    '“中国褐皮书”（China Beige Book）的执行董事哈特利说，数据转弱。': '哈特利: 中国褐皮书·执行董事',
    '美国智库兰德公司（RAND Corporation）的高级防务分析师布伦南说。': '布伦南: 美国智库兰德公司·高级防务分析师',
    '美联储（FRB）主席鲍尔森说，通胀仍高。': '鲍尔森: 美联储·主席',
  });
});

test('places before a title', () => {
  assertRoles({
    '南投縣議員陳明鈴質詢。': '陳明鈴: 南投·縣議員',
    '南投縣環保局長李大同說明。': '李大同: 南投縣·環保局長',
    '台北市勞動局長高志遠說明。': '高志遠: 台北市·勞動局長',
    '烏國總統门多萨求援。': '门多萨: 烏國·總統',
    '澳总理哈特利访华。': '哈特利: 澳·总理',
    '俄羅斯首都莫斯科的市長门多萨下令。': '门多萨: 莫斯科·市長',
    '雲林縣無黨籍議員陳明鈴提案。': '陳明鈴: 雲林縣·議員',
    '國立台灣大學副教授蔡文修分析。': '蔡文修: 國立台灣大學·副教授',
    '溫哥華台灣貿易中心主任邱大同致詞。': '邱大同: 溫哥華台灣貿易中心·主任',
  });
});

test('the field of an office belongs to the title', () => {
  assertRoles({
    '營建署長高志遠說明。': '高志遠: ·營建署長',
    '白宮國安會中國事務高級主任哈特利與會。': '哈特利: 白宮國安會·中國事務高級主任',
    '欧盟内部市场委员门多萨发言。': '门多萨: 欧盟·内部市场委员',
    '联合国缅甸人权状况特别报告员门多萨发言。': '门多萨: 联合国·缅甸人权状况特别报告员',
    '中国政府朝鲜半岛事务特别代表沈毅出访。': '沈毅: 中国政府·朝鲜半岛事务特别代表',
    '印尼語節目主持人譚雲福致詞。': '譚雲福: ·主持人',
    '愛爾蘭格鬥天王哈特利復出。': '哈特利: 愛爾蘭·格鬥天王',
  });
});

test('the office behind 兼 may name its own organisation', () => {
  assertRoles({
    '乌克兰副总理兼基础设施部长门多萨宣布。': '门多萨: 乌克兰·副总理兼基础设施部长',
    '中共中央政治局委員兼中央外事辦主任沈毅出席。': '沈毅: 中共中央·政治局委員兼中央外事辦主任',
    '东方网前党委副书记钱江生退休。': '钱江生: 东方网·党委副书记',
  });
});

test('short names of companies and teams', () => {
  assertRoles({
    '遠百董事長林正芬說，業績成長。': '林正芬: 遠百·董事長',
    '現任董事長林正芬說，業績成長。': '林正芬: ·董事長',
    '桃猿先發投手門多薩主投7局。': '門多薩: 桃猿·先發投手',
  });
});

test('units of hospitals and forces', () => {
  assertRoles({
    '林口長庚醫院腎臟科主治醫師顏宗明說。': '顏宗明: 林口長庚醫院腎臟科·主治醫師',
    '英國陸軍第11安全部隊支援旅旅長哈特利指揮。': '哈特利: 英國陸軍第11安全部隊支援旅·旅長',
    '當地俄軍指揮官门多萨下令撤退。': '门多萨: 俄軍·指揮官',
  });
});

test('a former office behind a comma', () => {
  assertRoles({ '台湾民众党主席，前台北市长陈立群受访。': '陈立群: 台湾民众党·主席 台北·市长' });
});
