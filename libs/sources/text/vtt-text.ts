/**
 * What was said in a WebVTT transcript (https://www.w3.org/TR/webvtt1/), one line for each turn: `Name: words`. The
 * speaker is told by a voice tag (`<v Hanna Lehtonen>…</v>`, as Teams writes it) or stands before the words (as Zoom does).
 * Turns of one speaker that follow each other become one.
 */
export function vttText(vtt: string): string {
  const turns: string[] = [];
  let speaker: string | undefined;
  for (const block of vtt.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const lines = block.split('\n');
    const timing = lines.findIndex((line) => line.includes('-->'));
    if (timing < 0) continue;
    const cue = lines.slice(timing + 1).join(' ');
    const voice = /^<v(?:\.[^\s<>]*)?\s+([^<>]{1,200})>/.exec(cue)?.[1]?.trim();
    const words = unescaped(cue.replace(/<\/?[^<>]{0,200}>/g, '')).trim();
    if (words === '') continue;
    const said = voice === undefined ? /^([^:]{1,80}): +(.*)$/s.exec(words) : [words, voice, words];
    const [name, text] = said ? [said[1], said[2] ?? ''] : [undefined, words];
    if (name !== undefined && name === speaker) turns[turns.length - 1] += ` ${text}`;
    else turns.push(name === undefined ? text : `${unescaped(name)}: ${text}`);
    speaker = name;
  }
  return turns.join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
  '&amp;': '&',
};
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|nbsp|lrm|rlm|amp);/g, (escape) => ESCAPES[escape] ?? escape);
