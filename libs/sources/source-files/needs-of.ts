import type { Catalogue } from '../catalogue/catalogue.js';
import type { SourceFile } from './source-file.js';

/**
 * What a source still needs before its events are understood, each as one sentence that says what to do.
 * @param environment where the settings that hold secrets are looked for
 */
export function needsOf(
  { mapping, kafka, webhook }: SourceFile,
  catalogue: Catalogue,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const needs: string[] = [];
  if (mapping !== undefined && !catalogue.products.has(mapping))
    needs.push(`There is no mapping ${mapping} in force: see meri sources list, or add it under config/sources.`);
  if (webhook?.secretSetting !== undefined && !environment[webhook.secretSetting])
    needs.push(`${webhook.secretSetting} is not set: until it is, every webhook of it is refused.`);
  if (webhook?.scheme.kind === 'none')
    needs.push('Anybody who reaches the gateway may send in its name: give its webhook a scheme.');
  if (!kafka && !webhook) needs.push('Nothing comes by itself: name a Kafka topic or a webhook, or publish to it.');
  return needs;
}
