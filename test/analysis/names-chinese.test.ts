/** Chinese names: how long they are, where they end, and by what else their bearers are called. */
import { test } from 'node:test';
import { assertPeople } from '../support/marked-people.ts';
import { knownWrong } from '../support/known-wrong.ts';

test('names of two and three characters behind a title', () => {
  assertPeople(
    '外交部长[|沈毅|]12日在京会见来访的客人。[|沈毅|]指出，两国友谊源远流长。',
    '国务院副总理[|陆长青|]出席开幕式并致辞。他说，中国市场大门常开。',
    '新华社北京电 商务部部长[|许文澜|]与商务部副部长[|钱江|]共同主持座谈会，[|钱江|]介绍了有关情况。',
  );
});

test('compound surnames take the given name whole', () => {
  assertPeople(
    '外交部副部长[|欧阳建国|]抵达。[|欧阳建国|]介绍了中方立场。',
    '新加坡贸工部长[|司徒国荣|]与中国商务部部长[|诸葛正平|]会谈，[|诸葛正平|]感谢[|司徒国荣|]的安排。',
    '省委书记[|上官文清|]主持会议，省长[|司马青|]出席。',
    '市長[|皇甫志豪|]受訪表示，市府會全力配合。[|皇甫志豪|]並稱，工程不會停擺。',
    '復旦大學教授[|令狐文德|]認為，談判不易。',
  );
});

knownWrong('a compound surname before a verb that begins like a common word', '欧阳建国会见 is read as nobody: 国会 is seen in 建国会见', () => {
  assertPeople(
    '外交部副部长[|欧阳建国|]会见代表团。[|欧阳建国|]介绍了中方立场。',
  );
});

knownWrong('two surnames in a row, as in Hong Kong and Taiwan', 'the name is cut after three characters', () => {
  assertPeople(
    '前政務司司長[|陳方佩玲|]接受訪問。[|陳方佩玲|]說，她沒有參選計劃。',
    '立委[|張廖文堅|]質詢時表示，預算應當公開。[|張廖文堅|]要求部長說明。',
    '行政長官[|梁鄭婉儀|]今早會見傳媒，[|梁鄭婉儀|]強調政府會盡力協助市民。',
  );
});

knownWrong('names with the interpunct that begin with unusual characters', '力, 吐, 买 are not known as characters of transliteration', () => {
  assertPeople(
    '新疆维吾尔自治区主席[|艾力·吐尔逊江|]作政府工作报告。[|艾力·吐尔逊江|]说，经济保持增长。',
    '自治区副主席[|阿不都拉·买买提|]、[|帕尔哈提·卡德尔|]出席。',
  );
});

test('Tibetan and Mongolian names have no surname', () => {
  assertPeople(
    '西藏自治区副主席[|洛桑多吉|]说，高原铁路运行平稳。[|洛桑多吉|]还介绍了生态保护。',
  );
});

knownWrong('Mongolian names with rare surnames', '布 is no known surname, 巴特尔 none of a foreigner', () => {
  assertPeople(
    '内蒙古自治区主席[|布小琴|]与自治区副主席[|巴特尔|]参加讨论。',
  );
});

test('surname and office stand for the full name given elsewhere', () => {
  assertPeople(
    '国务院总理[|l: 陆长青|]应约同新加坡总理通电话。[|l: 陆|]总理表示，双方应当加强合作。',
    '国台办主任[|y: 杨思远|]会见台商代表。[|y: 杨|]主任强调，两岸一家亲。台商代表感谢[|y: 杨|]主任的接见。',
    '行政院長[|c: 陳立群|]今天出席活動。[|c: 陳|]院長說，政府會協助業者。',
    '外交部发言人[|m: 莫婷|]主持例行记者会。有记者问[|m: 莫|]女士，中方是否知情。',
  );
});

knownWrong('a compound surname and the office stand for the full name, too', 'only surnames of one character are looked for before an office', () => {
  assertPeople('外交部副部长[|o: 欧阳建国|]抵达河内。[|o: 欧阳|]副部长说，此访富有成果。');
});

test('surname and office do not mean somebody else of another surname', () => {
  assertPeople('国务院总理[|陆长青|]会见外宾。来宾向张主任转达了问候。');
  assertPeople('总理[|l: 陆长青|]与部长[|陆明远|]一同出席，[|l: 陆|]总理发表讲话。');
});

