import { Injectable } from '@nestjs/common';
import type { SourceFile } from '#sources';

/** What `config/sources` says. Whoever reads the files puts them here. */
@Injectable()
export class SourceFilesInForce {
  all: readonly SourceFile[] = [];
}
