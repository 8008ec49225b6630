/** Words, places, organisations and things that look like names or hold one. */
import { test } from 'node:test';
import { assertPeople } from '../support/marked-people.ts';
import { knownWrong } from '../support/known-wrong.ts';

test('a government, camp or era named after somebody mentions him', () => {
  assertPeople(
    '美国总统[|布伦南|]发表讲话。分析认为，[|布伦南|]政府的对华政策未变。',
    '日本首相[|i: 石川康夫|]改组内阁。[|i: 石川|]内阁支持率下降，[|i: 石川|]政权面临考验。',
    '總統參選人[|王大同|]今天登記。[|王大同|]陣營說，選情樂觀。',
    '前总统[|布伦南|]败选。[|布伦南|]时代的关税仍在执行，[|布伦南|]团队拒绝评论。',
  );
});

test('buildings, schools, prizes and laws named after somebody are not the person', () => {
  assertPeople(
    '展览在布伦南总统图书馆开幕。',
    '美国总统[|布伦南|]致辞，活动在布伦南总统图书馆举行。',
    '他后在杜兰德研究所任职。',
    '研究由哈特利基金会资助。',
    '參議院通過《布倫南法案》，白宮表示歡迎。',
    '航班降落在布伦南国际机场，旅客换乘火车。',
    '新航母“哈特利号”下水，将部署在太平洋。',
    '学生在中山大学和中正紀念堂前合影。',
  );
});

knownWrong('schools, journals and prizes named after somebody unknown', '霍夫迈尔 is cut before what is known to follow a name; a title in 《》 is read like any text', () => {
  assertPeople(
    '他毕业于霍夫迈尔大学。',
    '文章刊登于《哈特利评论》。',
  );
});

knownWrong('a thing named after somebody whom the article names as well', '霍夫迈尔大学 and 霍夫迈尔奖 are mentions, the first under a cut name', () => {
  assertPeople('教授[|霍夫迈尔|]去世。霍夫迈尔大学发表悼文，霍夫迈尔奖将照常颁发。');
});

test('meetings named by two surnames mention nobody', () => {
  assertPeople(
    '国家主席[|陆长青|]与美国总统[|布伦南|]会晤。陆布会持续三小时。',
    '陸布會登場，各國矚目。',
  );
});

test('a name inside a longer name is not a mention', () => {
  assertPeople(
    '外长[|沈毅|]抵达。记者[|沈毅夫|]报道，天气晴朗。',
    '总统[|安娜·布伦南|]出席。她的丈夫[|戴维·布伦南斯基|]没有到场。',
    '商人[|王富|]说，王府井大街将改造。[|王富|]还说，工程年底完成。',
  );
});

knownWrong('a known name at the beginning of a longer foreign one', 'a known name ends although characters of transliteration follow it', () => {
  assertPeople(
    '外长[|萨法里|]访华。萨法里科娃基金会表示欢迎。',
  );
});

test('places are nobody', () => {
  assertPeople(
    '曼尼托巴说，野火已受控制。津巴布韦表示，欢迎投资。',
    '马里、乍得和尼日尔指出，恐怖威胁上升。',
    '总部在哈萨克斯坦阿拉木图，代表处设在塔什干和比什凯克。',
    '洪水淹没了高雄、嘉義、雲林，苗栗也停電。',
    '爆炸发生在哈尔科夫、扎波罗热和赫尔松。',
    '王府井说是购物天堂，张家口称将办冬奥。',
    '馬祖、金門、澎湖強調觀光。',
    '哥倫比亞和哥斯達黎加表示，將加強合作。',
  );
});

test('cities that begin like a surname and that no list knows', () => {
  assertPeople(
    '石家庄、张家界、秦皇岛认为，旅游回暖。',
  );
});