test('what follows a name is no part of it', () => {
  assertPeople(
    '外长[|沈毅|]称，此事已有结论。外长[|沈毅|]应邀访问。',
    '记者问外长[|沈毅|]如何看待，[|沈毅|]在回答时说，应保持冷静。',
    '部长[|周正|]等人到场。[|周正|]等强调，形势向好。',
    '国防部长[|高阳|]将于下周访问河内，[|高阳|]曾多次到访越南。',
    '發言人[|林正芬|]則說，政府沒有接獲通知。[|林正芬|]也提醒民眾注意。',
    '主任委員[|邱大同|]今日赴立法院報告，[|邱大同|]會前受訪時指出，一切照規定。',
    '外长[|沈毅|]昨晚抵达。[|沈毅|]并未发表讲话。',
  );
});

knownWrong('a name of two characters before 同', '沈毅同 is read as a name of three characters', () => {
  assertPeople(
    '外交部长[|沈毅|]同外长们合影。',
  );
});

test('a given name may be a word', () => {
  assertPeople(
    '立委[|蔡適應|]今天質詢國防部。[|蔡適應|]說，預算應公開透明。',
    '市长[|高建设|]说，今年将新建五所学校。[|高建设|]强调，质量第一。',
    '部长[|马可望|]表示，谈判可望在下月结束。',
  );
});

knownWrong('a given name may be a common word', 'names that contain a listed word are given up: 安定, 和平, 解放', () => {
  assertPeople(
    '立法委員[|王安定|]與[|林為國|]同台。',
    '外交部发言人[|张和平|]主持记者会。[|张和平|]表示，中方反对这一做法。',
    '省长[|李解放|]与副省长[|周全|]一同调研。',
  );
});

knownWrong('a common word that overlaps the end of a name', '日前, 大同, 高阳说: what follows decides against the name', () => {
  assertPeople(
    '韩国外长[|尹泰日|]前往华盛顿。[|尹泰日|]将停留三天。',
    '立委[|王大同|]質詢國防部。',
    '外长[|高阳|]说，形势复杂。',
    '防长[|高阳|]与美方会谈。',
  );
});

knownWrong('a name before 亦, as Hong Kong writes', '亦 is not known to follow names', () => {
  assertPeople(
    '發言人[|李明|]亦表示，政府會跟進。',
    '政務司司長[|鄧志明|]亦有出席。',
  );
});

test('forms of address stand behind a name', () => {
  assertPeople(
    '会议由[|沈佩兰|]女士主持，[|沈佩兰|]女士说，女性参政比例上升。',
    '[|陆长青|]同志在会上作了报告。[|陆长青|]同志指出，工作要抓实。',
    '香港商人[|霍啟東|]先生昨日病逝，[|霍啟東|]先生享年八十歲。',
  );
});

test('a name without any title is found by what people do', () => {
  assertPeople(
    '[|周明轩|]表示，他已辞职。[|周明轩|]还说，今后专心写作。',
    '據中央社報道，[|許文傑|]昨天說，他不會參選。[|許文傑|]並強調，支持黨內團結。',
  );
});

test('a name over the border of a line or a paragraph stays with its own sentence', () => {
  assertPeople(
    '出席会议的有国防部长[|高阳|]\n明天，会议将继续举行。',
    '撰稿：[|周明轩|]\n在北京，数万人走上街头。',
  );
});

test('age, sex and origin in parentheses behind a name', () => {
  assertPeople(
    '失踪者是登山者[|许文澜|]（52岁）。[|许文澜|]的家人说，搜救仍在继续。',
    '市議員[|王文宏|]（左二）與里長[|邱大同|]（右）勘災。',
  );
});

knownWrong('a short biography in parentheses', 'a name of two characters before a parenthesis, without a title before it, is no evidence', () => {
  assertPeople(
    '[|钱江|]（男，汉族，1963年生）被提名为副省长。',
  );
});

test('spouses and families are spoken of by the name', () => {
  assertPeople(
    '国家主席[|陆长青|]和夫人[|沈佩兰|]抵达雅加达。印尼总统夫妇到机场迎接[|陆长青|]夫妇。',
    '总理[|陆长青|]出席晚宴，[|陆长青|]夫人也在座。',
  );
});

test('indigenous names of Taiwan', () => {
  assertPeople(
    '立委[|伊斯坦大‧瑪夏|]質詢原民會。[|伊斯坦大‧瑪夏|]說，部落缺水。',
  );
});

knownWrong('indigenous names behind a title with rare characters', '瓦歷, 燕 are not known as characters of transliteration, and what stands around the dot is taken alone', () => {
  assertPeople(
    '考試委員[|瓦歷斯‧巴燕|]出席。',
  );
});

test('the turns of a press conference name who speaks', () => {
  assertPeople(
    '路透社记者：中方如何评论？\n[|莫婷|]：我们注意到有关报道。\n法新社记者：会谈何时举行？\n[|莫婷|]：没有可以发布的消息。',
    '[|陳立群|]：謝謝大家。\n記者：請問預算？\n[|陳立群|]：預算已經公布。',
  );
});
