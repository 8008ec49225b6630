/** Words around the subject of a reporting cue: pronouns, collective speakers, adverbials before and after a subject. */
import { Words, wordList } from './words.ts';

/** Pronouns for one person. */
export const SINGULAR_PRONOUNS = new Words(wordList('他 她 其 后者 前者'));

/** Pronouns for several or for the speaker in quoted words: never resolved to a person. */
export const OTHER_PRONOUNS = new Words(wordList('他们 她们 我 我们 你 你们 您 它 它们 咱们 人们 大家 有人 谁 自己'));

const SHORT_FORCES = [...'美俄英法德日韩朝印巴伊以乌中台港土澳加菲泰越星'].flatMap((country) => [`${country}军`, `${country}警`, `${country}媒`]).join(' ');

/** Collective and institutional speakers that carry no ending of their own. */
export const COLLECTIVE_SPEAKERS = new Words(
  wordList(`地方当局 地方政府 地方官员 地方法院 双方 各方 中方 美方 俄方 日方 英方 法方 德方 韩方 朝方 印方 欧方 台方 港方 澳方 伊方 以方 巴方 乌方 泰方 越方 菲方 加方 意方 波方 土方 沙方 我方 官方 警方 军方 检方 控方 辩方 校方 院方 店方 厂方 资方 劳方 会方 主办方 与会各方 有关方面 有关方 相关方面 外界 舆论 媒体 传媒 外媒 美媒 日媒 韩媒 港媒 台媒 陆媒 俄媒 英媒 德媒 法媒 党媒 官媒
    专家 学者 分析人士 知情人士 消息人士 观察人士 相关人士 业内人士 批评人士 市场人士 人士 批评者 支持者 反对者 目击者 示威者 抗议者 研究者 受访者 官员 多名官员 居民 民众 网民 网友 市民 选民 记者 法院 政府 两人 两国 三国 三方 四方 多国 西方 西方国家 会议 峰会 法官 检察官 律师 家属 原告 被告 当局 各国 与会者 高层 业界 业者 法人 外资 投行 券商 家长 团体
    共同社 共同通讯社 联合早报 联合报 联合新闻网 联合利华 联合航空 公开大学 首都 校长们 党团 阵营 检方 廷方 军事领导层 领导层 领导人 高官 盟友 友邦 机构 分析师 经济学家 分析员 评论员 交易员 研究人员 科学家 幕僚 助手 代表们 官员们 外交官 议员 立委 智库 外电 纽时 华邮 世卫 渣打 ${SHORT_FORCES}`),
);

/** Writings that speak for whoever issued them. */
export const NOMINAL_SPEAKERS = new Words(
  wordList('报告 报告书 研究报告 声明 联合声明 书面声明 公报 联合公报 公告 公报 通报 决议 决议案 新闻稿 文告 文章 社论 社评 评论 评论文章 推文 贴文 帖文 帖子 发帖 信件 公开信 信函 信中 来信 文件 白皮书 绿皮书 研究 调查 民调 民意调查 视频 影片 消息 资料 数据 报道 报导 专栏 起诉书 判决书 宣言 备忘录 协议 通知 文中 论文 备忘录'),
);

/** Before such a noun, when it refers back: 该报告, 这篇评论, 上述声明. */
export const REFERRING = new Words(wordList('该 此 这 那 本 这份 该份 此份 那份 这篇 该篇 那篇 这项 该项 此项 这则 该则 这一 该条 这条 这封 该封 上述 前述 有关 相关 一份 一篇 一项 一则 一封 其 另一份 另一项'));

/** Verbs with which somebody issues such a writing. */
export const ISSUING = new Words(wordList('发表 发布 公布 发出 通过 刊登 刊出 刊发 刊载 出版 撰写 签署 发 刊 提交 发给 推出 宣读 贴出 上传 转发 写给'));

/** Words right behind an organisation that belong to what follows: how, where or when something is said. */
export const SUBJECT_ENDERS = new Words(
  wordList('获报 结合 综合 告诉 告知 透过 通过 经由 借由 利用 接受 出席 回应 针对 援引 引述 援引 利用 指派 派出 召开 举行 发表 发布 发出 公布 刊登 刊发 作出 做出 宣布 举办 表示 接获 收到 得知 获悉 依据 根据 按照 为此 为了 除了 包括 因为 由于 作为 致函 致信 致电 发函 发信 透露 批准 要求 呼吁 批评 敦促 提出 强调 指责 反驳 否认 警告 承认 拒绝 威胁 认为 希望 相信 支持 反对'),
);

