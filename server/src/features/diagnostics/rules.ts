/** All editorial rules, in the order of their settings. */
import { dateMismatch } from './date-mismatch.ts';
import { namesakes } from './namesakes.ts';
import { officeEnded } from './office-ended.ts';
import { reprint } from './reprint.ts';
import type { Rule } from './rule.ts';
import { unclosedQuotation } from './unclosed-quotation.ts';
import { unknownName } from './unknown-name.ts';

export const RULES: readonly Rule[] = [dateMismatch, officeEnded, namesakes, unclosedQuotation, reprint, unknownName];
