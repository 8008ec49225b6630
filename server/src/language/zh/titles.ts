/**
 * Titles that stand before or after a name. A title is a head (发言人, 部长) with modifiers before it (女, 副, 前, 外交与安全政策);
 * the class of the head says whether its holder is an official.
 */
import { ALLIANCES, COMPANIES, COUNTRIES } from './places.ts';
import { Words, wordList } from './words.ts';

/** Heads of public office: state, party, parliament, diplomacy, forces, courts, international organisations. */
const OFFICIAL_HEADS = wordList(`总统 副总统 总理 副总理 首相 副首相 主席 副主席 国家主席 国家副主席 总书记 委员长 副委员长 国务委员 国务卿 副国务卿 助理国务卿 助卿 亚太助卿 部长 副部长 外长 副外长 财长 防长 卫生部长 外交部长 国防部长 财政部长 商务部长 内政部长 司法部长 教育部长 能源部长
贸易部长 外相 防相 财相 经产相 大臣 外交大臣 国防大臣 财政大臣 内政大臣 外务大臣 官房长官 防卫大臣 厚生劳动大臣 首席大臣 司长 副司长 局长 副局长 署长 副署长 厅长 副厅长 处长 署理处长 主任 副主任 主委 副主委 委员 政治局委员 政治局常委 常委 中央委员 书记 副书记 省长 副省长 市长 副市长 州长 副州长
县长 区长 镇长 村长 行署专员 行政长官 特首 政务司司长 财政司司长 律政司司长 议长 副议长 参议员 众议员 议员 国会议员 立委 立法委员 立法会议员 区议员 党魁 党主席 党鞭 多数党领袖 少数党领袖 反对党领袖 领袖 领导人 最高领袖 最高领导人 国王 女王 王储 王子 公主 天皇 皇帝 教宗 教皇 酋长 埃米尔 亲王
发言人 副发言人 新闻发言人 女发言人 新闻秘书 白宫新闻秘书 幕僚长 办公厅主任 秘书长 副秘书长 助理秘书长 高级代表 最高代表 特别代表 代表 常驻代表 贸易代表 特使 总统特使 专员 高级专员 大使 驻华大使 公使 参赞 总领事 领事 临时代办 代办 外交官 最高外交官 协调员 顾问 国家安全顾问 安全顾问 国安顾问 高级顾问
总干事 副总干事 总裁 行长 副行长 央行行长 主计长 审计长 检察长 总检察长 检察官 大法官 首席大法官 法官 院长 副院长 庭长 司令 总司令 副司令 司令员 参谋长 总参谋长 参联会主席 政委 上将 中将 少将 大将 元帅 将军 准将 上校 中校 少校 上尉 军长 师长 舰长 警务处处长 警长 警司 警察局长 警察总长 海关关长 关长
总警司 高级警司 保安局局长 负责人 外交政策负责人 谈判代表 首席谈判代表 贸易谈判代表 政府代表 人大代表 政协委员 官员 高官 副助卿 联席会议主席 副国家安全顾问 战略沟通协调员 印太事务协调员 高专 人权高专 执行主任 执行秘书 代理部长 署理局长 理事长 会长 内阁秘书长 干事长 政调会长 阁揆 院士长 内阁官房长官 经济部长 部会首长 次长 政务次长 外交次长 次官 事务次官 巡抚 总督 省委书记 市委书记 党委书记 区长官 秘书 首席秘书 国家安保室长 安保室长 国务资政 国防次官 州务卿 政务部长 高级政务部长 候选人 总统候选人 副总统候选人 党团总召 总召 大法师 长老 首领 头目 反对派领袖 叛军领袖 领导者 统帅 独裁者 强人 将领 司令官 指挥官 议会议长 首席部长 市政专员 检察总长 政务官 政治局常务委员
知事 技正 技监 科长 副科长 股长 参事 主秘 主任秘书 简任技正 参选人 总统参选人 市长参选人 立委参选人 市长候选人 首相候选人 主席候选人 州长候选人 议员候选人 市议员 县议员 省议员 州议员 州参议员 州众议员 联邦参议员 联邦众议员 首脑 国家元首 元首 政府首脑 共同主席 联席主席 联合主席 临时主席 代主席 代理主席 荣誉主席 名誉主席 终身主席 第一副主席 第一书记 总检察官 主任检察官 检控官 检控专员 检察总长 最高检察长 众议院议长 参议院议长 下院议长 上院议长 国会议长 副议长 党团主席 党团书记长 党团干事长 党团领袖 党领袖 党团领袖 党主席 党鞭长 干事长 书记长 副书记长 副秘书长 代理部长 内务部长 内政大臣 国防大臣 政委员 政务委员 监察委员 考试委员 大法官提名人 审计官 稽查长 乡长 里长 庄长 郡守 郡长 县委书记 区委书记 地委书记 团委书记 党组书记 总参谋长 副总参谋长 军区司令 战区司令 舰队司令 总指挥 副总指挥 总监察 警政署长 警察总监 警察署长 消防局长 消防署长 移民署长 疾管署长 卫生局长 教育局长 建设局长 行政院长 立法院长 司法院长 监察院长 考试院长 省主席 直辖市长 县市长 副县长 代理市长 副总干事 总领导人 精神领袖 宗教领袖 政治领袖 最高统帅 民选总统 候任总统 当选总统 看守总理 农相 环境相 经济产业相 总务相 厚劳相 厚生劳动相 数字相 复兴相 国土交通相 文部科学相 法相 经济安保担当相 经济再生担当相 官房副长官 审议官 情报官 政审会长 选对委员长 分局长 副分局长 地方法官 联邦法官 地区法官 公署特派员 特派员公署特派员 国家情报总监 观光局长 移民局长 气象局长 交通局长 财政局长 环保局长 文化局长 社会局长 法务部长 国土安全部长 交通部长 农业部长 副检察总长 共和党人 民主党人 日皇 天皇 上皇 皇后 王妃 亲王 内亲王 皇太子 太后 监委 监察委员 调查官 特别报告员 报告员 部长助理 理事主席 担当相 战略沟通协调官 协调官 侨务组长 旅长 副旅长 驻村干部 临时总统 临时总理 过渡总统 联邦总理 联邦主席 联邦部长 国务部长 国务大臣 首席国务大臣 首席内阁大臣 内阁大臣 内阁部长 女王储 王太子 太子 摄政王 苏丹 首席检察官 联邦检察官 地检署检察长 首席法官 陪审法官 治安法官 首席谈判官 谈判官 商务参赞 武官 新闻官 联络官 驻台代表 驻美代表 驻日代表 驻欧盟代表 总代表 副代表 常驻副代表 常任代表 副常驻代表 高级官员 国安官员 特别顾问 首席顾问 国策顾问 资政 首席战略官 首席战略顾问 党委副书记 党组副书记 县委副书记 市委副书记 省委副书记 白宫顾问 副国安顾问 反恐顾问`);