/** One person of a kind who is not named: 一名男子, 该名警员. What follows refers to him, not to somebody named before. */
export const UNNAMED = new Words(wordList('一名 一位 一个 一男 一女 该名 该位 这名 这位 那名 那位 有名 有位 另一名 另一位 两名 两位 三名 多名 数名 多位 数位 有人 几名 几位 其中一名 其中一位 第一名 另外一名 某位 某名'));
/** Words that only relay somebody else's words, at the start of a sentence: 据新华社报道，… */
export const RELAY_OPENERS = new Words(wordList('据 根据 按照 依据 另据 援引 引述 又据 据悉 根据这项'));

/** Adverbials that may stand before a subject: times, connectors. Longest first. */
export const LEADING_ADVERBIALS = new Words(
  wordList('当地 加上 此外 另外 另 同时 与此同时 对此 至于 不过 但 但是 然而 可是 而 而且 并且 且 因此 所以 于是 近日 日前 近期 最近 当天 当日 当晚 当时 随后 之后 之前 此前 早前 先前 后来 接着 最后 首先 其次 昨天 今天 昨日 今日 昨晚 今早 今晨 明天 前天 期间 其间 前一日 前一天 同日 同一天 翌日 次日 隔日 隔天 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期天 星期日 上周 本周 上月 本月 去年 今年 前年 目前 现在 如今 其中 例如 比如 事实上 实际上 其实 当然 显然 甚至 尤其 特别是 尽管如此 即便如此 即使 虽然 尽管 由于 因为 如果 当 在 就在 就 按 从 自 随着 除了 关于 对于 对 针对 有关 其后 稍早 稍后 早些时候 一方面 另一方面 有 连 就连 仅 只有 而是 即 既 不仅 不但 也 还 又 再 都 则 却 更 便'),
);

/** Endings of organisations and outlets that affiliations of titles do not need. */
export const MEDIA_ENDINGS = new Words(wordList('之音 之声 空军 海军 陆军 国防军 自卫队 警察 海警 海岸警卫队 宪兵 武警 边防军 民防 部门 单位 检 地检 省 市 县 州 区 传媒 报章 电子报 电子版 网站 频道 节目 电视 广播 周报 月刊 期刊 博客 平台 团队 财团 企业 厂商 航空公司 基金 联储 财政司 党团 参选办 竞选办 办公室 国家队 战队 立法院 行政院 司法院 监察院 考试院 部队 民兵 武装 运动 阵线 内阁 官邸 王室 皇室 宫廷 校方 院方 市府 县府 省府 州府 教育局 气象台 气象局 气象署 协会 公会 总会 总工会 分会 学会 安理会 执委会 常委会 大会 人权组织 环保组织 客服 农改场 改良场 教区 物业 高铁 捷运 铁路 电力 电信 酒店 饭店 剧团 乐团 调查组 工作组 专案组 合作社 公所 总署 农会 渔会 书店 建设 地产 医药 生物 机场 餐厅 百货 超市 旅行社 执政党'));

/** Behind a pronoun: somebody of his, not himself. */
export const POSSESSED_WORDS = new Words(wordList('母亲 父亲 妻子 丈夫 儿子 女儿 弟弟 哥哥 姐姐 妹妹 家人 家属 律师 发言人 办公室 团队 同事 朋友 友人 父母 老板 助理 幕僚 妈妈 爸爸 代表律师 辩护律师 经纪人 上司 老师 经纪公司'));

/** They begin like an adverbial and are none: 自治团体, 当局. */
export const NOT_ADVERBIALS = new Words(wordList('自治 自由 自民党 自来水 自然 自救 自卫队 当局 当事 在野 在台协会 在线 在场 按揭 再生 连队 有线 有关部门 有关方面 有关当局 有关单位'));

/** Words inside names of organisations with a character at which names otherwise end: 公民自由协会, 原子能总署. */
export const INSIDE_NAMES = new Words(wordList('自由 自由民主 天主教 对外 再生 会计 会展 对冲 就业 从业 有机 有限 有线 有色 约会 公约 条约 节约 原子 原油 原住民 中原 太原 草原 平原 当代 今日 现今 要塞 指挥 指数 不动产 未来 给水 使馆 使团 天使 大使 家长 方案 以太 均衡 都会 首都 成都 京都 大都会 都市 没收 解说 传说 小说 人称 将军 把关 让渡 发给 约翰 刚性 了解 反对党 说唱 有声 呼吸 对岸 对口 使用'));

