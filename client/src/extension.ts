/**
 * Puts the client together: starts the language server, then the views, commands and status that show what it says. Activation
 * returns at once; everything here waits for the server by itself.
 */
import * as vscode from 'vscode';
import { CloseAction } from 'vscode-languageclient';
import type { InitializationOptions } from '../../protocol/src/messages.ts';
import { ActiveArticle } from './active-article.ts';
import { AnalysisClient } from './analysis-client.ts';
import { ArticleLanguage } from './article-language.ts';
import { arrangeCommands } from './commands/arrange.ts';
import { editorialCommands } from './commands/editorial.ts';
import { citationCommands } from './commands/citations.ts';
import { exportCommands } from './commands/export.ts';
import { indexingCommands } from './commands/indexing.ts';
import { maintenanceCommands } from './commands/maintenance.ts';
import { phraseCommands } from './commands/phrases.ts';
import { compareCommands } from './commands/compare-statements.ts';
import { navigationCommands } from './commands/navigate.ts';
import { registerCommands } from './commands/register.ts';
import { officialsCommands } from './commands/officials.ts';
import { goOnWithWalkthrough, sampleCommands } from './commands/samples.ts';
import { sourceCommands } from './commands/source.ts';
import { statementCommands } from './commands/statements.ts';
import { wordsCommands } from './commands/words.ts';
import { CorpusClient } from './corpus-client.ts';
import { correctionCommands } from './corrections/correction-commands.ts';
import { CorrectionsClient } from './corrections/corrections-client.ts';
import { answerFileRequests } from './file-access.ts';
import type { ClientFactory } from './language-client.ts';
import { CLIENT_NAME, clientOptions, initializationOptions } from './language-client.ts';
import { Notices } from './notices.ts';
import { Readouts } from './pages/readouts.ts';
import { WordsPages } from './pages/words.ts';
import { readingCommands } from './commands/reading.ts';
import { serveReadingViews } from './reading/content.ts';
import { KeptPlaces } from './reading/kept-places.ts';
import { onDidChangeReading, openPlaceCommand, openPlacesOf } from './reading/open-place.ts';
import { Typesetting } from './reading/typesetting.ts';
import { OfficialsClient } from './officials-client.ts';
import { Dossiers } from './pages/dossier.ts';
import { Status } from './status.ts';
import { ArticlesView } from './views/articles-view.ts';
import { OfficialsView } from './views/officials-view.ts';
import { showRelatedView } from './views/related-view.ts';
import { PhrasesView } from './views/phrases-view.ts';
import { serveStatements } from './views/statement-documents.ts';
import { StatementsView } from './views/statements-view.ts';
import { WideFolders } from './wide-folders.ts';
import { WordingsClient } from './wordings-client.ts';
import { chartCommands } from './commands/charts.ts';
import { Charts } from './pages/charts.ts';
import { concordanceCommands } from './commands/concordance.ts';
import { Concordances } from './pages/concordance.ts';
import { SavedQueries } from './pages/saved-queries.ts';

/** Starts the extension with the language client of its host. */
export function start(context: vscode.ExtensionContext, createClient: ClientFactory): void {
  const log = vscode.window.createOutputChannel(CLIENT_NAME, { log: true });
  const notices = new Notices(log);
  const report = (error: unknown): void => notices.note(error);

  const told = (): InitializationOptions => initializationOptions(context, WideFolders.confirmed(context.workspaceState), corpus.afresh);
  const client = createClient({ ...clientOptions(log, told), errorHandler: {
    error: (error, message, count) => policy.error(error, message, count),
    closed: async () => {
      const result = await policy.closed();
      if (result.action === CloseAction.DoNotRestart) {
        stopped(vscode.l10n.t('The language server of Corpus Reader keeps stopping and was not started again.'), result.message);
      }
      return { ...result, handled: true };
    },
  } });
  const policy = client.createDefaultErrorHandler();
  // The client's own notices name requests and connections; the reader gets a sentence instead, and the log has the rest.
  client.error = (message, data) => log.error(message, ...(data === undefined ? [] : [data]));

  const corpus = new CorpusClient(client);
  openPlacesOf(corpus);
  const active = new ActiveArticle(corpus, report);
  const language = new ArticleLanguage(corpus, report);
  const articles = new ArticlesView(corpus, active, context.workspaceState, report);
  const wordings = new WordingsClient(corpus);
  const statements = new StatementsView(corpus, wordings, context.workspaceState, report);
  const phrases = new PhrasesView(corpus, wordings, context.workspaceState, report);
  const officials = new OfficialsClient(corpus);
  const officialsView = new OfficialsView(corpus, officials, context.workspaceState, report);
  const dossiers = new Dossiers(context.extensionUri, corpus, officials, report);
  const status = new Status(corpus);
  const readouts = new Readouts(corpus, active, context.extensionUri, report);
  const analysis = new AnalysisClient(corpus);
  const words = new WordsPages(context.extensionUri, corpus, analysis, officials, report);
  const wide = new WideFolders(corpus, context.workspaceState, report);
  const saved = new SavedQueries(context.workspaceState);
  const concordances = new Concordances(context.extensionUri, corpus, analysis, saved, report);
  const charts = new Charts(context.extensionUri, corpus, analysis, ({ id, name }) => dossiers.show(id, name), notices);
  const stopped = (sentence: string, error: unknown): void => {
    articles.stopped();
    status.stopped();
    notices.fail(sentence, error);
  };

  context.subscriptions.push(
    log,
    corpus,
    active,
    language,
    articles,
    officialsView,
    dossiers,
    statements,
    phrases,
    serveStatements(wordings),
    status,
    wide,
    readouts,
    words,
    showRelatedView(corpus, active, report),
    answerFileRequests(client),
    serveReadingViews(corpus),
    new KeptPlaces(context.workspaceState),
    new Typesetting(corpus, report),
    saved,
    concordances,
    charts,
    onDidChangeReading(() => articles.tree.repaint()),
    registerCommands(
      [
        ...navigationCommands(corpus, active),
        ...sourceCommands(corpus, active),
        ...arrangeCommands(articles),
        ...indexingCommands(corpus, wide),
        ...maintenanceCommands(log),
        ...readouts.commands(),
        openPlaceCommand(),
        ...correctionCommands(new CorrectionsClient(corpus), report),
        ...readingCommands(corpus),
        ...officialsCommands(officialsView, dossiers, corpus, officials, report),
        ...statementCommands(statements, wordings, report),
        ...compareCommands(statements, wordings),
        ...editorialCommands(corpus),
        ...sampleCommands(context),
        ...phraseCommands(phrases),
        ...citationCommands(corpus, active),
        ...exportCommands(analysis, officials, { statements, officials: officialsView }, context.workspaceState, report),
        ...wordsCommands(words, phrases, corpus, officials),
        ...concordanceCommands(concordances, saved, corpus, officials),
        ...chartCommands(charts, corpus, officials),
      ],
      notices,
    ),
  );

  corpus.start().then(
    () => {
      language.considerAll();
      void goOnWithWalkthrough(context).then(undefined, report);
      void active.update();
    },
    (error: unknown) => stopped(vscode.l10n.t('Corpus Reader cannot start its language server, so it shows no articles.'), error),
  );
}
