/** Reporting cues by class, and the words that look like one but report nothing. Simplified; Traditional text is folded first. */
import { Words, wordList } from './words.ts';

export type CueClass = 'say' | 'stress' | 'think' | 'demand' | 'criticise' | 'deny' | 'confirm' | 'announce' | 'reveal' | 'answer' | 'thank' | 'write' | 'mention';

const CUES_BY_CLASS: Readonly<Record<CueClass, string>> = {
  say: `说 称 表示 说道 说到 谈到 谈及 讲 讲道 说明 声称 宣称 自称 声言 直言 坦言 明言 扬言 断言 妄言 宣示 表明 表达 表态 表态称 表示称 指 指称 讲述 陈述 阐述 诉说 叙述 补充 补充说 补充道 补充称 发言 发言称 发表谈话 笑称 笑说 戏称 喊话 喊道 高呼 打趣 打趣说 概述 直呼 高喊 大喊 放话 撂话 笑言 自嘲 自认 叮嘱 嘱咐 惊呼 赞叹 告知 暗示 暗指 点出 点明 建言 建请 痛陈 力陈 表示道 说起 大叹 直言说 又称 并称 坚称 辩称 谎称 据称称 分析 分析说 分析称 分析指出 解释 解释说 解释称 解释道 形容 比喻 总结 总结说 总结道 感叹 感慨 总结称 告诉 告诉记者 介绍 介绍说 介绍称 通报 通报称 引述 转述`,
  stress: `强调 强调说 强调称 重申 指出 指明 特别指出 强调指出 坚持 坚持说 申明 声明 提醒 提醒说 提醒称 警告 警告说 警告称 告诫 警示 警告道 预警`,
  think: `认为 相信 深信 坚信 预计 预期 预测 预料 预估 预言 估计 推测 估算 判断 质疑 怀疑 主张 希望 期望 期待 期盼 期许 盼 盼望 研判 推断 推估 推算 忧心 觉得 担心 担忧 忧虑 乐见 评价 评论 评论说 评论称 评论道 看来 视为 指望`,
  demand: `呼吁 敦促 促请 要求 吁 吁请 促 力促 号召 建议 建议道 建议说 提议 倡议 倡导 鼓励 恳请 请求 下令 命令 指示 指示说 指示称 责令 施压 勉励 鼓吹 督促 疾呼 喊话说 催促 主张说 劝告 劝说 要求说`,
  criticise: `批评 直指 怒呛 呛 直批 狂批 驳 批评说 批评称 抨击 谴责 指责 指责说 指责称 指控 指控说 控诉 斥责 痛斥 怒斥 炮轰 斥 批 怒批 痛批 狠批 讥讽 嘲讽 抱怨 抱怨说 抱怨称 埋怨 抗议 谴责说 反对 嘲笑 指斥 驳斥 骂 大骂 怒骂 痛骂`,
  deny: `否认 反驳 反驳说 反驳称 驳斥 辩解 辩解说 否决说 澄清 澄清说 澄清称 拒认 矢口否认`,
  confirm: `证实 确认 承认 坦承 坦白 供称 认定 承诺 保证 誓言 矢言 发誓 宣誓 许诺 肯定 作证 证实说 证实称 作证说 供认 允诺 应允`,
  announce: `宣布 公布 宣告 公告 发布 通知 宣称说 宣布说 发文 发文称 发文指 发帖称 发帖说 发推 发推称 发推文 推文称 宣读 宣布称 公开表示 报道 报道说 报道称 报道指 报道指出 报导 报导说 报导称 报导指 报导指出 披露 公布称 公布说 贴文称 发推特指 发推特称 发推特说 发文指 发帖指`,
  reveal: `透露 自揭 自爆 自曝 透露说 透露称 揭露 爆料 爆料称 披露说 披露称 透露道 吐露 揭示 曝光`,
  answer: `回应 答询 答询时说 回应说 回应称 回应道 回答 回答说 回答称 回答道 答复 答复说 答说 答道 答称 回复 回覆 答覆 回覆说 回覆称 答覆说 回复确认 回复证实 回覆确认 回覆证实 回复说 回复称 回称 回说 回击 回击说 回呛 反问 反问道 问 问道 追问 询问 反击说 接话 接话说`,
  thank: `感谢 致谢 祝贺 祝愿 祝福 预祝 恭喜 赞扬 称赞 赞赏 赞许 盛赞 赞同 夸赞 大赞 赞 欢迎 道歉 致歉 慰问 哀悼 道贺 致意 悼念 肯定说 称许 称颂 缅怀`,
  write: `写道 写到 写说 留言 留言说 撰文 撰文称 撰文指 撰文指出 发信 发信称 来信称 致信说 致函说 致电说 写信说 写信称 写`,
  mention: `提到 分享 回顾 提及 谈起 讲到 论及 提起 提出说 指向 援引 引用 涉及说 列举 提道 传达 转达 汇报 举例 举例说 举例指 举例称 提出`,
};

