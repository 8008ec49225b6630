/** Who speaks where no name stands before the cue: datelines, organisations, writings, offices, pronouns, headlines, quotations in front. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed, statementsOf } from '../support/analysed.ts';

const OPENING = '挪威外交大臣维克兰德今天会见国务委员周正明。';
/** `speaker cue resolved` of each statement behind an opening that introduces two people. */
const who = (...paragraphs: string[]): string[] => statementsOf(analysed('消息', OPENING, ...paragraphs)).map((s) => s.split(':')[0] as string);
const inHeadline = (headline: string, ...paragraphs: string[]): string[] => [...new Set(statementsOf(analysed(headline, ...paragraphs)).map((s) => s.split(':')[0] as string))];

test('nobody speaks in a dateline', () => {
  assert.deepEqual(who('（中央社記者周正明台北7日電）外交部表示，會談富有成效。'), ['外交部 表示 name']);
  assert.deepEqual(who('【共同社6月11日电】日本防卫省11日宣布，演习已经结束。'), ['日本防卫省 宣布 name']);
  assert.deepEqual(who('新华社奥斯陆6月7日电 挪威外交大臣维克兰德表示，会谈富有成效。'), ['维克兰德 表示 name']);
});

test('organisations whose names end in a word that also denies or plans', () => {
  assert.deepEqual(who('公司工会表示，约三千人将罢工。'), ['公司工会 表示 name']);
  assert.deepEqual(who('國家安全委員會指出，局勢穩定。'), ['國家安全委員會 指出 name']);
});

test('organisations in Latin letters, with a gloss, behind 的, and short names', () => {
  assert.deepEqual(who('NordicWatch今天報導，出口下滑。'), ['NordicWatch 報導 name']);
  assert.deepEqual(who('挪威经济研究院（Norwegian Economic Institute）昨天分析，出口下滑。'), ['挪威经济研究院 分析 name']);
  assert.deepEqual(who('奥斯陆扶植的地方当局则表示，水坝没有受损。'), ['地方当局 表示 name']);
  assert.deepEqual(who('台大表示，已深刻檢討。'), ['台大 表示 name']);
});

test('a writing speaks for whoever issued it', () => {
  assert.deepEqual(who('挪威外交部发表声明，回顾了会谈。声明还说，双方将继续合作。'), ['挪威外交部 说 title']);
  assert.deepEqual(who('《晨报》发表评论称，会谈富有成效。这篇评论指出，双方应当继续。'), ['《晨报》 评论称 name', '《晨报》 指出 title']);
  assert.deepEqual(who('挪威商会今天发表的报告指出，出口下滑。'), ['挪威商会 指出 name']);
});

test('an office nobody here holds speaks as an office', () => {
  assert.deepEqual(who('瑞典外交部发言人称，会谈没有结果。'), ['瑞典外交部 称 title']);
  assert.deepEqual(who('该省省长宣布，水坝没有受损。'), ['该省省长 宣布 title']);
  assert.deepEqual(who('专家表示，水坝没有受损。'), ['专家 表示 name']);
});

test('a pronoun is the subject of its sentence, not somebody unnamed and not his lawyer', () => {
  assert.deepEqual(who('周正明今天视察工厂，他表示，工厂一切正常。'), ['周正明 表示 pronoun']);
  assert.deepEqual(who('周正明说，会谈结束了。他的律师说，案件没有进展。'), ['周正明 说 name']);
  assert.deepEqual(who('周正明说，会谈结束了。一名男子在附近被捕，他否认指控。'), ['周正明 说 name']);
});

test('a long title does not hide the name behind it', () => {
  assert.deepEqual(who('北欧财富管理环球家族及机构业务亚太区联席主席维克兰德表示，市场稳定。'), ['维克兰德 表示 name']);
});

test('words of belief go on with the speaker behind a comma', () => {
  assert.deepEqual(who('周正明表示，市场稳定，相信明年会好转。'), ['周正明 表示 name', '周正明 相信 elided']);
});

test('a quotation may stand before its cue', () => {
  assert.deepEqual(statementsOf(analysed('消息', OPENING, '「我們願意等待。」維克蘭德說。')), ['維克蘭德 說 name direct: 「我們願意等待。」']);
  assert.deepEqual(statementsOf(analysed('消息', OPENING, '“我们愿意等待”，维克兰德说。')), ['维克兰德 说 name direct: “我们愿意等待”']);
});

