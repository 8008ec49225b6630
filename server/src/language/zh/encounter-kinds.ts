/** The kinds of encounter, as the public output names them. */
export type EncounterKindWord = 'call' | 'video' | 'meeting' | 'visit' | 'conference' | 'letter';