const classes = new Map<string, CueClass>();
for (const [cueClass, block] of Object.entries(CUES_BY_CLASS) as [CueClass, string][]) {
  for (const word of wordList(block)) if (!classes.has(word)) classes.set(word, cueClass);
}

export const CUES = new Words(classes.keys());

/** The class of a cue word. */
export function cueClass(cue: string): CueClass {
  return classes.get(cue) ?? 'say';
}

/**
 * Words with a cue inside that report nothing (说服, 名称), or in which the cue is a noun. Looked up before a cue, so the longer
 * reading wins.
 */
export const NOT_CUES = new Words(
  wordList(`说服 说法 说辞 说明书 说唱 说客 说谎 说不定 小说 学说 据说 传说 听说 话说 再说了 来说 而言 虽说 且说 游说 解说 演说 发布会 通报会 说明会 建议会 声明会 表彰会 批评会 分析会 介绍会 感谢会 祝贺会 欢迎会 追悼会 悼念会 问答会 公布会 宣誓仪式 道指 纳指 沪指 深指 标指 科指 国指 沪深指 台指 创指 众说 俗话说 常说 驳回 红色预警 橙色预警 黄色预警 蓝色预警 高温预警 暴雨预警 台风预警 排放承诺 介绍人 讲述人 保证人 声明人 感谢函 警告函 慰问函 通知函 解释权 评价员 请求人 建议人 觉得出 宣誓就职 宣誓效忠 来讲 不如预期 优于预期 低于预期 高于预期 超出预期 超预期 符合预期 如预期 逊于预期 好于预期 低过预期 市场预期 不及预期 胜预期 回答内容 回应内容 发言内容 谈话内容 讲话内容 报道内容 声明内容 下达命令 建议价 目标预期 可以说 应该说 不用说 更不用说 可说是 说实话 老实说 换句话说 也就是说 就是说 这么说 难说 好说 没话说 不好说 说不上 说得 说的是 说成 说起来 说到底 说白了 不消说 总的来说 简单来说 具体来说 一般来说 对此说 所说 论说 说情 劝说 说穿 妄说 要说 说是
    名称 简称 全称 统称 俗称 号称 职称 通称 昵称 尊称 人称 被称 被称为 称为 称作 称之为 承诺许久 承诺已久 称号 称呼 称霸 称职 称王 称帝 对称 相称 匀称 合称 所称 称得上 堪称 可称 美称 人称代词 旧称 又称为 也称为 并称为 简称为 代称 称雄 称心 宣称的 自称为 据称 声称的 谎称
    指数 指标 指导 指挥 指定 指令 指示 指引 指纹 指甲 手指 食指 拇指 戒指 指针 指派 指日 指南 指望 指认 指点 指教 指战员 指使 指涉 指的是 是指 指向 泛指 意指 特指 恒指 期指 恒生指 弹指 指代 股指 指责声 首屈一指 屈指 指名 指派 指日可待
    被认为 所认为 普遍认为是 公认 讲话 讲座 讲台 讲究 讲解 讲师 讲授 演讲 宣讲 讲话中 讲求 讲述了 表达式 表达能力 表明立场 介绍信 自我介绍 报道员 新闻报道 相关报道 有关报道 据报道 媒体报道 公布的 发布会 发布的 发布了 发言人 代言 代言人 预言家 评论员 评论家 评论区 社论 分析师 分析员 分析家 批评者 批评家 批评人士 批评声 批准 批次 批发 批量 一批 大批 首批 两批 三批 多批 这批 那批 第一批 第二批 分批 整批 本批 数批 审批 批复 批改 批判 批文 促进 促成 促使 促销 仓促 督促 短促 促膝 催促 斥资 排斥 斥巨资 充斥 训斥 问题 问候 问世 访问 顾问 疑问 提问 学问 质问 慰问 问卷 问责 问答 问及 问鼎 请问 过问 询问 追问 审问 问道于 问号 问津 拷问 讯问 责问 发问
    赞助 赞成 赞比亚 赞美 赞誉 点赞 呼吁书 回应率 要求的 建议书 建议稿 倡议书 希望工程 期待已久 通知书 警告信 警告处分 声明书 承诺书 保证金 保证书 确认书 证实了 提出申请 提出者 提出了 提出的 预测模型 预计将 肯定会 肯定是 感谢信 祝贺信 欢迎仪式 欢迎宴会 欢迎词 报告称 问道 说三道四 说英文 说英语 说中文 说华语 说汉语 说普通话 说国语 说粤语 说台语 说日语 说日文 说法语 说德语 说俄语 说话 说好 所指 坚定承诺 履行承诺 兑现承诺 信守承诺 遵守承诺 恪守承诺 违背承诺 背弃承诺 做承诺 做出承诺 作出承诺 许下承诺 间谍指控 不实指控 相关指控 所有指控 质疑态度 质疑声 作为回应 联合声明 努力促成 努力促进 努力促 促和平 促和谈 促和 获批 新批 记者询问 媒体询问 记者提问 媒体提问 记者追问 会议通知 抱持质疑 骂名 骂声 谩骂 辱骂 挨骂 相骂 抗议活动 抗议示威 抗议者 抗议群众 抗议人士 抗议民众 撰写 编写 书写 改写 描写 填写 抄写 手写 缩写 大写 小写 续写 听写 谱写 重写 写作 写信给 写实 写照 说好了 自称 声称 答案 回答问题 回应措施 揭露者 公告栏 通报会 报导称`).filter((w) => !['询问', '追问', '督促', '催促', '自称', '声称', '问道', '报导称', '报告称', '证实了', '预计将', '提出了', '发布了', '讲述了', '表明立场', '谎称', '指望', '指向', '慰问', '听说'].includes(w)),
);

