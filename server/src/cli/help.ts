/** What `--help` prints. Only commands that exist are told of. */
import { defaultStore } from '../host/store-place.ts';

export const COMMANDS_HELP = `Corpus Reader: who said what in a folder of Chinese news articles.

Usage: corpus-reader COMMAND …

  analyze PATH…             people, statements, dates and encounters of articles
  index DIR                 reads a folder, so that the other commands need not read it again
  related FILE --corpus DIR articles related to one, and why
  search WORDS --corpus DIR where words stand in the articles, and how often
  timeline PHRASE… --corpus DIR how often phrases or people occur, month by month
  collocates WORDS --corpus DIR which words stand around a phrase or a person
  keyterms --corpus DIR     which words some articles use more than others, or most, or newly
  export LIST --corpus DIR  articles, statements, mentions, encounters, officials or a concordance as a file

  --help     this text; after a command: its options
  --version  the version

Exit code: 0 all files were read, 1 one could not be read, 2 wrong usage.
`;

const HELP: Readonly<Record<string, string>> = {
  analyze: `Usage: corpus-reader analyze [--no-roster] [--format jsonl|text] [--time-zone ZONE] PATH…

Analyses files and folders as one corpus: a name introduced with its title in one file is known in all. Prints one article
after the other in the order of their paths; files that are no articles are passed over. Problems go to standard error.

  --no-roster       as if there were no people.yaml in the folders
  --format jsonl    one JSON object per line (the default when the output is no terminal)
  --format text     a summary to read (the default on a terminal)
  --time-zone ZONE  IANA zone in which calendar days are told; default Asia/Shanghai
`,
  index: `Usage: corpus-reader index DIR [--stats] [--store FOLDER | --no-store] [--format jsonl|text] [--time-zone ZONE]

Reads the articles of the folder DIR and keeps what is known of them, so that they are read again only when they change.

  --stats           tells how much there is, and what reading took: one JSON object, or lines on a terminal. characters are those a
                    reader of the articles sees, people the different ones of the whole folder, bytes the size of all files read,
                    skipped the files that are no articles
  --store FOLDER    keeps it there; default the folder for caches of this system, ${defaultStore()}
  --no-store        keeps nothing, and reads everything
  --format, --time-zone  as for analyze
`,
  related: `Usage: corpus-reader related FILE --corpus DIR [--limit N] [--store FOLDER | --no-store] [--format jsonl|text] [--time-zone ZONE]

Articles of the folder DIR that are related to FILE, the most related first, each with the reasons.

  --corpus DIR      folder of the articles to search
  --limit N         at most so many; default 20
  --store, --no-store  as for index
  --format, --time-zone  as for analyze
`,
  search: `Usage: corpus-reader search WORDS [WORDS…] --corpus DIR [OPTIONS]

Where WORDS stand in the articles of the folder DIR, the newest article first, each with what stands around it in its paragraph; then
how many hits there are in all and by month. Simplified and Traditional characters are the same, capital and small letters too. Of several WORDS the
first is what is shown, the others must stand nearby, in the same paragraph.

  --corpus DIR      folder of the articles to search
  --regex           WORDS are regular expressions, without look-around and back-references; a match stays in its paragraph unless the
                    expression has \\n, and is at most 1000 characters long
  --within N        at most N characters lie between several WORDS; default 40
  --speaker NAME    only what this person or organisation is reported to say
  --person NAME     only articles that name this person
  --outlet NAME, --tag NAME  only articles of this outlet, or with this tag or category
  --from DAY, --to DAY  only articles of these days, YYYY-MM-DD, both included
  --limit N, --offset N  at most N hits (default 100), without so many at the beginning; all are counted
  --context N       at most so many characters on either side of a hit; default 40
  --store, --no-store  as for index
  --format, --time-zone  as for analyze
`,
  timeline: `Usage: corpus-reader timeline PHRASE… --corpus DIR [OPTIONS]
       corpus-reader timeline --people NAME… --corpus DIR [OPTIONS]

How often each PHRASE, or each of some people, occurs in the articles of the folder DIR, month by month: one JSON object for each month that has
articles (how many, their characters, the counts and the counts per million characters), and a last one with the sums; or a
table. At most 12 phrases or people.

  --corpus DIR      folder of the articles to search
  --people          counts every mention of the people called NAME, under whatever name, instead of words; of several people of one
                    name the one mentioned most
  --regex           each PHRASE is a regular expression, as for search
  --speaker, --person, --outlet, --tag, --from, --to  as for search; characters, too, are then those of the articles, or of the speaker's words
  --store, --no-store  as for index
  --format, --time-zone  as for analyze
`,
  collocates: `Usage: corpus-reader collocates WORDS [WORDS…] --corpus DIR [OPTIONS]
       corpus-reader collocates --around NAME --corpus DIR [OPTIONS]

The words that stand around WORDS, which are found as search finds them, or around the mentions of a person: one JSON object for each, and a last
one with the sums; or a table. What is a word is told by how firmly its characters hold together and how freely it is used, not by a dictionary
alone. count are the occurrences near a hit (left: before it, right: behind it), total those in all articles asked about, expected what count would
be by chance; logLikelihood is G² of the difference, pmi log₂ of count by expected.

  --corpus DIR      folder of the articles
  --around NAME     around every mention of this person, under whatever name, instead of WORDS
  --regex, --within N  as for search
  --span N          looks at N characters on either side within the paragraph, at most 50; default 5
  --left N, --right N  the same for one side
  --order ORDER     logLikelihood (the default), pmi or count
  --shortest N, --longest N  words of so many characters; default 2 to 12
  --least N         words that stand there at least so often; default 3
  --limit N, --offset N  at most N words (default 100, most 500), without so many at the beginning
  --speaker, --person, --outlet, --tag, --from, --to  as for search; only these articles or words are counted
  --store, --no-store  as for index
  --format, --time-zone  as for analyze
`,
  keyterms: `Usage: corpus-reader keyterms --corpus DIR [OPTIONS]
       corpus-reader keyterms --month YYYY-MM --corpus DIR [OPTIONS]
       corpus-reader keyterms --frequencies --corpus DIR [OPTIONS]

Words that the articles chosen by the options use more than all others, the most telling first: one JSON object for each, and a last one with the
sums; or a table. rate and referenceRate are per million characters, logLikelihood is G² of the difference, logRatio log₂ of one rate by the other.

  --corpus DIR      folder of the articles
  --speaker, --person, --outlet, --tag, --from, --to  as for search
  --reference-speaker, --reference-person, --reference-outlet, --reference-tag, --reference-from, --reference-to  the same for the articles compared
                    with; default everything else
  --month YYYY-MM   set phrases of this month that the twelve months before hardly had
  --frequencies     the most frequent words, compared with nothing
  --shortest N, --longest N  words of so many characters; default 2, with --month 4, to 12
  --least N         words that stand there at least so often; default 3
  --limit N, --offset N  at most N words (default 100, most 500), without so many at the beginning
  --store, --no-store  as for index
  --format, --time-zone  as for analyze
`,
  export: `Usage: corpus-reader export LIST --corpus DIR [--format FORMAT] [--output FILE] [OPTIONS]
       corpus-reader export concordance WORDS [WORDS…] --corpus DIR [OPTIONS]

All of a LIST of the folder DIR: articles, statements, mentions, encounters, officials, or the concordance of WORDS as for search. The rows and numbers
are those the editor shows.

  --corpus DIR      folder of the articles
  --format csv      a table for spreadsheets, in UTF-8 with a byte order mark; lines and columns count from 1, and a text that a spreadsheet would
                    take for a formula has an apostrophe in front (the default)
  --format jsonl    one JSON object per line; lines and characters count from 0, as analyze has them
  --format tei      TEI P5 with standoff annotations; articles only
  --format gbt7714, apa, chicago, bibtex  references; articles, and statements with their words
  --output FILE     writes to FILE, which appears when all of it is written; otherwise to standard output
  --speaker, --person, --outlet, --tag, --from, --to  as for search. Of mentions a person leaves only theirs; statements know --speaker, --from and
                    --to, encounters --person, --from and --to, which are then days of encounters
  --words WORDS     of statements: each of WORDS, separated by spaces, must stand in what is said
  --regex, --within N, --context N  of a concordance, as for search
  --store, --no-store  as for index
  --time-zone ZONE  as for analyze
`,
};

export function helpOf(command: string): string {
  return HELP[command] ?? COMMANDS_HELP;
}