/** Heads of other callings. */
const OTHER_HEADS = wordList(`教授 副教授 助理教授 讲师 研究员 副研究员 高级研究员 学者 专家 分析师 分析员 首席分析师 经济学家 首席经济学家 政治学家 历史学家 科学家 院士 博士生 医生 医师 护士 律师 辩护律师 大律师 作家 政论作家 诗人 画家 艺术家 导演 演员 女演员 歌手 音乐家 制片人 设计师 建筑师 记者 特派员 编辑 主编 总编辑 主持人 主播 评论员 时事评论员 评论人 撰稿人 摄影师 编译
译者 翻译 首席执行官 董事长 副董事长 执行长 行政总裁 首席财务官 财务长 营运长 首席运营官 创始人 创办人 联合创始人 共同创办人 经理 总经理 董事 主管 总监 合伙人 企业家 商人 富商 富豪 亿万富翁 大亨 工程师 交易员 投资人 策略师 策略分析师 首席策略师 市场策略师 教练 主教练 总教练 球员 球星 队长 选手 运动员 前锋 门将 后卫 车手 冠军 得主 校长 副校长 系主任 所长 副所长 馆长
农民 渔民 工人 司机 居民 学生 老师 教师 牧师 神父 主教 枢机 僧侣 活动家 维权人士 人权律师 人权活动人士 活动人士 积极分子 异见人士 民运人士 社运人士 吹哨人 志愿者 发起人 创办者 主任医师 传染病学家 气象学家 生物学家 物理学家 心理学家 社会学家 法学家 政治评论员 军事专家 资深分析师 宇航员 航天员 太空人 飞行员 船长 网红 博主 模特儿 模特 厨师 店主 老板 受害者 嫌犯 嫌疑人 被告 死者 遇难者                导师  组织者 召集人 倡导者 研究人员 研究主任 项目主任 政策分析师 政治分析师 高级分析师 资深研究员 客座教授 名誉教授 荣誉教授 讲座教授 助理 政治活动家 独立记者 专栏作家 小说家 漫画家 钢琴家 作曲家 指挥家 舞蹈家 监制 编剧 影星 巨星 天王 天后 艺人 明星 男星 女星
核稿 歌后 歌王 球探 园长 元老 董事总经理 航空大亨 教头 总教头 名模 个案管理员 共同被告 个人助理 副社长 技术长 控股股东 二把手 独立外部董事 督导 室长 小组长 组长 亲善大使 部落客 高阶研究员 高阶分析师 雕塑家 民主人士 参与者 成员 气候活动家 环保人士 人权工作者 社工师 心理学者 历史学者 法律学者 政治学者 军事学者 时评人 政治评论人 出版商 经销商 地产商 开发商 投手 先发投手 后援投手 洋投 捕手 野手 游击手 外野手 打者 打击手 洋将 名将 老将 小将 新秀 主将 总教练 助理教练 球手 选秀状元 男主角 女主角 主角 男配角 女配角 影帝 影后 视帝 视后 公民记者 独立导演 大导演 主唱 乐手 鼓手 吉他手 团长 团员 偶像 声优 配音员 枢机主教 荣休枢机主教 大主教 总主教 红衣主教 教士 传教士 法师 上人 住持 活佛 喇嘛 拉比 伊玛目 教友 信徒 大师 宗师 先驱 哲学家 思想家 数学家 化学家 天文学家 生理学家 语言学家 考古学家 人类学家 神学家 汉学家 医学家 农学家 地质学家 海洋学家 病毒学家 流行病学家 免疫学家 社运家 政治家 军事家 外交家 银行家 实业家 慈善家 收藏家 探险家 旅行家 冒险家 评论家 批评家 剧作家 女作家 散文家 文学家 音乐人 电影人 媒体人 资深媒体人 出版人 制作人 策展人 经纪人 代理人 辩护人 诉讼代理人 法人代表 代言人 继承人 候选人 接班人 负责人 创建人 发明人 奠基人 当事人 嫌疑人 受害人 证人 原告 军人 士兵 战士 老兵 士官 飞官 警员 警官 女警 刑警 消防员 救生员 狱警 公务员 工作人员 义工 志工 社工 保姆 看护 护工 店员 员工 工程师 程序员 软件工程师 建筑师 会计师 精算师 药剂师 药师 心理师 咨商师 营养师 摄影家 技师 厨师 大厨 主厨 调酒师 理发师 美容师 魔术师 讲解员 解说员 播音员 新闻主播 电视主播 电台主持人 专栏作者 作者 记者会主持人 特约记者 资深记者 摄影记者 驻京记者 驻华记者 总编 副总编辑 执行主编 社长 台长 发行人 创作者 创办人兼执行长 执行总裁 首席运营官 首席技术官 首席科学家 首席投资官 首席策略师 财务总监 技术总监 投资总监 研究总监 高级总监 高级副总裁 副总裁 执行副总裁 执行董事 常务董事 独立董事 监事 股东 大股东 合夥人 房东 业主 业者 老板娘 店主 车主 户主 船主 牧民 村民 市民 难民 移民 游客 旅客 乘客 网友 粉丝 球迷 影迷 歌迷 家长 学长 学姐 学弟 硕士生 研究生 大学生 中学生 小学生 高中生 留学生 毕业生 校友 博士后 助教 班主任 系主任 院系主任 教务长 训导长 主任委员 理事 常务理事 监事长 执行委员 干事 总干事 秘书 助手 助理教授 兼任教授 特聘教授 终身教授 首席教授 历史教授 政治学教授 法学教授 经济学教授 国际关系教授 政治系教授 研究学者 访问学者 客座研究员 高级学者 副所长 项目负责人 主治医师 主治医生 外科医生 内科医师 牙医 兽医 军医 院士 宇航员 试飞员 机长 副机长 空服员 空姐 船员 水手 司令官 游击队员 民兵 黑客 骇客 凶手 枪手 杀手 刺客 主嫌 主谋 犯人 囚犯 死囚 受刑人 在囚人士 政治犯 人质 政治分析家 评论分析家 军事评论员 军事分析家 创会会长 幸存者 目击者 举报人 死难者 患者 病人 产妇 孕妇 女子 男子 老人 老妇 妇人 少年 少女 男孩 女孩 男童 女童 青年 名媛 富豪 首富 船王 赌王 地产大亨 媒体大亨 科技大亨 亿万富豪`);