/** Cues that often carry a noun object instead of a report; they count only with a clause or a quotation after them. */
export const WEAK_CUES: ReadonlySet<string> = new Set(
  wordList(`发布 讲 分析 坚持 赞 批 问 反对 发言 表达 肯定 建议 要求 命令 下令 施压 督促 预测 预计 预期 预估 估计 判断 推测 评估 引述 引用 援引 涉及说 列举 欢迎 支持 传达 转达 汇报 视为 看来 保证 抗议 促 指向 确认 认定 询问 追问 质疑 怀疑 评价 评论 形容 总结 表明 陈述 阐述 叙述 讲述 说明 通报 发文 发推 留言 撰文 慰问 哀悼 悼念 缅怀 致意 道贺 祝福 祝愿 回复 答复 回覆 答覆 提醒 鼓励 勉励 鼓吹 倡导 倡议 提议 主张 希望 期望 期待 期盼 期许 盼望 担心 担忧 忧虑 相信 深信 坚信 乐见 预料 指望 揭示 曝光 供认 作证 应允 允诺 许诺 宣誓 发誓 声明 喊话 请求 恳请 劝告 公告 宣告 宣读 披露 指 表态 揭露 赞同 赞许 赞赏 号召 介绍 宣示 感叹 感慨 自称 澄清 警示 告诫 辩解 比喻 反问 提起 论及 讲到 谈起 期盼 期许 研判 推断 推估 推算 估算 忧心 分享 回顾 觉得 告知 建言 叮嘱 嘱咐 直呼 暗示 点出`),
);

