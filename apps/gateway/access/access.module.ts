import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AccessSettings, type AccessOptions } from './access-settings.js';
import { ViewerGuard } from './viewer.guard.js';
import { ViewerReader } from './viewer-reader.js';

/** Who asks, and what they may. A global module gives it the `Pool`; `#platform`'s settings are its options. */
@Global()
@Module({})
export class AccessModule {
  static register(options: AccessOptions): DynamicModule {
    return {
      module: AccessModule,
      providers: [{ provide: AccessSettings, useValue: new AccessSettings(options) }, ViewerReader, ViewerGuard],
      exports: [AccessSettings, ViewerReader, ViewerGuard],
    };
  }
}