/** Relations that introduce a person without being a title. */
const RELATIONS = wordList(`妻子 丈夫 儿子 女儿 父亲 母亲 弟弟 哥哥 妹妹 姐姐 女婿 男友 女友 同事 遗孀 前队友 幼子 长子 次子 长女 夫婿 胞弟 胞兄 胞姐 胞妹 嘉宾 友人 好友 对手 继任者 前任 接任者 继任人 搭档 邻居`);

/** Forms of address: they introduce nobody, but they show that a name stands before them. */
export const HONORIFICS = new Words(wordList('先生 女士 小姐 夫人 同志 阁下 殿下 陛下 博士 爵士 君 氏'));

export const TITLES = new Words([...OFFICIAL_HEADS, ...OTHER_HEADS, ...RELATIONS]);
const NO_ROLE = new Set(RELATIONS);
const OFFICIAL = new Set(OFFICIAL_HEADS);
const OTHER = new Set(OTHER_HEADS);

/** Modifiers that belong to a title and stand right before its head, longest first. */
export const TITLE_MODIFIERS = new Words(
  wordList(`副 总 代 代理 署理 候任 首席 高级 资深 常务 常任 女 助理 特别 联席 名誉 荣誉 执行 国家 外交 安全 国防 军事 政治 经济 财政 金融 贸易 商务 能源 环境 气候 气候变化 教育 文化 卫生 劳工 司法 内政 移民 人权 核 裁军 反恐 事务 政策 战略 沟通 传播 谈判 首席谈判 印太 亚太 欧洲 东亚 国际 公共 新闻 与 和 及 兼 常驻 驻 国家安全 印太事务 战略沟通 外交与安全政策 外交政策 外事 公安 国土安全 农业 交通 科技 科学 技术 科学与技术 数字 经贸 贸易与投资 发展 规划 预算 税务 海关 边境 海洋 渔业 环保 生态环境 民政 民族 宗教 统战 宣传 组织 统一 防卫 外务 总务 法务 厚生 国土交通 财务 经济产业 女性活跃 共生社会 少子化 地方创生 农林水产 党 政府 总统 总理 首相 国会 参议院 众议院 多数党 少数党 反对党 执政党 前线 武装部队 陆军 海军 空军 海岸防卫队 火箭军 联合 三军 最高 行政 立法 人道主义 人道事务 政治事务 人道救援 石油 自然资源 情报 工业 市场 竞争 旅游 体育 电信 水利 住房 福利 退役 退休 流亡 网球 棒球 暂委 创会 对外 对外事务 观光 中国与台湾事务 地区 区域 全球 世界 中国 美国 对华 涉华 朝鲜 阿富汗 中东 叙利亚 乌克兰 半岛 朝核 问题 亚洲 欧亚 南亚 非洲 拉美 北美 西方 中亚`),
);

