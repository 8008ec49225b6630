/** Which titles stand at a name, and of which country or organisation they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed } from '../support/analysed.ts';
import { confirmed } from '../support/marked-people.ts';
import { knownWrong } from '../support/known-wrong.ts';

/** The roles of everybody named, `沈毅: 中国·外交部长`, in order of first mention. */
function roles(...paragraphs: string[]): string {
  const people = confirmed(analysed('消息', ...paragraphs).facts).map((person) => {
    return `${person.name}: ${person.roles.map(({ affiliation, title }) => `${affiliation ?? ''}·${title}`).join(' ')}`;
  });
  return people.join(' / ');
}

/** Asserts the roles of several articles of one sentence at once. */
function assertRoles(expected: Readonly<Record<string, string>>): void {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((sentence) => [sentence, roles(sentence)])), expected);
}

test('country and organisation before a title are its affiliation', () => {
  assertRoles({
    '中国外交部长沈毅抵达。': '沈毅: 中国·外交部长',
    '外交部发言人莫婷主持记者会。': '莫婷: 外交部·发言人',
    '美国国家安全委员会发言人哈特利说，没有变化。': '哈特利: 美国国家安全委员会·发言人',
    '联合国秘书长门多萨呼吁停火。': '门多萨: 联合国·秘书长',
    '深圳市市长周全会见客人。': '周全: 深圳市·市长',
  });
});

test('titles joined by 兼 are one, titles joined by 、 are several', () => {
  assertRoles({
    '国务委员兼外交部长沈毅出席。': '沈毅: ·国务委员兼外交部长',
    '中共中央政治局委员、国务院副总理许文澜讲话。': '许文澜: 中共中央·政治局委员 国务院·副总理',
    '副首相兼財務大臣石川康夫答辯。': '石川康夫: ·副首相兼財務大臣',
    '全国政协副主席兼秘书长钱江主持会议。': '钱江: 全国政协·副主席兼秘书长',
  });
});

test('the offices of a head of state and party', () => {
  assertRoles({
    '中共中央总书记、国家主席、中央军委主席陆长青检阅部队。': '陆长青: 中共中央·总书记 ·国家主席 中央军委·主席',
  });
});

test('a title before and another behind the name', () => {
  assertRoles({
    '国防部长霍夫迈尔上将视察部队。': '霍夫迈尔: ·国防部长 ·上将',
  });
});

test('a title behind the name', () => {
  assertRoles({
    '布伦南总统周二启程，石川首相同日抵达。': '布伦南: ·总统 / 石川: ·首相',
    '哈特利參議員說，他反對該案。': '哈特利: ·參議員',
  });
});

test('former, acting and designated holders', () => {
  assertRoles({
    '前美国国务卿布伦南撰文。': '布伦南: 美国·国务卿',
    '时任外长沈毅签署了协议。': '沈毅: ·外长',
    '時任國防部長高志遠下令調查。': '高志遠: ·國防部長',
    '现任市长许志强和前任市长钱江握手。': '许志强: ·市长 / 钱江: ·市长',
    '美国代理国防部长哈特利下令撤军。': '哈特利: 美国·代理国防部长',
    '署理警務處處長鄧志明會見記者。': '鄧志明: ·署理警務處處長',
    '候任行政長官梁婉儀感謝市民。': '梁婉儀: ·候任行政長官',
    '当选总统门多萨宣布内阁名单。': '门多萨: ·当选总统',
    '已故总理钱江的家属出席。': '钱江: ·总理',
  });
});

test('a former president behind the country', () => {
  assertRoles({
    '美国前总统布伦南出庭。': '布伦南: 美国·总统',
  });
});

test('titles as Taiwan writes them', () => {
  assertRoles({
    '總統府發言人許文傑說，政府樂見其成。': '許文傑: 總統府·發言人',
    '國台辦主任楊思遠發表談話。': '楊思遠: 國台辦·主任',
    '民進黨立委王文宏質詢。': '王文宏: 民進黨·立委',
    '陸委會副主委兼發言人邱大同回應。': '邱大同: 陸委會·副主委兼發言人',
    '行政院長陳立群今天出席。': '陳立群: ·行政院長',
    '外交部政務次長林正芬接見訪團。': '林正芬: 外交部·政務次長',
    '前立法院長高志遠逝世。': '高志遠: ·立法院長',
  });
});