/** Short titles and the offices they stand for. */
export const SAME_OFFICE: Readonly<Record<string, string>> = { 防长: '国防部长', 外长: '外交部长', 财长: '财政部长', 外相: '外务大臣', 防相: '防卫大臣', 国防部长: '防长', 外交部长: '外长', 财政部长: '财长', 外务大臣: '外相', 防卫大臣: '防相', 女发言人: '发言人', 外交大臣: '外相' };

/** Words that begin like the ending of an organisation (引起社会关注) and end no name. */
export const NOT_ENDINGS = new Words(wordList('检验 检查 检测 检讨 检举 检疫 社会 社交 社区 社媒 社群 部分 部署 部长 方式 方向 方法 方案 方便 方针 处理 处于 处罚 处境 处长 报道 报导 报告 报名 报复 报价 台湾 台北 台上 台中 会议 会谈 会见 会晤 会长 会员 会面 会场 党员 党派 党籍 党魁 院士 院长 局势 局面 局长 局部 网络 网友 网民 网路 办法 办理 办案 府邸 宫殿 馆长 署名 署长 司机 司法 司令 司长 委员 委任 委托 市场 市民 市长 市值 区域 区别 区间 州长 省长 县长 团结 团长 团体 厅长 银行业 中心地 能源价 汽车业 电子产 石油价 科技业 科技产 资本市 保险业'));

/** Right behind a name: what belongs to that person speaks through somebody else (侯友宜竞选办公室发言人江怡臻). */
export const BELONGINGS = new Words(wordList('竞选 竞选团队 办公室 团队 阵营 政府 内阁 工作室 基金会 事务所 竞办 总部 的 政权 当局 麾下'));

/** Right behind a name: a relative, whose name may follow (黎智英之子黎崇恩). */
export const KINSHIP = new Words(wordList('之子 之女 之妻 之母 之父 之弟 之妹 之兄 之姐 之夫 的儿子 的女儿 的妻子 的丈夫 的母亲 的父亲 的弟弟 的妹妹 的哥哥 的姐姐 的长子 的次子 的长女 的次女 的遗孀 的前妻 的前夫 的未婚妻 的侄子 的侄女 的孙子 的孙女 的表弟 的女婿 之儿子 之女儿 之妻子 之丈夫 之母亲 之父亲 之弟弟 之妹妹 之哥哥 之姐姐 之长子 之次子 之长女 之次女 之遗孀 之前妻 之前夫 之未婚妻 之侄子 之侄女 之孙子 之孙女 之表弟 之女婿 儿子 女儿 妻子 丈夫 母亲 父亲 弟弟 妹妹 哥哥 姐姐 长子 次子 长女 次女 遗孀 前妻 前夫 未婚妻 侄子 侄女 孙子 孙女 表弟 女婿'));

/** Writings that whoever spoke last has hardly written. */
export const ANONYMOUS_WRITINGS: ReadonlySet<string> = new Set(wordList('消息 资料 数据 研究 调查 民调 民意调查 论文 白皮书 绿皮书 起诉书 判决书 协议 视频 影片 备忘录'));

/** Single endings that end no name behind these: 主办, 回报, 南部, 地方, 僵局. */
export const NOT_BEHIND: Readonly<Record<string, string>> = {
  会: '局般能也都不就将仍还才只机社常往总且或应并更便则亦又',
  办: '侦查主承举开申协创采重',
  报: '回通汇申海举预情上',
  部: '南北东西内外全局',
  方: '地对多',
  局: '结僵格大',
  市: '收开股汇楼早午尾',
  署: '部签联连',
  处: '各到害',
  台: '平舞后出',
  检: '体安送',
};

/** What begins a clause whose subject stands before it: 会后接受专访表示, 透过声明说. */
export const PREDICATES = new Words(wordList('接受 出席 受访 透过 通过 回应 主持 参加 致词 致辞 召开 举行 针对 面对 面对记者 应询 被问到 被问及 被问 受询 受邀 发布 发表 接获 致电 致函 致信 亲上 走访 视察 转发 引述 援引'));