test('companies and outlets are nobody', () => {
  assertPeople(
    '高盛表示，将上调预期。高盛说，需求强劲。',
    '摩根士丹利认为，通胀见顶；巴克莱称，降息还早。',
    '路透说，谈判破裂。彭博指出，市场已经消化。',
    '万科与恒大表示，债务可控。',
    '富士康称，工厂恢复生产。特斯拉回应说，没有停产。',
    '安永、毕马威和德勤拒绝置评。',
    '沃尔玛说，价格不变。',
  );
});

test('firms that look like names and that no list knows', () => {
  assertPeople(
    '恒大与万达表示，债务可控。',
    '麥肯錫指出，產能過剩。',
  );
});

test('common words that begin like a surname are nobody', () => {
  assertPeople(
    '任何表示独立的言论都不可接受。任何人说谎都要负责。',
    '高兴地说，马上就办。马上表示同意。',
    '于是说，方面表示，时任说。',
    '何时说明，如何强调，为何认为，均无答案。',
    '成功表示能力，成果说明问题，方案指出方向。',
    '白天说的话，黄昏称作日暮，金融认为是命脉。',
    '安全强调了多次，平衡说易行难，常常表示关切。',
    '严重表示关切，严肃指出问题，明确说不。',
    '項目說明如下，管理強調效率，關係表示友好。',
    '双方同意就此保持沟通，全力支持，宁愿说真话。',
  );
});

test('common words behind a title are nobody', () => {
  assertPeople(
    '总统高兴地说，会谈成功。部长马上表示同意。',
    '外长会谈结束后，发言人说明了情况。总理严肃指出了问题。',
    '国务卿方面没有回应。主席团成员任期五年。',
    '總統府說，總統任內不會改變立場。部長何時上任尚未確定。',
    '市长应当说明，议员们应该投票，主任应同意。',
    '发言人时常强调这一点，总理和平访问了三国。',
    '总统周四抵达，外长周五离开，部长周末加班。',
    '主席高度评价两国关系，总理充分肯定成绩。',
  );
});

test('an office without a name is nobody', () => {
  assertPeople(
    '美国国务卿周三将访问北京，国务卿说，他期待对话。',
    '一位不愿透露姓名的官员说，谈判仍在进行。',
    '中国驻美大使和英国外交大臣均出席，大使致辞。',
    '日本首相官邸和韩国总统室发表了声明。',
  );
});

test('groups, nations and faiths are nobody', () => {
  assertPeople(
    '塔利班说，学校将重开。哈马斯表示，愿意谈判。胡塞武装称发射了导弹。',
    '什叶派强调团结，库尔德人认为受到歧视，罗兴亚人说无家可归。',
    '真主党领导人说，不会退让。',
  );
});

test('a work with a name in its title', () => {
  assertPeople('纪录片《寻找周明轩》上映。观众说，影片感人。');
});

test('storms and ships bear names of people', () => {
  assertPeople(
    '台风“玛莉亚”登陆福建，飓风“伊恩”逼近佛罗里达。',
    '颱風海葵來襲，颱風蘇拉增強為強颱。',
  );
});

test('people whom an article does not name', () => {
  assertPeople(
    '王姓男子說，當時天色已暗。張姓司機表示，煞車失靈。',
    '一名三十歲的陳姓女教師報警，林姓警員到場。',
    '附近居民说，夜里听见巨响。受访者称，没有人受伤。',
  );
});

test('brands and shops with the name of their founder', () => {
  assertPeople(
    '李宁公司公布业绩，福特汽车召回两万辆。',
    '奔驰、宝马和路虎均下调了售价。',
  );
});

test('brands with the name of a founder before what they sell', () => {
  assertPeople(
    '周大福珠宝和张小泉剪刀涨价。',
  );
});

test('islands named after somebody', () => {
  assertPeople(
    '马绍尔群岛总统府说，海平面上升。',
    '所罗门群岛表示，协议已经签署。',
  );
});

test('the people of an island', () => {
  assertPeople(
    '马绍尔岛民说，海平面上升。',
  );
});
