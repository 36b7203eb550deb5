/** A document with these verbs; by default with what a working document ends in. */
export function document(verbs: string, end = "<Hangup/>"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Response>\n${verbs}\n${end}\n</Response>`;
}

/** A Say in Amy's voice; `content` is XML. */
export function say(content: string): string {
  return `<Say language="en-GB" voice="Polly.Amy-Neural">${content}</Say>`;
}

/** A Play of the file at this address. */
export function play(url: string): string {
  return `<Play>${url}</Play>`;
}

/** A Gather for one key that asks `action`. */
export function gather(action: string, prompts: string, timeout = 8): string {
  return `<Gather action="${action}" method="POST" input="dtmf" numDigits="1" finishOnKey="" timeout="${timeout}">${prompts}</Gather>`;
}

/** A Dial to a number that asks `action`. */
export function dial(action: string, attributes = 'timeout="20" hangupOnStar="true"'): string {
  return `<Dial action="${action}" method="POST" ${attributes}><Number>+3225550199</Number></Dial>`;
}

/** A Redirect by POST. */
export function redirect(url: string): string {
  return `<Redirect method="POST">${url}</Redirect>`;
}

/** Words that take this many seconds at the usual rate: 160 a minute. */
export function words(seconds: number): string {
  return Array.from({ length: (seconds * 160) / 60 }, () => "word").join(" ");
}