test('further points of a list belong to the content', () => {
  assert.deepEqual(statementsOf(analysed('消息', OPENING, '周正明提出三点意见。周正明说，第一，应当停火。第二，应当对话。会谈随后结束。')), ['周正明 说 name: 第一，应当停火。第二，应当对话。']);
});

test('in an answer the side of the spokesperson states nothing', () => {
  const briefing = analysed('外交部发言人周正明主持例行记者会', '问：瑞典政府宣布提高关税，中方有何评论？', '答：中方对此表示遗憾。中方认为，关税没有好处。');
  assert.deepEqual(statementsOf(briefing).map((s) => s.split(':')[0]), ['瑞典政府 宣布 name', '周正明 ： title direct']);
});

test('headlines: a last part that quotes, parts set apart by a blank', () => {
  assert.deepEqual(inHeadline('水壩遭炸毀 國防部：尚無法確定', OPENING), ['國防部 ： name']);
  assert.deepEqual(inHeadline('研究員被捕　中方促日方維護權益', OPENING), ['中方 促 name']);
});

test('a cue at the head of a sentence may only set the theme', () => {
  assert.deepEqual(who('提到对手哈特利，周正明说，竞争会带来进步。'), ['周正明 说 name']);
});

test('somebody else speaks for a campaign, an office or a lawyer', () => {
  assert.deepEqual(who('周正明竞选办公室发言人维克兰德在记者会中指出，报名没有限制。'), ['维克兰德 指出 name']);
});

test('what a clause of the content thinks is not what the speaker thinks', () => {
  assert.deepEqual(who('周正明指出，答复由对方作出，但瑞典政府愿意合作，也相信会有结果。'), ['周正明 指出 name']);
});

test('words that only look like organisations or cues', () => {
  assert.deepEqual(who('复苏不如预期，引起社会关注。'), []);
  assert.deepEqual(who('法院一般会解释法律。'), []);
  assert.deepEqual(who('双方日益凸显的不平衡状态也说明，合作没有意义。'), []);
});

test('a clause that only says where or how goes on with the subject before it', () => {
  assert.deepEqual(who('外长周正明出席论坛，会后接受晨报专访表示，谈判没有结束。'), ['周正明 表示 elided']);
  assert.deepEqual(who('部分家长透过议员周正明对外表示，将提出申诉。'), ['部分家长 表示 name']);
  assert.deepEqual(who('此外，周正明将就关税提出关切，并指出对方的责任。'), []);
});

test('a report nobody is named for is not the last speaker\'s', () => {
  assert.deepEqual(who('周正明说，会谈结束了。有报道指，会谈没有结果。'), ['周正明 说 name', '报道 指 name']);
});

test('words that join the next statement belong to no content', () => {
  assert.deepEqual(statementsOf(analysed('消息', OPENING, '周正明重申，将保护合法权益，同时亦提醒企业遵守法律。')), ['周正明 重申 name: 将保护合法权益', '周正明 提醒 elided: 企业遵守法律。']);
});

test('an office of another country or ministry is somebody else\'s', () => {
  assert.deepEqual(who('外交部发言人林达明表示，会谈结束了。商务部发言人称，关税没有变化。'), ['林达明 表示 name', '商务部 称 title']);
  assert.deepEqual(who('瑞典外交大臣称会谈没有结果。'), ['瑞典外交大臣 称 title']);
});

test('a cue in a clause that only tells when', () => {
  assert.deepEqual(who('周正明在回应有关维克兰德称关税合理的言论时，表示并不认同。'), ['周正明 表示 name']);
  assert.deepEqual(who('在商会宣布新的规则之后，周正明呼吁各方保持克制。'), ['周正明 呼吁 name']);
});

test('a report is the outlet\'s that was named, not the person\'s who spoke last', () => {
  assert.deepEqual(who('《晨报》报道，会谈没有结果。周正明说，会谈结束了。报导指出，双方仍有分歧。'), ['《晨报》 报道 name', '周正明 说 name', '《晨报》 指出 title']);
});

test('somebody who speaks once while the text goes on about him does not take over', () => {
  assert.deepEqual(who('周正明表示，他在奥斯陆出生。之后，他被人叫去，维克兰德递给他现金。他拒绝了，但维克兰德说“给你”。他说，自己从此离开了。'), [
    '周正明 表示 name',
    '维克兰德 说 name direct',
    '周正明 说 pronoun',
  ]);
});

