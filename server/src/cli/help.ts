/** What `--help` prints. Only commands that exist are told of. */

export const COMMANDS_HELP = `Corpus Reader: who said what in a folder of Chinese news articles.

Usage: corpus-reader COMMAND …

  analyze PATH…             people, statements, dates and encounters of articles
  related FILE --corpus DIR articles related to one, and why

  --help     this text; after a command: its options
  --version  the version

Exit code: 0 all files were read, 1 one could not be read, 2 wrong usage.
`;

const HELP: Readonly<Record<string, string>> = {
  analyze: `Usage: corpus-reader analyze [--format jsonl|text] [--time-zone ZONE] PATH…

Analyses files and folders as one corpus: a name introduced with its title in one file is known in all. Prints one article
after the other in the order of their paths; files that are no articles are passed over. Problems go to standard error.

  --format jsonl    one JSON object per line (the default when the output is no terminal)
  --format text     a summary to read (the default on a terminal)
  --time-zone ZONE  IANA zone in which calendar days are told; default Asia/Shanghai
`,
  related: `Usage: corpus-reader related FILE --corpus DIR [--limit N] [--format jsonl|text] [--time-zone ZONE]

Articles of the folder DIR that are related to FILE, the most related first, each with the reasons.

  --corpus DIR      folder of the articles to search
  --limit N         at most so many; default 20
  --format, --time-zone  as for analyze
`,
};

export function helpOf(command: string): string {
  return HELP[command] ?? COMMANDS_HELP;
}
