/** Names of other languages: transliterated, in Chinese characters, or in Latin letters. */
import { test } from 'node:test';
import { assertPeople } from '../support/marked-people.ts';
import { knownWrong } from '../support/known-wrong.ts';

test('the dot between the parts of a name has many forms', () => {
  assertPeople(
    '美国国务卿[|b: 安德鲁·布伦南|]抵达。[|b: 布伦南|]说，此行富有成果。',
    '美國國務卿[|b: 安德魯‧布倫南|]抵達。[|b: 布倫南|]說，此行富有成果。',
    '美国国务卿[|b: 安德鲁・布伦南|]抵达。[|b: 布伦南|]说，此行富有成果。',
    '美国国务卿[|b: 安德鲁･布伦南|]抵达。[|b: 布伦南|]说，此行富有成果。',
    '美國國務卿[|b: 安德魯•布倫南|]抵達。[|b: 布倫南|]說，此行富有成果。',
  );
});

test('a hyphen belongs to the name', () => {
  assertPeople(
    '法国外长[|d: 让-马里·杜兰德|]说，欧洲应当团结。[|d: 杜兰德|]强调了这一点。',
    '法国总统[|d: 让-克洛德·莫罗|]发表电视讲话。[|d: 莫罗|]承诺减税。',
    '古巴国家主席[|米格尔·迪亚斯-罗哈斯|]会见客人。',
  );
});

knownWrong('a dash for a hyphen', 'a name ends at a dash', () => {
  assertPeople(
    '法國經濟部長[|安妮—瑪麗·勒佩蒂|]宣布辭職。',
  );
});

test('names of three parts, initials and particles', () => {
  assertPeople(
    '美国总统[|h: 约翰·F·哈特利|]签署法案。[|h: 哈特利|]说，这是历史性的一天。',
    '沙特外交大臣[|法赫德·本·纳赛尔|]主持会议。',
    '德国国防部长[|乌尔丽克·冯德哈根|]视察部队。',
    '巴西总统[|s: 路易斯·达席尔维拉|]到访。[|s: 达席尔维拉|]将停留三天。',
    '委內瑞拉外長[|卡洛斯·路易斯·門多薩|]發表聲明。',
  );
});

knownWrong('initials with full stops before a transliterated surname', 'the initials are left out of the name', () => {
  assertPeople(
    '参议员[|J.D.霍尔特|]反对该议案。',
  );
});

test('transliterated names without a dot', () => {
  assertPeople(
    '俄罗斯外长[|科兹洛夫斯基|]昨天表示，莫斯科愿意谈判。[|科兹洛夫斯基|]还批评西方。',
    '以色列总理[|本阿米|]拒绝停火。[|本阿米|]称，行动将继续。',
    '土耳其总统[|居尔泰金|]会见俄罗斯外长[|科兹洛夫斯基|]，[|居尔泰金|]感谢[|科兹洛夫斯基|]。',
  );
});

test('transliterated names that end in 缅科', () => {
  assertPeople(
    '乌克兰总统办公室主任[|叶夫列缅科|]在社交媒体上写道，袭击造成停电。',
  );
});

knownWrong('transliterated names that begin with a small word', '别 is read as the adverb before 克图罗夫', () => {
  assertPeople('哈萨克斯坦总统[|别克图罗夫|]抵京。[|别克图罗夫|]感谢中方的款待。');
});

knownWrong('a word that follows a transliterated name is not taken for its end', '尔时, 萨签: the name is cut, or given up', () => {
  assertPeople(
    '来宾会见德国总理[|霍夫迈尔|]时，转达了问候。',
    '总统[|门多萨|]签发命令。',
  );
});

knownWrong('a long name that begins like the short one of somebody known', '普莱斯 and 朴振 are listed as known people and end the name', () => {
  assertPeople(
    '美国国务院发言人[|普莱斯顿|]说，磋商正在进行。[|普莱斯顿|]没有细说。',
    '韩国外长[|朴振宇|]抵达东京。',
  );
});

test('the short form of a transliterated name is found before the long one', () => {
  assertPeople('[|b: 布伦南|]将访问北京。美国国务卿[|b: 安德鲁·布伦南|]周三启程，[|b: 布伦南|]预计停留两天。');
});

test('a title with the short form alone, the long form elsewhere', () => {
  assertPeople('美国国务卿[|b: 布伦南|]周三启程。现年六十岁的[|b: 安德鲁·布伦南|]此前担任参议员。[|b: 布伦南|]说，他期待会谈。');
});

