/**
 * Titles that stand before or after a name. A title is a head (发言人, 部长) with modifiers before it (女, 副, 前, 外交与安全政策);
 * the class of the head says whether its holder is an official.
 */
import { Words, wordList } from './words.ts';

/** Heads of public office: state, party, parliament, diplomacy, forces, courts, international organisations. */
const OFFICIAL_HEADS = wordList(`总统 副总统 总理 副总理 首相 副首相 主席 副主席 国家主席 国家副主席 总书记 委员长 副委员长 国务委员 国务卿 副国务卿 助理国务卿 助卿 亚太助卿 部长 副部长 外长 副外长 财长 防长 卫生部长 外交部长 国防部长 财政部长 商务部长 内政部长 司法部长 教育部长 能源部长
贸易部长 外相 防相 财相 经产相 大臣 外交大臣 国防大臣 财政大臣 内政大臣 外务大臣 官房长官 防卫大臣 厚生劳动大臣 首席大臣 司长 副司长 局长 副局长 署长 副署长 厅长 副厅长 处长 署理处长 主任 副主任 主委 副主委 委员 政治局委员 政治局常委 常委 中央委员 书记 副书记 省长 副省长 市长 副市长 州长 副州长
县长 区长 镇长 村长 行署专员 行政长官 特首 政务司司长 财政司司长 律政司司长 议长 副议长 参议员 众议员 议员 国会议员 立委 立法委员 立法会议员 区议员 党魁 党主席 党鞭 多数党领袖 少数党领袖 反对党领袖 领袖 领导人 最高领袖 最高领导人 国王 女王 王储 王子 公主 天皇 皇帝 教宗 教皇 酋长 埃米尔 亲王
发言人 副发言人 新闻发言人 女发言人 代言人 新闻秘书 白宫新闻秘书 幕僚长 办公厅主任 秘书长 副秘书长 助理秘书长 高级代表 最高代表 特别代表 代表 常驻代表 贸易代表 特使 总统特使 专员 高级专员 大使 驻华大使 公使 参赞 总领事 领事 临时代办 代办 外交官 最高外交官 协调员 顾问 国家安全顾问 安全顾问 国安顾问 高级顾问
总干事 副总干事 总裁 行长 副行长 央行行长 主计长 审计长 检察长 总检察长 检察官 大法官 首席大法官 法官 院长 副院长 庭长 司令 总司令 副司令 司令员 参谋长 总参谋长 参联会主席 政委 上将 中将 少将 大将 元帅 将军 准将 上校 中校 少校 上尉 军长 师长 舰长 警务处处长 警长 警司 警察局长 警察总长 海关关长 关长
总警司 高级警司 保安局局长 负责人 外交政策负责人 谈判代表 首席谈判代表 贸易谈判代表 政府代表 人大代表 政协委员 官员 高官 副助卿 联席会议主席 副国家安全顾问 战略沟通协调员 印太事务协调员 高专 人权高专 执行主任 执行秘书 代理部长 署理局长 理事长 会长 董事长 内阁秘书长 干事长 政调会长 阁揆 院士长 内阁官房长官 经济部长 部会首长 海协会会长 陆委会主委 次长 政务次长 外交次长 次官 事务次官 巡抚 总督 省委书记 市委书记 党委书记 区长官 秘书 首席秘书 军事委员会主席 军委主席 军委副主席 候选人 总统候选人 副总统候选人 前总统 党团总召 总召 大法师 长老 首领 头目 反对派领袖 叛军领袖 领导者 统帅 独裁者 强人 将领 司令官 指挥官 议会议长 首席部长 市政专员 检察总长 政务官 政治局常务委员`);

