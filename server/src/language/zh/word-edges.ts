/** Characters that begin or end no word of more than one character, or so seldom that what they begin or end is mostly two words. */

/** Particles, conjunctions, prepositions, pronouns: a string that begins with one is the end of something else. */
export const NEVER_FIRST: ReadonlySet<string> = new Set('的了着过和与及或而并也都就是把被将吗呢吧啊们么之其这那他她它很更最让使给因但且若则还又才仍');

/** A string that ends with one goes on. */
export const NEVER_LAST: ReadonlySet<string> = new Set('的了着和与及或而并也都就是在为对把被从向以于将之其这那他她它我你很更最让使给因但且若则还又才仍不没未有等');
