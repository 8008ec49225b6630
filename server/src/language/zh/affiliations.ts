/** What stands around and inside the organisations that titles belong to, Simplified. */
import { Words, wordList } from './words.ts';
import { ORGANISATION_ENDINGS } from './titles.ts';

/** Verbs and adverbs that stand before an affiliation and do not belong to it. */
export const GOVERNING_WORDS = new Words(
  wordList(`应约 应邀 会见 会晤 会谈 致电 访问 邀请 引述 担任 出任 任命 作为 包括 根据 表示 强调 陪同 接见 接替 代表团 当选 批评 通话 举行 随同 告诉 感谢 祝贺 欢迎 除了 以及 前往 抵达 拜会 约见 现年 来自 曾任 致函 致信 反问 包含 追问 质问 连同 卸任 辞去 正在 今天 昨天 当天 昨日 今日 日前 近日
身为 随后 带领 率领 偕同 会同 联同 召见 传唤 逮捕 起诉 指控 质疑 要求 敦促 呼吁 转述 引用 援引 提名 当上 看到 见到 遇到 问到 谈到 提到 拜访 探访 探望 送别 迎接 接待 通报 知会 通知 警告 指责 谴责 抨击 反驳 支持 反对 协助 帮助 取代 击败 打败 委任 委派 派遣 派出 名为 名叫 获得 经由 面对 针对 有关 关于 按照 依照 按 随着 此外 其中 得到 受到 遭到 成为
公开 处决 纳入 列入 交给 换上 派上 签下 力邀 网罗 吁请 加盟 记者会上 母校 如果 因为 因此 虽然 至于 例如 另外 同时 其实 此时 目前 一如 譬如 就连 曾是 卸下 访谈 采访 专访 力挺 声援 指出 透露 披露 职棒 职篮 大联盟 上周 本周 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 上午 下午 早上 晚上 凌晨 现身 身兼 任职 前夫 前妻 首都 首府`),
);

/** Words that hold one of the characters at which an affiliation otherwise begins. */
export const WORDS_WITH_STOPS = new Words(
  wordList(`和平 共和 和谐 和解 和睦 在野 在线 在职 以军 以方 对外 对华 对台 对策 对冲 反对 同盟 同业 同乡 同济 同仁 共同 大同 协同 合同 将军 就业 就学 说明 自由 从业 从政 供给 申请 请愿 参与 数据 证据 小说 名称 给付 由里 永和 中和 仁和 泰和 和信 和泰 驻在 目的 标的 以色列 以太 被害 与会 及第 普及 埃及 涉及 宝 根据地 据点 把关 让步 将领 于斌 了解 指挥 指导 指数 指定 传说 学说 总称`),
);

/** Fields that offices are named after: what stands before the 及 of 劳工及福利局. */
export const FIELDS = new Words(
  wordList(`劳工 民政 商务 经济 环境 文化 体育 运输 政制 财经 财经事务 财政 金融 教育 卫生 医务 医疗 健康 保健 科学 科技 创新 技术 裁军 军控 裁军事务 农业 粮食 食物 渔农 渔业 林业 海洋 研究 研发 调查 发展 规划 房屋 土地 住房 建设 城乡 交通 能源 资源 工业 贸易 投资 国际 安全 国家安全 司法 法律 法治 人权 民主 外交 外事 国防 军事 政治 政策 公共政策 公共 公共卫生 社会 社区 家庭 妇女 儿童 青年 青少年 移民 难民 宗教 民族 艺术 历史 语言 传播 新闻 宣传 出版 广播 旅游 观光 统计 审计 税务 海关 人道 人道主义 救援 和平 战略 情报 反恐 犯罪 毒品 禁毒 预防 管制 控制 疾病管制 疾病控制 食品 药物 药品 气象 水利 水务 气候 生态 动物 植物 信息 通信 通讯 资讯 电信 数字 数位 网络 信息化 合作 南南合作 交流 管理 企业 财富 伊斯兰研究 中东 非洲 亚洲 欧洲 工程 机械 电子 材料 生物 物理 化学 数学 肺结核 爱滋病 艾滋病 疟疾 癌症 感染 经贸 港澳 安保 防务 民意 选举 城市 地方 乡村 农村 监督 检验 检疫 质量 品质 标准 消费 竞争 反垄断 证券 保险 银行 期货 人力 人力资源 组织 党建 纪律 检查 监察 自然资源 林务 保育 遗产 古迹 文物 图书 档案 会计 商业 贸易 经营`),
);

/** Endings of units to which titles belong, besides those of organisations that speak. */
export const UNIT_ENDINGS = new Words([
  ...ORGANISATION_ENDINGS,
  ...wordList('军 旅 师 科 所 系 站 课程 学系 总会 分会 联会 部门 小组 专案组 联合国 派 门诊 剧院 乐团 剧团 国中 高中 国小 家商 高商 实验室 农会 渔会 合作社 管理局 总局 事务所 出版社 监狱 看守所 俱乐部 车队 舰 基地 园区 医学院 联合会 联 协进会 促进会 特赦组织 军团 集团军 后援会 办事处 代表处 党团 党部 幕僚 团队 市场 会议 联络室 室 机关 号 基金 专案 法人 政治局 书记处 中央'),
]);

