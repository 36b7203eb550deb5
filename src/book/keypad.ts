/** The keys a menu may use; 0, * and # mean the same everywhere and belong to the line. */
export type OptionKey = 1 | 2 | 3 | 4 | 5;

/** What each key leads to. Keys start at 1 and leave no gap. */
export type Keypad<Target> = { readonly [Key in OptionKey]?: Target };
