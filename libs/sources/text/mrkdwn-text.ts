const ESCAPES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * The text that a reader of a Slack message sees (https://docs.slack.dev/messaging/formatting-message-text): of
 * `<https://x|label>` and `<#C1|general>` the label, of `<@U1>` the mention, and `&lt; &gt; &amp;` as characters.
 */
export const mrkdwnText = (text: string): string =>
  text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => {
      if (label !== undefined && label !== '') return target.startsWith('#') ? `#${label}` : label;
      return target.startsWith('mailto:') ? target.slice(7) : target.replace(/^!/, '@').replace(/^@@/, '@');
    })
    .replace(/&(?:lt|gt|amp);/g, (escape) => ESCAPES[escape] ?? escape);
