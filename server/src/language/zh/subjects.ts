/** Words around the subject of a reporting cue: pronouns, collective speakers, adverbials before and after a subject. */
import { Words, wordList } from './words.ts';

/** Pronouns for one person. */
export const SINGULAR_PRONOUNS = new Words(wordList('他 她 其 后者 前者 该发言人 这位发言人'));

/** Pronouns for several or for the speaker in quoted words: never resolved to a person. */
export const OTHER_PRONOUNS = new Words(wordList('他们 她们 我 我们 你 你们 您 它 它们 咱们 人们 大家 有人 谁 自己'));

/** Collective and institutional speakers that carry no ending of their own. */
export const COLLECTIVE_SPEAKERS = new Words(
  wordList('双方 各方 中方 美方 俄方 日方 英方 法方 德方 韩方 朝方 印方 欧方 台方 港方 澳方 伊方 以方 巴方 乌方 泰方 越方 菲方 官方 警方 军方 检方 控方 辩方 校方 院方 店方 厂方 资方 劳方 主办方 与会各方 有关方面 外界 舆论 媒体 外媒 美媒 日媒 韩媒 港媒 台媒 陆媒 俄媒 英媒 德媒 法媒 党媒 官媒 专家 学者 分析人士 知情人士 消息人士 观察人士 批评人士 批评者 支持者 反对者 目击者 官员 多名官员 居民 民众 网民 网友 市民 记者 报告 声明 公报 公告 通报 新闻稿 文章 社论 评论 调查 研究 法院 政府 北京 华盛顿 莫斯科 平壤 首尔 东京 基辅 台北 伦敦 巴黎 柏林 布鲁塞尔 德黑兰 两人 两国 三国 三方 四方 多国 西方 会议 峰会 联合声明 推文 贴文 发帖 帖文 视频 资料 数据 消息 文件 法官 检察官 律师 家属 原告 被告 当局 各国 与会者'),
);

/** Sources that only relay somebody else's words, at the start of a sentence: 据新华社报道，… */
export const RELAY_OPENERS = new Words(wordList('据 根据 按照 依据 另据 援引 引述 又据 据悉 根据这项'));

/** Adverbials that may stand before a subject: times, connectors. Longest first. */
export const LEADING_ADVERBIALS = new Words(
  wordList('此外 另外 另 同时 与此同时 对此 至于 不过 但 但是 然而 可是 而 而且 并且 且 因此 所以 于是 近日 日前 近期 最近 当天 当日 当晚 当时 随后 之后 之前 此前 早前 先前 后来 接着 最后 首先 其次 昨天 今天 昨日 今日 昨晚 今早 今晨 明天 前天 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期天 星期日 上周 本周 上月 本月 去年 今年 前年 目前 现在 如今 其中 例如 比如 事实上 实际上 其实 当然 显然 甚至 尤其 特别是 尽管如此 即便如此 即使 虽然 尽管 由于 因为 如果 当 在 就在 就 按 从 自 随着 除了 关于 对于 对 针对 有关 其后 稍早 稍后 早些时候 一方面 另一方面 有 连 就连 仅 只有 而是 即 既 不仅 不但 也 还 又 再 都 则 却 更 便'),
);
