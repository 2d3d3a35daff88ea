import { describe, expect, test } from '@jest/globals';
import { adfText } from './adf-text.js';
import { htmlText, untagged } from './html-text.js';
import { mrkdwnText } from './mrkdwn-text.js';
import { replyText } from './reply-text.js';
import { vttText } from './vtt-text.js';

describe('a message of Slack', () => {
  test.each([
    ['<https://kaarna.example|tarjous>', 'tarjous'],
    ['<https://kaarna.example/a?b=1&amp;c=2>', 'https://kaarna.example/a?b=1&c=2'],
    ['<mailto:rauha@kaarna.example|rauha@kaarna.example>', 'rauha@kaarna.example'],
    ['<mailto:rauha@kaarna.example>', 'rauha@kaarna.example'],
    ['<#C024BE7LR|yleinen> ja <#C1>', '#yleinen ja #C1'],
    ['<@U024BE7LH>, <!here>', '@U024BE7LH, @here'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&amp;lt;', '&lt;'],
    ['kesken < jäi', 'kesken < jäi'],
  ])('%s reads %s', (mrkdwn, text) => expect(mrkdwnText(mrkdwn)).toBe(text));
});

describe('a mail without what it quotes', () => {
  const own = 'Hei,\n\nSopii hyvin, tulen klo 10.\n\nTerv.\nHilma';
  const quoted = '> Moikka,\n>\n> Voitteko tulla huomenna?\n> Yt.\n> Seppo';
  test.each([
    ['one line that names who wrote it', `${own}\n\nSeppo Virtanen kirjoitti:\n${quoted}`],
    ['a line without a name', `${own}\n\n kirjoitti:\n${quoted}\n`],
    ['a line in another language', `${own}\n\nSeppo Virtanen skrev den 3 mars 2026:\n\n${quoted}`],
    ['lines that end as on Windows', `${own}\n\nSeppo Virtanen kirjoitti:\n${quoted}`.replaceAll('\n', '\r\n')],
    ['two lines', `${own}\n\nOn Tue, 3 Mar 2026 at 10:00, Seppo Virtanen <seppo@koti.example>\nwrote:\n${quoted}`],
    ['a header of Outlook', `${own}\n\n________________________________\nFrom: Seppo <seppo@koti.example>\nHei`],
  ])('under %s', (_what, mail) => expect(replyText(mail)).toBe(own));

  test('what is answered between the lines of a quotation stays', () => {
    expect(
      replyText('Hei!\n\nSeppo kirjoitti:\n> Sopiiko ma?\n\nSopii.\n\n> Entä hinta?\n> \n> Alv?\n\n120 e.'),
    ).toMatch(/^Hei![^]*Sopii\.[^]*120 e\.$/);
  });

  test.each([
    ['no quotation', 'Mitat ovat:\n120 x 60'],
    ['a quotation alone', `Seppo Virtanen kirjoitti:\n${quoted}`],
    ['a quotation that nothing introduces', quoted],
  ])('that is %s stays whole', (_what, mail) => expect(replyText(mail)).toBe(mail));
});

describe('a transcript', () => {
  const cue = (text: string, id = '') => `${id}00:00:01.000 --> 00:00:02.000 align:start\n${text}\n\n`;
  test.each([
    ['a voice tag', cue('<v Rauha Salmi>Hei</v>'), 'Rauha Salmi: Hei'],
    ['a voice tag with a class', cue('<v.loud Rauha>Hei</v>'), 'Rauha: Hei'],
    ['a name before the words', cue('Rauha Salmi: Hei', '1\n'), 'Rauha Salmi: Hei'],
    ['nobody', cue('Hei'), 'Hei'],
    [
      'turns of one speaker',
      cue('<v A>Yksi</v>') + cue('<v A>kaksi</v>') + cue('<v B>kolme</v>'),
      'A: Yksi kaksi\nB: kolme',
    ],
    ['other tags and escapes', cue('<v A><i>R&amp;D</i> &lt;3</v>'), 'A: R&D <3'],
    ['notes and styles', `WEBVTT\n\nNOTE joku\n\nSTYLE\n::cue {}\n\n${cue('A: Hei')}`, 'A: Hei'],
    ['lines that end as on Windows', cue('<v A>Hei</v>').replaceAll('\n', '\r\n'), 'A: Hei'],
    ['nothing', 'WEBVTT\n', ''],
  ])('with %s', (_what, vtt, text) => expect(vttText(vtt)).toBe(text));
});

test('an Atlassian document is its text, and how large it is', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  expect(adfText({ type: 'doc', content: [paragraph('Yksi'), paragraph('kaksi')] })).toEqual({
    text: 'Yksi\nkaksi',
    nodes: 5,
  });
});

describe('HTML', () => {
  test('of more tags than a person writes is read without the parser', () => {
    expect(htmlText('<p>Hei</p>')).toBe('Hei');
    expect(htmlText(`<h1>Hei</h1>${'<b>'.repeat(10_001)}x`)).toBe('Hei x');
  });

  test('without its tags', () => expect(untagged('<p>Hei <b>sinä</b></p> 1 < 2')).toBe('Hei sinä 1 < 2'));
});
