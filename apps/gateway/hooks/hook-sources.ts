import { Injectable } from '@nestjs/common';
import type { SourceFile, SourceWebhook } from '#sources';

/** A source that takes webhooks. */
export interface HookSource {
  readonly file: SourceFile;
  readonly webhook: SourceWebhook;
  /** Those that are live; none where the setting that the file names is not set. */
  readonly secrets: readonly string[];
}

/** The sources that take webhooks. Whoever reads the files puts them here. */
@Injectable()
export class HookSources {
  private sources: ReadonlyMap<string, HookSource> = new Map();
  /** Such as `https://meri.example`; undefined where only the request tells. */
  publicUrl: string | undefined;

  /** @param secrets by the names of their settings; while one is changed, the old one stands under the name with `_OLD` */
  set(files: readonly SourceFile[], secrets: Readonly<Record<string, string>>): void {
    this.sources = new Map(
      files.flatMap((file) => {
        const { webhook } = file;
        if (!webhook) return [];
        const name = webhook.secretSetting;
        const live = name === undefined ? [] : [secrets[name], secrets[`${name}_OLD`]];
        return [[file.source, { file, webhook, secrets: live.filter((one) => one !== undefined) }] as const];
      }),
    );
  }

  get(source: string): HookSource | undefined {
    return this.sources.get(source);
  }
}
