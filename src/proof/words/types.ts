// The shape of the vocabulary: every step of a proof has a sentence for when it holds and one for when it fails.

/**
 * Sentences in lower case without a full stop. In those of tests stand `{left}` and `{right}` (the values compared),
 * `{left was}` and `{right was}` (`the act was on 2018-03-01`), and `{on}` (the day on which control is looked at).
 */
export type Phrases = Readonly<Record<string, readonly [holds: string, fails: string]>>;
