/** What can be wrong with a book: in words, the French phrases that make it so, and what the proof says of it. */
export const brokenBooks: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] =
  [
    [
      "a phrase in another language",
      { "advice.say": "We bellen niemand zonder dat u het vraagt, dat is zeker." },
      /^locales\/fr\.ts: "advice\.say" reads like another language \(nl\)/,
    ],
    [
      "two keys with one name: the one that is named does something else",
      { "digit.2": "drei" },
      /key 2 works and is not offered/,
    ],
    [
      "a sentence too long to keep in mind",
      {
        "advice.say":
          "un deux trois quatre cinq six sept huit neuf dix onze douze treize et encore ça",
      },
      /^fr: 16 words in one sentence, at most 15/,
    ],
    [
      "a sign that no voice can say",
      { "advice.say": "appelez (vite)" },
      /^fr: a sign that no voice can say: "appelez \(vite\)"/,
    ],
    [
      "an answer that takes too long",
      { "advice.say": "un deux trois. ".repeat(60).trim() },
      /^Monday at ten, keys 1 2: \d\d s of speech, at most 60/,
    ],
    [
      "a menu that takes too long",
      { "now.title": "un deux trois. ".repeat(27).trim() },
      /^Monday at ten, keys 1: \d\d s of speech, at most 30/,
    ],
    [
      "more words than the carrier speaks in one go",
      { "advice.say": "mot. ".repeat(600).trim() },
      /^Monday at ten, keys 1 2: <Say> .* characters as URL-encoded, over 2000/,
    ],
  ];