test('two people who share the last part of their names', () => {
  assertPeople('美国总统[|安德鲁·布伦南|]与第一夫人[|玛莎·布伦南|]抵达东京。');
});

test('Japanese names and their surnames', () => {
  assertPeople(
    '日本首相[|i: 石川康夫|]在国会答辩。[|i: 石川|]说，将增加防卫预算。[|i: 石川|]首相还谈到物价。',
    '日本外務大臣[|t: 高橋誠一郎|]表示遺憾。[|t: 高橋|]強調，日方立場不變。',
    '日本防卫大臣[|宫本晴子|]视察基地。[|宫本晴子|]称，局势严峻。',
    '日本官房长官[|佐佐木隆|]在记者会上拒绝评论。',
    '东京大学教授[|小野寺正人|]认为，日元还会下跌。',
  );
});

knownWrong('Japanese names with the repetition mark, with a rare surname, or before a verb', '々 ends a name; 大竹 and 森 are no known surnames; 一郎訪 is divided wrongly', () => {
  assertPeople(
    '日本外務大臣[|高橋誠一郎|]訪問河內。',
    '日本外相[|s: 佐々木隆|]訪問雅加達。[|s: 佐々木|]與印尼外長會談。',
    '东京都知事[|大竹由纪子|]宣布参选。[|大竹由纪子|]说，她有信心。',
    '日本財務大臣[|森健|]說，匯率過度波動。',
  );
});

test('Korean names', () => {
  assertPeople(
    '韓國總統[|尹泰日|]訪問華盛頓，[|尹泰日|]在國會發表演說。',
    '朝鲜外务省副相[|崔明哲|]发表谈话。[|崔明哲|]谴责军演。',
  );
});

knownWrong('Korean names with rare surnames, or of three syllables behind 朴', '南宫 and 具 are no known surnames; a name behind 朴 is given up or taken for 朴振', () => {
  assertPeople(
    '韩国外长[|朴振宇|]与美国国务卿[|布伦南|]通话。[|朴振宇|]说，韩方严重关切。',
    '韩国外长[|朴志勋|]抵达东京。',
    '韩国国防部长官[|南宫勋|]会见驻韩美军司令。',
    '韩国统一部发言人[|具本燮|]表示，正在核实。',
  );
});

test('Vietnamese names', () => {
  assertPeople(
    '越共中央总书记[|阮文雄|]会见中国驻越南大使。[|阮文雄|]说，越中关系稳定。',
    '越南外长[|裴文山|]、国防部长[|潘文疆|]出席。',
    '越南政府总理[|范明德|]抵达昆明，[|范明德|]将出席论坛。',
  );
});

test('Vietnamese names of four characters', () => {
  assertPeople(
    '越南外交部發言人[|黎氏秋姮|]說，越南反對此舉。',
  );
});

test('names of other Asian countries', () => {
  assertPeople(
    '印尼外长[|蕾特娜·苏西|]主持东盟外长会议。',
    '新加坡外交部长[|维贾扬|]医生说，小国须团结。[|维贾扬|]指出，国际法至关重要。',
    '柬埔寨副首相[|洪玛林|]说，铁路年内动工。',
  );
});

knownWrong('Thai, Burmese, Malay and Mongolian names in unusual characters', '猜, 吞, 末, 云 are not known as characters of transliteration', () => {
  assertPeople(
    '泰国总理[|巴颂猜|]宣布解散国会。[|巴颂猜|]说，大选将在五月举行。',
    '缅甸军政府领导人[|敏昂吞|]发表讲话。[|敏昂吞|]承诺举行选举。',
    '馬來西亞首相[|阿末扎基|]回應說，政府不會介入。[|阿末扎基|]強調司法獨立。',
    '蒙古国总理[|奥云巴特|]抵京。[|奥云巴特|]是应邀来访的。',
  );
});

test('a name in Latin letters alone', () => {
  assertPeople(
    '发言人[|John Hartley|]表示，公司无意裁员。',
    '美国国务院发言人[|Jane Hartley|]说，华盛顿密切关注。',
    '据路透社分析师[|Mark O’Donnell|]估计，油价还会上涨。',
  );
});

knownWrong('monarchs and popes with their number', 'the number is left out; 保祿 is no known name', () => {
  assertPeople(
    '丹麦国王[|弗雷德里克十二世|]登基。[|弗雷德里克十二世|]在阳台上向民众致意。',
    '教宗[|保祿七世|]在梵蒂岡主持彌撒。',
  );
});

test('spouses of foreigners', () => {
  assertPeople('美国总统[|布伦南|]抵达东京。[|布伦南|]夫妇将会见天皇。');
});