/** Cues that name an act on somebody and need no clause: their object is the content (批评美国…, 祝贺…, 证实…). */
export const ACT_CUES: ReadonlySet<string> = new Set(
  wordList('批评 抨击 谴责 指责 指控 斥责 痛斥 怒斥 炮轰 痛批 怒批 狠批 驳斥 反驳 否认 证实 承认 坦承 感谢 祝贺 赞扬 称赞 盛赞 大赞 呼吁 敦促 促请 吁 吁请 重申 强调 警告 提到 提及 谈到 谈及 宣布 公布 承诺 透露 回应 介绍 通报 抱怨 道歉 致歉 表达 总结 建议 主张 希望 阐述 概述'),
);

/** Weak cues that report even where their subject is elided and nothing joins them to what stands before: …，相信明年会好转. */
export const ELIDED_CUES: ReadonlySet<string> = new Set(wordList('认为 相信 深信 坚信 形容 表明 希望 期望 期盼 期许 质疑 直言 坦言 直指 承诺 保证 预料 反问 追问 感叹 感慨 澄清 辩解 告诫 提醒 揭露 警示 忧心 觉得 直呼 暗示 点出 叮嘱'));

/** Between a subject and its cue: 没有, 可能会, 将, 若 make it no report. */
export const UNREAL = new Words(
  wordList('没有 没有资格 没资格 无权 无资格 没有权利 有资格 没 未 未有 不 不会 不能 不愿 不肯 不曾 从未 并未 并不 尚未 拒绝 无法 可能 可能会 或 或将 或会 将 将会 会 应 应该 应当 应会 一般会 通常会 往往会 接近 倾向 不会再 必须 须 需要 需 要 想 想要 欲 打算 计划 准备 拟 能 能够 能否 可否 是否 可以 可 如果 若 假如 一旦 除非 为了 以便 期待 希望 有望 预料 预计 难以 不得不 何时 如何 为何 怎么 为什么 请 别 勿 不断 不要 禁止 允许 试图 企图 有权 必将 势必 被 遭 遭到 受到 受 引发 引起 面对 面临 不予 避免'),
);

/** Words that report only with what is said right behind them: 写「…」, 提出，…. */
export const BOUND_CUES: ReadonlySet<string> = new Set(wordList('写 骂 大骂 怒骂 痛骂 提出 举例 接话'));

/** Cues of somebody who reckons with what is to come. For who has no such view, they only tell a plan or nobody's view: 列车预计10时到站. */
export const RECKONING_CUES: ReadonlySet<string> = new Set(wordList('预计 预期 预料 预估 估计 估算 预测 推估'));

/** Weak cues with which organisations state something, too: 气象局预测…, 外交部澄清…. */
export const FORECASTS: ReadonlySet<string> = new Set(wordList('澄清 提醒 告诫 警示 研判 预测 预估 推估 估计 预计 坚信 相信 质疑 推算 推测 估算 暗示 确认 认定 主张'));