test('titles as Japan and Korea have them', () => {
  assertRoles({
    '日本外務大臣高橋康夫訪問河內。': '高橋康夫: 日本·外務大臣',
    '日本經濟產業大臣石川康夫說，會加強管制。': '石川康夫: 日本·經濟產業大臣',
    '日本内阁官房长官石川康夫拒绝评论。': '石川康夫: 日本·内阁官房长官',
    '自民党干事长石川康夫受访。': '石川康夫: 自民党·干事长',
  });
});

test('a governor of a prefecture and a chief of a national office', () => {
  assertRoles({
    '沖繩縣知事石川康夫反對遷移基地。': '石川康夫: 沖繩縣·知事',
    '韩国国家安保室长尹泰民前往华盛顿。': '尹泰民: 韩国·国家安保室长',
  });
});

test('titles as Hong Kong and Singapore write them', () => {
  assertRoles({
    '財政司司長霍啟東發表預算案。': '霍啟東: ·財政司司長',
    '保安局局長鄧志明回應查詢。': '鄧志明: ·保安局局長',
    '我国外交部长维贾扬出席会议。': '维贾扬: ·外交部长',
  });
});

test('titles of Singapore with several ministries or a rank', () => {
  assertRoles({
    '新加坡国务资政司徒国荣说，区域须团结。': '司徒国荣: 新加坡·国务资政',
    '贸工部兼文化、社区及青年部政务部长司徒国荣致词。': '司徒国荣: 贸工部兼文化、社区及青年部·政务部长',
  });
});

test('the post of an envoy belongs to the title', () => {
  assertRoles({
    '中国驻美大使沈毅接受专访。': '沈毅: 中国·驻美大使',
    '美国驻华大使哈特利离任。': '哈特利: 美国·驻华大使',
    '中国常驻联合国代表许文澜发言。': '许文澜: 中国·常驻联合国代表',
    '法國駐台代表杜蘭德致詞。': '杜蘭德: 法國·駐台代表',
  });
});

test('titles with a field of work', () => {
  assertRoles({
    '欧盟外交与安全政策高级代表门多萨抵京。': '门多萨: 欧盟·外交与安全政策高级代表',
    '美国亚太助理国务卿哈特利到访。': '哈特利: 美国·亚太助理国务卿',
    '美国总统国家安全事务助理布伦南与会。': '布伦南: 美国·总统国家安全事务助理',
    '白宫印太事务协调员霍尔特说，磋商仍在继续。': '霍尔特: 白宫·印太事务协调员',
  });
});

test('the gloss of an organisation stands between it and the title', () => {
  assertRoles({
    '美国联邦储备委员会（FRB）主席鲍尔森说，通胀仍高。': '鲍尔森: 美国联邦储备委员会·主席',
    '北约（NATO）秘书长霍夫迈尔抵达基辅。': '霍夫迈尔: 北约·秘书长',
    '世界卫生组织(WHO)总干事门多萨说，风险很高。': '门多萨: 世界卫生组织·总干事',
  });
});

knownWrong('a Latin gloss stands between the name and nothing of its title', 'a title behind a gloss is not read', () => {
  assertRoles({
    '哈特利（Jane Hartley）大使举行告别招待会。': '哈特利: ·大使',
  });
});

test('words before an affiliation are no part of it', () => {
  assertRoles({
    '应中国外长沈毅邀请，法国外长杜兰德将访华。': '沈毅: 中国·外长 / 杜兰德: 法国·外长',
    '来宾会见德国总理杜兰德时，转达了中国国家主席陆长青的问候。': '杜兰德: 德国·总理 / 陆长青: 中国·国家主席',
    '据韩联社报道，韩国外长崔志勋说，立场不变。': '崔志勋: 韩国·外长',
    '6月12日，美国国务卿布伦南启程。': '布伦南: 美国·国务卿',
    '他接替法国外长杜兰德出任该职。': '杜兰德: 法国·外长',
    '會談由日本外務大臣高橋康夫主持。': '高橋康夫: 日本·外務大臣',
  });
});

test('one person may have several titles in one article', () => {
  assert.equal(roles('国务委员沈毅出席。', '外长沈毅随后举行记者会。'), '沈毅: ·国务委员 ·外长');
});

test('the age, gender or nationality between title and name', () => {
  assertRoles({
    '现年45岁的财政部长杜兰德辞职。': '杜兰德: ·财政部长',
    '来自克拉科夫的女议员什切潘斯基发言。': '什切潘斯基: ·女议员',
  });
});

test('a title in apposition behind a comma is not beside the name', () => {
  assertRoles({
    '外长沈毅，发言人莫婷，均未到场。': '沈毅: ·外长 / 莫婷: ·发言人',
  });
});