test('a pronoun after somebody known only by an office is that office', () => {
  assert.deepEqual(who('周正明说，会谈结束了。瑞典国防部发言人称，演习没有结束。他说，演习会继续。'), ['周正明 说 name', '瑞典国防部 称 title', '瑞典国防部 说 pronoun']);
});

test('a relative is not the person before the name', () => {
  assert.deepEqual(who('周正明之子周大同（David Zhou）表示，判决并不公正。'), ['周大同 表示 name']);
});

test('a straight mark before a stop opens no quotation, a doubled opening mark closes one', () => {
  assert.deepEqual(who('周正明强调"双方有必要合作；他重申"坚定的承诺"。维克兰德表示，会谈富有成效。'), ['周正明 强调 name direct', '维克兰德 表示 name']);
  assert.deepEqual(who('“战狼“的说法取自电影。维克兰德曾表示，会谈富有成效。'), ['维克兰德 表示 name']);
});

test('a writing issued behind a dateline is not the dateline\'s', () => {
  assert.deepEqual(who('（晨報中文網）挪威議會週四（6月15日）通過一項決議，要求釋放被捕者。', '該決議稱，歐洲必須明確表態。').slice(-1), ['挪威議會 稱 title']);
});

test('an organisation may clarify; who has no right to criticise does not', () => {
  assert.deepEqual(who('挪威外交部随即澄清中方尊重各国主权。'), ['挪威外交部 澄清 name']);
  assert.deepEqual(who('西方国家没有资格批评中国。'), []);
});

test('an office is that of its holder named before, not of one named later', () => {
  assert.deepEqual(who('美国国务院发言人帕特尔表示，会谈坦诚。', '外交部发言人补充说，“没有什么比这更好的了。”', '中国外交部发言人汪文斌表示，责任不在中方。'), ['帕特尔 表示 name', '帕特尔 补充说 title direct', '汪文斌 表示 name']);
});

test('a headline tells of what an official with an office before the name said', () => {
  assert.deepEqual(inHeadline('中国驻挪威大使谢明锋谈两国关系：「心诚则灵」', '中国驻挪威大使谢明锋出席活动。'), ['谢明锋 ： name']);
});

test('telling somebody leads to the cue behind', () => {
  assert.deepEqual(who('周正明告诉记者说，“会谈即将举行。”'), ['周正明 说 name direct']);
});

test('the office that opens a headline goes on speaking behind a blank', () => {
  assert.deepEqual(inHeadline('谢总统送粽子给老师 吁民众出外走走', '总统谢明锋送粽子给老师。'), ['谢明锋 吁 elided']);
});

test('a heading in the body reads like a headline', () => {
  assert.deepEqual(who('挪威批瑞典咄咄逼人', '两国争论不断。'), ['挪威 批 name']);
});

test('a pronoun behind a sentence that presents somebody', () => {
  assert.deepEqual(who('维克兰德说，会谈富有成效。', '代表人物之一是前中国外交部发言人谢明锋，其言论引发争议。比如去年，他在推特上称可能另有原因。').slice(-1), ['谢明锋 称 pronoun']);
});

test('several countries, names in quotation marks, and whom a report tells of', () => {
  assert.deepEqual(who('美、日、韩三国15日发布联合声明，谴责发射导弹。'), ['美、日、韩三国 谴责 elided']);
  assert.deepEqual(who('挪威和瑞典表示，演习已经结束。'), ['挪威和瑞典 表示 name']);
  assert.deepEqual(who('挪威「每日新聞」（Dagens）指出，局勢穩定。'), ['「每日新聞」 指出 name']);
  assert.deepEqual(who('「每日新聞」指出，局勢穩定。'), ['「每日新聞」 指出 name']);
  assert.deepEqual(who('《晨报》报道中提到的奥斯陆试飞学院（OTA）在声明中否认它危害安全。'), ['奥斯陆试飞学院 否认 name']);
});

test('two cues in one: answers that confirm', () => {
  assert.deepEqual(who('首相府當天終於回覆確認收到報告。'), ['首相府 回覆確認 name']);
});

