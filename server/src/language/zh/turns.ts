/** Labels that open the turns of a briefing without naming the speaker. */

export const QUESTION_MARKS: ReadonlySet<string> = new Set(['问', '记者', '追问', '提问', '记者问', 'Q']);
export const ANSWER_MARKS: ReadonlySet<string> = new Set(['答', '发言人', '回答', 'A']);
/** A headline that announces what a spokesperson answered or remarked. */
export const BRIEFING = /答记者问|记者会|谈话|表态|发布会|答问|记者提问/;
