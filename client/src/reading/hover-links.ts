/**
 * Links in hover cards lead to the files of articles. For whoever reads in reading views they lead to those: each link to a file becomes
 * the one command that opens places, and no other command may be run from a card.
 */
import * as vscode from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import { readsInReadingView } from './open-place.ts';

const OPEN_PLACE = 'corpusReader.openPlace';
/** What the server writes behind a label: an address without blanks and brackets. Labels have all brackets escaped. */
const LINK = /\]\(([a-z][a-z\d+.-]*:[^()\s]*)\)/gi;

export const hoverLinks: HoverMiddleware = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (!hover || !readsInReadingView()) return hover;
    return new vscode.Hover(hover.contents.map((part) => (part instanceof vscode.MarkdownString ? leadingToPlaces(part) : part)), hover.range);
  },
};

function leadingToPlaces(card: vscode.MarkdownString): vscode.MarkdownString {
  const text = card.value.replace(LINK, (whole, address: string) => (/^(?:https?|command):/i.test(address) ? whole : `](${commandTo(address)})`));
  const rewritten = new vscode.MarkdownString(text);
  rewritten.isTrusted = { enabledCommands: [OPEN_PLACE] };
  return rewritten;
}

function commandTo(uri: string): string {
  const escaped = encodeURIComponent(JSON.stringify([{ uri }])).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `command:${OPEN_PLACE}?${escaped}`;
}