/** Words before title and affiliation that do not belong to either: 前美国国务卿. */
export const ROLE_PREFIXES = new Words(wordList('著名 知名 资深 前任 前 时任 现任 候任 新任 原任 上一任 前一任 上任 历任 末任 即将离任的 即将上任的 已故 首任 当选 当时的'));

/** Endings of organisations, longest first: an affiliation or a speaker may end with them. */
export const ORGANISATION_ENDINGS = new Words(
  wordList(`商务及经济发展局 文化体育及旅游局 环境及生态局 劳工及福利局 民政及青年事务局 运输及物流局 政制及内地事务局 财经事务及库务局 分局 派出所 分驻所 公署 美联储 联准会 联储银行 在台协会 投信 投控 工作室 分校 分行 队 外交部 国防部 商务部 财政部 内政部 司法部 国务院 总统府 总理府 首相府 白宫 国会 参议院 众议院 议会 国安会 国家安全委员会 国台办 港澳办 陆委会 海协会 海基会 外事办 办公室 办公厅 委员会 理事会 联合会 协会 学会 商会 工会 基金会 法院 法庭 检察院 检察署 警方 警察局 警局 警务处 军方 军队 部队 司令部 政府 当局 党 民主党 共和党 国民党 民进党 工党 保守党 共产党 大学 学院 研究所 研究院 研究中心 智库 中心 公司 集团 银行 央行 媒体 通讯社 通信社 社 电视台 电台 广播公司 日报 时报 邮报 晚报 早报 周刊 杂志 网站 报 网 新闻 部 院 局 署 厅 司 处 会 委 办 府 台 馆 使馆 大使馆 领事馆 总领事馆 机构 组织 联盟 同盟 峰会 论坛 方面 方 团 代表团 使团 宫 医院 学校 中学 小学 教会 教廷 球会 球队 俱乐部 航空 能源 石油 科技 电子 汽车 证券 资本 保险 交易所 卫健委 发改委 疾控中心 消防局 入境处 卫生署 天文台 中央军委 中央 全国人大 人大 政协 战区 舰队 省委 市委`),
);

