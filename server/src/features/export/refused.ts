/** Why there is nothing to export, as a sentence for the reader. */
export class ExportRefused extends Error {}
