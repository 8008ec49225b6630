/** The words of the forms that pages share, in the display language: a page has no other way to get them. */
import * as vscode from 'vscode';
import type { SelectionStrings } from '../../../protocol/src/selection-page.ts';

export function selectionStrings(): SelectionStrings {
  const { l10n } = vscode;
  return {
    query: l10n.t('Words looked for'),
    queryHint: l10n.t('Words, in either script'),
    regex: l10n.t('Regular expression'),
    search: l10n.t('Search'),
    near: l10n.t('Near'),
    nearHint: l10n.t('Another word; Enter adds it'),
    within: l10n.t('Characters between, at most'),
    filters: l10n.t('Filters'),
    speaker: l10n.t('Said by'),
    speakerHint: l10n.t('Name or pinyin'),
    person: l10n.t('Article names'),
    personHint: l10n.t('Name or pinyin'),
    outlet: l10n.t('Outlet'),
    outletHint: l10n.t('Any outlet'),
    tag: l10n.t('Tag'),
    tagHint: l10n.t('Any tag'),
    from: l10n.t('From'),
    to: l10n.t('To'),
    dayHint: l10n.t('2021 or 2021-03-05'),
    badDay: l10n.t('This is no year, month or day: 2021, 2021-03 or 2021-03-05.'),
    endsBefore: l10n.t('The last day is before the first.'),
    clearAll: l10n.t('Clear All'),
    remove: l10n.t('Remove “{0}”', '{0}'),
    noValues: l10n.t('Nothing by this name.'),
    offered: l10n.t('{0} to choose from', '{0}'),
    articles: l10n.t('{0} articles', '{0}'),
  };
}