/** Making a thing public says nothing: 发布一则推文, 公布了合作, 分享参观的影片. */
export const SHOWING_CUES: ReadonlySet<string> = new Set(wordList('发布 公布 分享 宣读 曝光 披露'));
export const SHOWN_COUNTED = new Words(wordList('一则 一份 一篇 一段 一张 一条 一部 一组 一封 一批 一系列 两则 两份 两张 多张 多份 数张 几张'));
export const SHOWN_THINGS = new Words(wordList('声明 联合声明 推文 贴文 帖文 图片 照片 影片 视频 短片 录音 录像 画面 报告 摘要 文件 名单 数据 资料 消息 公告 白皮书 文章 信件 全文 内容 细节 详情 结果 财报 年报 计划 方案 协议 合作 合同 项目 措施 办法 条例 法规 规定 决定 指南 清单 地图 时间表 路线图 预告 海报 心得 经验 故事 成果 喜悦 心情 姓名 名称 名字 照片集 导弹 武器 产品 新品 新款 型号 无人机 战机 手机 车款 预告片 招股结果 业绩 成绩'));
/** Behind a time these tell what somebody is to do: 预计18日访问北京. */
export const PLANNED_ACTS = new Words(wordList('访问 到访 出访 访 抵达 抵 前往 赴 启程 出发 离开 返回 返 出席 参加 会见 会晤 举行 召开 发布 公布 发表 提交 登场 上任 就任 上路 开始 结束 完成 出炉'));

/** Right behind a subject: what its sentence tells has not happened yet. */
export const AHEAD = new Words(wordList('将 将会 计划 打算 拟 可能 或将 即将 准备 预计将 预定'));

/** Adverbs and phrases that may stand between subject and cue, or open a clause whose subject is elided. */
export const CUE_ADVERBS = new Words(
  wordList(`也 还 又 则 再 再次 再度 再三 都 均 就 便 即 却 并 并且 而且 且 同时 随后 随即 之后 后来 接着 此外 另外 另 亦 更 更是 曾 曾经 曾多次 曾公开 多次 反复 一再 屡次 屡 已 已经 早已 此前 先前 早前 日前 近日 近来 最近 最后 最终 首次 第一次 刚才 刚刚 方才 当时 当场 当即 当天 当日 当晚 今天 昨天 昨日 今日 昨晚 今晨 今早 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期天 星期日
    公开 明确 明确地 明确向 特别 尤其 严厉 严正 严肃 郑重 正式 强烈 坚决 积极 高度 热烈 诚挚 衷心 一致 共同 联合 联名 分别 各自 一贯 一直 始终 继续 坦率 坦率地 直接 间接 私下 主动 反而 反 仍 仍然 依然 只 仅 只是 仅仅 不断 一度 更进一步 进一步 重新 间接地 暗中 大力 极力 竭力 普遍 大多 纷纷 一边 一方面 另一方面 两度 三度 数度 今年 去年 首先 其次 再者 接受采访时 媒体受访时 受访时 发文 发推 发帖 发推文 开口 笑着 接着又 转而 突然 果断 率先 愤怒地 激动地 坚定地 强烈地 反复地 无奈 幽默地 一度还 稍后 其后 事后 会后 此后 稍早 早些时候 随之 周五晚 个别 一概 向 对外 据此 因此 所以 于是 故 由此 从而 进而 甚至 不过 但 但是 然而 可是 而 如此 这样 这么 那样 引述 依旧 常 经常 时常 往往 通常 素来 向来 更曾 交相 互相 相互 改口 稍晚 原 原本 原先 早 一方面也 出面 挺身 站出来 语重心长 致词时 致词 致辞 受访 更加 更为 均已 都已 已多次 也曾 也已 还曾 还是 倒是 倒 自己 本人 亲自 亲口 先 先是 率先 直 坦然 坦诚 诚恳 正 正在 强势 特地 特意 专门 详细 简要 简短 重点 着重 充分 主要 曾对 全力 深刻 深入 高调 低调 轻描淡写 异口同声 不约而同 清楚 清楚地 大声 私下里 语带 严词 高声 终于 开宗明义`),
);