/** Heads that states, parties, companies, schools and clubs alike have: what they head tells whether it is public office. */
const SHARED_HEADS = wordList('主席 副主席 联席主席 共同主席 总裁 副总裁 主任 副主任 院长 副院长 会长 副会长 理事长 董事长 秘书长 副秘书长 委员 代表 负责人 顾问 高级顾问 首席顾问 秘书 领袖 领导人 行长 副行长 专员 干事长 书记 发言人 女发言人 局长 处长 科长 协调员 主管 总干事 团长 执行主任 首脑 首领 头目 长老');

/** What an affiliation of public office holds: states and their organs, parties, international organisations. */
const PUBLIC = new Words([...COUNTRIES, ...ALLIANCES, ...wordList('政府 国务院 国会 议会 参议院 众议院 白宫 总统府 总理府 内阁 外交 国防 财政 司法 检察 法院 法庭 警 军 党 民进 国台办 中央 全国 人大 政协 联合国 省 市 县 州 区 乡 镇 部 署 厅 局 委员会 立法 行政院 政协 军委 中纪委 监察院 使馆 央行 储备 联储 联准会 海关 中共 国安 在台协会 海协会 海基会 联储 储备 央行 安全 情报 外事 港府 当局 皇家 王室 教廷 AIT CIA FBI NATO WHO WTO IMF FDA CDC NASA UN EU CECC OPEC ASEAN 塔利班 哈马斯 真主党 台 立院 政院 陆委会 大使 事务 公署 指挥 司令 舰队 战区 地检')]);

/** Public bodies with the endings of private ones. */
const PUBLIC_BODIES = new Words(wordList('公约组织 疾管中心 在台协会 办事处 代表处 海协会 海基会 联储 联准会 美联储 监狱 中央银行 央行 世界银行 指挥中心 疾控中心 管制中心 预防中心 控制中心 飓风中心 气候中心 气象中心 太空中心 反恐中心 总工会 中心监狱 党部 警察学校 移民署 消防局 人民银行 开发银行 储备银行 国防大学 国会 议会'));

