/** What names are made of: Chinese and Korean surnames, compound and Japanese surnames, characters used to transliterate. */
import { Words, wordList } from './words.ts';

/** One-character surnames of Chinese, Korean and Vietnamese names written in Chinese characters. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丘华车冉房边楚全佟仇池骆卓冷连鞠仲屠习华侍尚储应宗郁郎池宫闻党冀谌祖鄢蒙蓝苟束晏蒲麦简阙沙敖卞裘穆米闫刁尼邝粟喻蔺冼宓逄宾栗荆练臧佘经伏危代柴娄郗逯羊斯宦占丰区',
);

export const COMPOUND_SURNAMES = new Words(
  wordList('欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 南宫 端木 独孤 西门 百里 呼延 轩辕 长孙 宇文 鲜于 闾丘 司空 皇甫 南郭 东郭'),
);

/** Japanese surnames, folded to Simplified characters. */
export const JAPANESE_SURNAMES = new Words(
  wordList(`安倍 岸田 菅 石破 河野 茂木 麻生 小泉 高市 野田 枝野 福田 鸠山 细田 二阶 萩生田 林 上川 松野 浜田 滨田 木原 中谷 岩屋 玄叶 前原 小池 吉村 玉城 加藤 西村 世耕 松本 佐藤 铃木
  高桥 田中 伊藤 渡边 山本 中村 小林 吉田 山田 佐佐木 山口 斋藤 斎藤 松井 井上 木村 清水 山崎 池田 桥本 阿部 石川 前田 藤田 小川 冈田 后藤 长谷川 石井 村上 近藤 坂本 远藤 青木 藤井 西田
  太田 藤原 三浦 冈本 中岛 中川 原田 小野 竹内 金子 和田 中山 石田 上田 森田 原口 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 高田 河村 村田 武田 新井 杉山 增田 小山
  大塚 平野 千叶 久保 岩崎 野口 松尾 菊池 野村 新田 樱井 渡部 古川 垂秀夫 金杉 秋叶 船越 冈野 山上 植田 黑田 永野 甘利 额贺 森 泉 志位 玉木 马场 泽田 福岛 大平 中曾根 宫泽 村山 桥下 石原
  森山 竹下 海部 羽田 小渊 绪方 大江 村上春树 坂井 铃村 城内 赤泽 大西 岛田 北村 武藤 三原 小仓 齐藤 星野 川口 深泽 五十岚 梶山 葛西 北川 汤浅 浅野 下村 稻田 柳井 孙正义 井川 吉川`).filter((w) => w.length > 1),
);

/** Characters with which foreign names are written by sound. */
export const TRANSLITERATION: ReadonlySet<string> = new Set(
  '蒲亭柏汀萧蓝莺依定思段琪仪雪蔓任笙堡璐琦何松荷阿艾埃爱安昂奥巴白班邦保鲍贝本比彼毕宾波玻伯博勃卜布采蔡查察茨慈达大戴黛丹当德得登邓狄迪底蒂丁顿东杜都敦多额厄恩尔耳法凡范方菲斐费芬丰冯佛夫弗福富甫噶盖甘冈高戈哥歌格葛根贡古谷顾瓜圭哈海罕汉豪赫黑亨洪胡华怀惠霍基吉季加迦嘉贾简江姜杰捷金津京久居卡凯坎康考柯科可克肯孔库夸昆拉腊莱赖兰朗劳勒雷蕾黎里理利莉丽立连莲廉良列林琳隆龙卢鲁路伦罗洛吕略马玛迈麦曼芒毛梅门蒙孟米密敏明摩莫默姆穆娜纳乃南内嫩尼妮宁纽农努诺欧帕派潘庞培佩彭皮匹平普齐奇契恰钱强乔切钦琴青琼丘茹让热仁日荣瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣盛施诗什史士世舒斯丝司苏索所塔泰坦汤唐陶特滕提廷图土托瓦万旺威韦维魏温文翁沃乌吾伍武西希锡席夏香肖谢辛欣兴雄休许逊雅亚延扬耶叶伊易因英雍永尤于宇约泽扎詹张哲珍芝治朱祖佐兹孜桢藏佩丝蕾芙珀娃婕蜜隽澳贡浦沁蔻萝薇姬卓迭刁娅娄绮仓叟腓铁贾铎宏朔嘎库塔喀绍伽奈钮涅劭蓬邱敖珊媞瑙嫚茵艳婷赞侯朴川祁桂特莫纶皑彻衮碧泼姚丘帝若翰聂歇拜提舜普孚洁琉蓓缇昔罗谟夫邹吴伟伯秋侬鸠什昨霖颂拔隆',
);

/** Joins the parts of a transliterated name: 安东尼·布林肯. */
export const INTERPUNCTS: ReadonlySet<string> = new Set(['·', '‧', '・', '•', '．', '﹒']);

/** Characters that hardly ever stand inside a given name, so that a name cannot run across them. */
export const NEVER_IN_GIVEN_NAME: ReadonlySet<string> = new Set(
  '的了在是和与同及或也都还就对向从被把将已则又再不没未有这那其它他她们我你您吗呢啊吧为以于等各每此该并但而且因所后前内外里时间说称表谈问答讲告要能会可应须请让令使由给跟往到去来个位名次年月日号点分秒第两三四五六七八十亿第吃喝看听做当过着啦么什谁哪几多少很最更比较非常只仅共约近曾经在即随若如果虽尽管除否则除了',
);

/** Surnames that are far more often prepositions, adverbs or parts of common words: alone they open no name. */
export const COMMON_WORD_SURNAMES: ReadonlySet<string> = new Set('向于任方时成常应连查解强全经单项华相曾尚党明关计能易宣和平司东边万水丰金文石高包伏区占左柴席管路车公代');