/** Heads of other callings. */
const OTHER_HEADS = wordList(`教授 副教授 助理教授 讲师 研究员 副研究员 高级研究员 学者 专家 分析师 分析员 首席分析师 经济学家 首席经济学家 政治学家 历史学家 科学家 院士 博士生 医生 医师 护士 律师 辩护律师 大律师 作家 政论作家 诗人 画家 艺术家 导演 演员 女演员 歌手 音乐家 制片人 设计师 建筑师 记者 特派员 编辑 主编 总编辑 主持人 主播 评论员 时事评论员 评论人 撰稿人 摄影师 编译
译者 翻译 首席执行官 执行长 行政总裁 首席财务官 财务长 营运长 首席运营官 创始人 创办人 联合创始人 共同创办人 经理 总经理 董事 主管 总监 合伙人 企业家 商人 富商 富豪 亿万富翁 大亨 工程师 交易员 投资人 策略师 策略分析师 首席策略师 市场策略师 教练 主教练 总教练 球员 球星 队长 选手 运动员 前锋 门将 后卫 车手 冠军 得主 校长 副校长 系主任 所长 副所长 馆长
农民 渔民 工人 司机 居民 学生 老师 教师 牧师 神父 主教 枢机 僧侣 活动家 维权人士 人权律师 人权活动人士 活动人士 积极分子 异见人士 民运人士 社运人士 吹哨人 志愿者 发起人 创办者 主任医师 传染病学家 气象学家 生物学家 物理学家 心理学家 社会学家 法学家 政治评论员 军事专家 资深分析师 宇航员 航天员 太空人 飞行员 船长 网红 博主 模特儿 模特 厨师 店主 老板 受害者 嫌犯 嫌疑人 被告 死者 遇难者                导师  组织者 召集人 倡导者 研究人员 研究主任 项目主任 政策分析师 政治分析师 高级分析师 资深研究员 客座教授 名誉教授 荣誉教授 讲座教授 助理 政治活动家 独立记者 专栏作家 小说家 漫画家 钢琴家 作曲家 指挥家 舞蹈家 监制 编剧 影星 巨星 天王 天后 艺人 明星 男星 女星`);

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
  wordList(`副 总 代 代理 署理 候任 首席 高级 资深 常务 常任 女 助理 特别 联席 名誉 荣誉 执行 国家 外交 安全 国防 军事 政治 经济 财政 金融 贸易 商务 能源 环境 气候 气候变化 教育 文化 卫生 劳工 司法 内政 移民 人权 核 裁军 反恐 事务 政策 战略 沟通 传播 谈判 首席谈判 印太 亚太 欧洲 东亚 国际 公共 新闻 与 和 及 兼 常驻 驻 国家安全 印太事务 战略沟通 外交与安全政策 外交政策 外事 公安 国土安全 农业 交通 科技 科学 技术 科学与技术 数字 经贸 贸易与投资 发展 规划 预算 税务 海关 边境 海洋 渔业 环保 生态环境 民政 民族 宗教 统战 宣传 组织 统一 防卫 外务 总务 法务 厚生 国土交通 财务 经济产业 农林水产 党 政府 总统 总理 首相 国会 参议院 众议院 多数党 少数党 反对党 执政党 前线 武装部队 陆军 海军 空军 海岸防卫队 火箭军 联合 三军 最高 行政 立法 人道主义 人道事务 政治事务 人道救援 地区 区域 全球 世界 中国 美国 对华 涉华 朝鲜 阿富汗 中东 叙利亚 乌克兰 半岛 朝核 问题 亚洲 欧亚 南亚 非洲 拉美 北美 西方 中亚`),
);

/** Words before title and affiliation that do not belong to either: 前美国国务卿. */
export const ROLE_PREFIXES = new Words(wordList('前任 前 时任 现任 候任 新任 即将离任的 即将上任的 已故 首任 当选 当时的'));

/** Endings of organisations, longest first: an affiliation or a speaker may end with them. */
export const ORGANISATION_ENDINGS = new Words(
  wordList(`外交部 国防部 商务部 财政部 内政部 司法部 国务院 总统府 总理府 首相府 白宫 国会 参议院 众议院 议会 国安会 国家安全委员会 国台办 港澳办 陆委会 海协会 海基会 外事办 办公室 办公厅 委员会 理事会 联合会 协会 学会 商会 工会 基金会 法院 法庭 检察院 检察署 警方 警察局 警局 警务处 军方 军队 部队 司令部 政府 当局 党 民主党 共和党 国民党 民进党 工党 保守党 共产党 大学 学院 研究所 研究院 研究中心 智库 中心 公司 集团 银行 央行 媒体 通讯社 通信社 社 电视台 电台 广播公司 日报 时报 邮报 晚报 早报 周刊 杂志 网站 报 网 新闻 部 院 局 署 厅 司 处 会 委 办 府 台 馆 使馆 大使馆 领事馆 总领事馆 机构 组织 联盟 同盟 峰会 论坛 方面 方 团 代表团 使团 宫 医院 学校 中学 小学 教会 教廷 球会 球队 俱乐部 航空 能源 石油 科技 电子 汽车 证券 资本 保险 交易所 卫健委 发改委 疾控中心 消防局 入境处 卫生署 天文台 中央军委 中央 全国人大 人大 政协 战区 舰队 省委 市委`),
);

/** Whether a title (as a whole or by its head) is a public office; null when the title is unknown. */
export function isOfficialTitle(title: string): boolean | null {
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