test('answering a question or a person leads to the cue behind', () => {
  assert.deepEqual(who('周正明回覆記者詢問時表示，歡迎提告。'), ['周正明 表示 name']);
  assert.deepEqual(who('周正明回复德方说他们有能力自行训练。'), ['周正明 说 name']);
  assert.deepEqual(who('周正明回覆「這是假消息」。'), ['周正明 回覆 name direct']);
});

test('what somebody does to somebody reminds, nobody speaks', () => {
  assert.deepEqual(who('挪威对瑞典的战争提醒人们，冲突仍有可能发生。'), []);
  assert.deepEqual(who('挪威交通部提醒旅客提前到达机场。'), ['挪威交通部 提醒 name']);
  assert.deepEqual(who('维克兰德在第二次峰会期间警告称，威胁仍在。'), ['维克兰德 警告称 name']);
});

test('only whole names in quotation marks speak', () => {
  assert.deepEqual(who('「不出席」清楚表達周正明只是逢場作戲。'), []);
});

test('outlets: behind their kind, named like an adverb, reporting from a place', () => {
  assert.deepEqual(who('根據德國日報「畫報」（Bild）報導，兩名女子獲救。'), ['「畫報」 報導 name']);
  assert.deepEqual(who('上周，日本共同社披露，首相准备参加峰会。'), ['日本共同社 披露 name']);
  assert.deepEqual(who('半岛电视台记者5日自白宫报道称，关系正常化。').filter((s) => s.startsWith('白宫')), []);
});

test('some comment is nobody\'s in particular, a professor of elsewhere somebody else', () => {
  assert.deepEqual(who('北约发布公报，批评中国。也有评论认为，路线更迭。').slice(-1), ['评论 认为 name']);
  assert.deepEqual(who('教授周大同认为，前景不明。', '奥斯陆大学教授则表示，前景光明。').slice(-1), ['奥斯陆大学 表示 title']);
});

test('a named person reported inside a quotation does not become the one the text goes on about', () => {
  assert.deepEqual(who('周正明表示：“维克兰德外交大臣明确指出，挪威不寻求对抗。”他还说，会谈结束了。'), ['周正明 表示 name direct', '维克兰德 指出 name', '周正明 说 pronoun']);
  assert.deepEqual(who('周正明表示：“我们会同维克兰德讨论，指出问题所在。”'), ['周正明 表示 name direct']);
});

test('whom a question addresses is the one who answers', () => {
  const briefing = (question: string): string[] => inHeadline('外交部发言人周正明主持例行记者会', question, '答：我没有更多信息。');
  assert.deepEqual(briefing('问：你刚才说，各方没有达成共识。能否说明原因？'), ['周正明 说 pronoun', '周正明 ： title direct']);
  assert.deepEqual(briefing('问：你能否证实此访？'), ['周正明 ： title direct']);
});

test('a deputy is not who is above, a new holder not the one named', () => {
  assert.deepEqual(who('总统谢明锋出席。副总统说，会谈是重要平台。').filter((s) => s.startsWith('谢明锋')), []);
  assert.deepEqual(who('美国总统谢明锋出席。新总统承诺重新评估合作。').filter((s) => s.startsWith('谢明锋')), []);
});

test('whom something is said to is not who says it', () => {
  assert.deepEqual(who('挪威经常向加拿大等外国政府抱怨邻国的活动，指称有人煽动。'), ['挪威 抱怨 name', '挪威 指称 elided']);
  assert.deepEqual(who('以美国为首的国家在奥斯陆召开会议，誓言重申承诺。').filter((s) => s.startsWith('以美')), []);
});

test('an organisation set beside the one before goes on', () => {
  assert.deepEqual(who('挪威国防部宣布演习结束，挪威外交部也对此展开调查，并呼吁保持冷静。').slice(-1), ['挪威外交部 呼吁 elided']);
});

test('a denial before the place or the manner, a manner without a speaker', () => {
  assert.deepEqual(who('挪威政府都未在官方声明中直接批评北京。'), []);
  assert.deepEqual(who('心平气和地说，会谈并不成功。'), []);
});

test('an act that only dates another, an answer that is looked back at', () => {
  assert.deepEqual(who('周正明宣布访问之际，曾强调合作重要。').map((s) => s.split(' ')[1]), ['强调']);
  assert.deepEqual(who('周正明重新审视自己当天回应，作为主管职责确实失言。'), []);
});