/** Short names of places before a title: 高市议长, 乌国总统. */
export const AFFILIATION_PLACES = new Words(wordList('北市 新北市 桃市 竹市 中市 南市 高市 基市 嘉市 乌国 菲国 德国 以国 越国 星国 马国 南投 云林 彰化 苗栗 宜兰 台东 新竹 嘉义 花莲 屏东 台南 台中 高雄 桃园 基隆 金门 澎湖 连江 马祖 全国 中央 内地 欧银'));

/** Words before the first place of an affiliation that belong to it. */
export const BEFORE_PLACES = new Words(wordList('国立 私立 市立 县立 省立 公立 天主教 基督教 驻 前驻'));

/** Words between one thing and an affiliation, at its beginning only: 若民众党总统候选人. */
export const AFFILIATION_PREFIXES = new Words(wordList('若 当时 自 原 现 另 但 如 像 因 连 即 又 曾 仅 当地 现时 一代 一名 一位 这名 这位 该名 一些 两名 多名 新任 前任 前 身兼 请 含 向来 上一任 前一任 先由 并 而 也 经 当 此 退役 退休 还有 以及 就是 正是 只有 总计 合计 共计'));
/** Words that begin like one of them. */
export const NOT_PREFIXES = new Words(wordList('自由 自民 自治 自主 自行 自动 自然 原子 原住 原油 原能 现代 连锁 连线 连江 若望 如新 因特 即时 前进 前线 前锋 前沿 当局 当代 此外 经济 经贸 经民 经产 经社 经营 经合 并购 而立 也门 新任'));

/** Callings in business and sport whose holders stand behind the short name of a company or team: 远百董事长. */
export const OF_COMPANIES = new Set(wordList('董事长 副董事长 总经理 创办人 创始人 联合创始人 共同创办人 执行长 首席执行官 行政总裁 总裁 老板 投手 先发投手 后援投手 捕手 外野手 内野手 游击手 教练 总教练 主教练 教头 总教头 球星 洋投'));
/** Offices behind the name of a town or province. */
export const OF_TOWNS = new Set(wordList('市长 副市长 县长 州长 副州长 省长 副省长 镇长 乡长 知事 市议员 县议员'));
/** Heads into which the last character of an office's name is drawn: 营建署长 is head of the 营建署. */
export const DRAWN_TOGETHER = new Set(wordList('局长 署长 厅长 副局长 副署长'));
/** Heads before which a field of work stands, of whatever words: 中国事务高级主任, 大宗商品研究主管. */
export const WITH_FIELD = new Set(wordList('主任 副主任 主管 研究员 高级研究员 资深研究员 高阶研究员 分析师 高级分析师 高阶分析师 资深分析师 研究主任 项目主任 专家 策略师 总监 顾问 协调员 协调官 负责人 组长 特别代表 代表 特使 专员 委员 特别报告员 报告员 经济学家 首席经济学家 教授 副教授 助理教授'));
/** Teams without a word in their names that says so. */
export const TEAMS = new Words(wordList('白袜 红袜 洋基 道奇 天使 大都会 蓝鸟 巨人 勇士 海盗 红雀 小熊 教士 响尾蛇 守护者 水手 太空人 游骑兵 运动家 光芒 金莺 双城 皇家 老虎 红人 酿酒人 落矶 马林鱼 国民 费城人 悍将 富邦悍将 统一狮 统一7-ELEVEn狮 中信兄弟 兄弟 味全龙 桃猿 乐天桃猿 台钢雄鹰 雄鹰 狮队 湖人 勇士 快艇 热火 塞尔提克 公牛 尼克 金块 太阳 国王 马刺 独行侠 曼联 曼城 皇马 巴萨 利物浦 切尔西 阿森纳 拜仁 巴黎圣日耳曼'));
/** Callings whose holders belong to teams. */
export const OF_TEAMS = new Set(wordList('投手 先发投手 后援投手 捕手 野手 外野手 内野手 游击手 打者 洋投 洋将 教练 总教练 主教练 教头 总教头 球星 球员 前锋 门将 后卫 领队'));
/** Callings at the head of groups that places and forces are named like: 瓦格纳的首领. */
export const OF_GROUPS = new Set(wordList('首领 首脑 头目 创始人 创办人 老板'));
/** Offices before which the short name of a country stands alone: 澳总理. */
export const OF_COUNTRIES = new Set(wordList('总统 总理 首相 外长 防长 财长 外交部长 国防部长 外相 防相 副总统 副总理 国防部 外交大臣 国防大臣'));