/** Companies, schools, clubs: whoever heads one holds no public office by it. */
const PRIVATE_ENDINGS = new Words(wordList('公司 集团 企业 银行 大学 学院 学校 中学 小学 研究所 研究院 研究中心 智库 基金会 俱乐部 球队 医院 学会 商会 公会 工会 协会 联合会 联盟 酒店 餐厅 出版社 杂志 报 网 电视 电台 传媒 媒体 科技 实业 证券 投资 资本 基金 保险 事务所 工作室 贸易中心 会展中心 剧团 乐团 教会 寺 庙 总会 分会 联会 同乡会 促进会 协进会 公所 特赦组织 人权 人权观察 无国界记者 无国界医生 中心 学系 商场 诊所 疗养院 安养院 幼儿园 国中 高中 国小 体育会 马会 后援会 公益 论坛 社团 同业 系 所 校'));

/**
 * Whether a title with its affiliation is public office: 总统 is; 主席 of a bank, a school or an unknown society is not. Null when the
 * title is unknown.
 */
export function isPublicOffice(title: string, affiliation: string | null): boolean | null {
  const official = isOfficialTitle(title);
  const head = headOf(title);
  if (official !== true || !SHARED.has(head)) return official;
  if (affiliation === null) return !MOSTLY_PRIVATE.has(head);
  if (PUBLIC_BODIES.standIn(affiliation)) return true;
  if (PRIVATE_ENDINGS.endingAt(affiliation, affiliation.length) !== null || COMPANY_WORDS.standIn(affiliation)) return false;
  return PUBLIC.standIn(affiliation);
}

const SHARED = new Set(SHARED_HEADS);
/** Those of them that without an affiliation are seldom public. */
const MOSTLY_PRIVATE = new Set(['总裁', '副总裁', '会长', '副会长', '理事长', '董事长', '主任', '副主任', '执行主任', '负责人', '领袖', '首领', '头目', '主管', '长老', '联席主席', '共同主席']);
const COMPANY_WORDS = new Words(COMPANIES);

/** Organisations whose names hold a word at which affiliations otherwise end. */
export const FIXED_ORGANISATIONS = new Words(wordList('美国在台协会 在台协会 民建联 工联会 经民联 海协会 海基会 农委会 陆委会 中央军委 中共中央军委 和平与发展基金会 南南合作与发展学院 疾病管制与预防中心 疾病控制与预防中心 联合国粮食和农业组织'));

/** Titles written out in full, and their usual short forms. */
export const SHORT_TITLES: Readonly<Record<string, string>> = {
  外交部长: '外长', 外交大臣: '外长', 外务大臣: '外长', 外相: '外长', 国防部长: '防长', 国防大臣: '防长', 防卫大臣: '防长', 防卫相: '防长', 防相: '防长', 财政部长: '财长', 财政大臣: '财长', 财务大臣: '财长', 财务相: '财长', 财相: '财长',
  国务委员兼外交部长: '国务委员兼外长', 副外交部长: '副外长', 外交部副部长: '副外长', 女发言人: '发言人', 新闻发言人: '发言人', 国家主席: '主席', 党主席: '主席', 国家安全顾问: '国安顾问', 国家安全事务助理: '国安顾问', 行政院长: '阁揆',
};

/** The longest known title that ends a title: 部长 of 基础设施部长. */
function headOf(title: string): string {
  return TITLES.endingAt(title, title.length) ?? title;
}

/** Whether a title (as a whole or by its head) is a public office; null when the title is unknown. */
export function isOfficialTitle(title: string): boolean | null {
  const listed = LISTED.get(title);
  return listed === undefined ? (LISTED.get(headOf(title)) ?? null) : listed;
}

/** The answer for every listed title: the same few are asked for at every occurrence. */
const LISTED: ReadonlyMap<string, boolean | null> = new Map([...TITLES].map((title) => [title, headIsOfficial(title)]));

function headIsOfficial(title: string): boolean | null {
  for (let from = 0; from < title.length; from++) {
    const rest = title.slice(from);
    if (OFFICIAL.has(rest)) return true;
    if (OTHER.has(rest)) return false;
  }
  return null;
}

/** Whether a title only relates its holder to somebody (妻子, 同事): it introduces a name but is no role. */
export function isRelation(title: string): boolean {
  return NO_ROLE.has(title);
}
