/** Labels that open the turns of a briefing without naming the speaker. */

export const QUESTION_MARKS: ReadonlySet<string> = new Set(['问', '记者', '追问', '提问', '记者问', 'Q']);
export const ANSWER_MARKS: ReadonlySet<string> = new Set(['答', '发言人', '回答', 'A']);
