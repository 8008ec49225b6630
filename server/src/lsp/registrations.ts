/** What an editor is asked at run time to tell the server: changed settings, and files that come, change and go. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type DidChangeWatchedFilesRegistrationOptions,
} from 'vscode-languageserver';
import { SETTINGS_SECTION } from '../../../protocol/src/settings.ts';
import type { ClientFeatures } from './client-features.ts';

/**
 * Everything is watched, not the file endings of the settings: those may change, and of a folder that is deleted with its files
 * an editor tells only the folder. What is no article is dropped before it is read.
 */
const WATCHERS: DidChangeWatchedFilesRegistrationOptions = {
  watchers: [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Change | WatchKind.Delete }],
};

export async function registerForChanges(connection: Connection, client: ClientFeatures): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
  }
  if (client.registersWatchers) await connection.client.register(DidChangeWatchedFilesNotification.type, WATCHERS);
}
