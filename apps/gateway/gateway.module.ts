import { Global, Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { join } from 'node:path';
import { Pool } from 'pg';
import { AccessModule } from './access/access.module.js';
import { ViewerReader } from './access/viewer-reader.js';
import { ChangeFeed } from './changes/change-feed.js';
import { apolloOptions } from './graphql/transport/apollo-options.js';
import { EventAppender } from './graphql/event-appender.js';
import type { GatewayOptions } from './graphql/gateway-options.js';
import { GatewayTuning } from './graphql/gateway-tuning.js';
import { KnownDocuments } from './graphql/transport/known-documents.js';
import { SaidEvents } from './graphql/said-events.js';
import { HealthModule } from './health/health.module.js';
import { HooksModule } from './hooks/hooks.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { readTerms } from '#understanding';
import { RESOLVERS } from './resolvers.js';
import { TermsInForce } from './service-map/terms-in-force.js';
import { SourceFilesInForce } from './sources/source-files-in-force.js';
import { TrackingModule } from './tracking/tracking.module.js';

/** What the features of one gateway stand on: the database, the log, its numbers. */
@Global()
@Module({})
class ResourcesModule {
  static register({ pool, appender, open, settings, terms, console }: GatewayOptions): DynamicModule {
    const documents = console && join(console.folder, 'documents.json');
    const providers = [
      { provide: Pool, useValue: pool },
      { provide: EventAppender, useValue: appender },
      { provide: TermsInForce, useValue: new TermsInForce(terms ?? readTerms('config', 'sample')) },
      { provide: GatewayTuning, useValue: new GatewayTuning(open, settings) },
      { provide: KnownDocuments, useValue: new KnownDocuments(documents, settings?.knownQueriesOnly) },
    ];
    return { module: ResourcesModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

@Module({})
export class GatewayModule {
  static register(options: GatewayOptions): DynamicModule {
    const { keyPepper, jwt } = options.settings ?? {};
    const credentials = options.open
      ? {}
      : { ...(keyPepper === undefined ? {} : { keyPepper }), ...(jwt === undefined ? {} : { jwt }) };
    return {
      module: GatewayModule,
      imports: [
        ResourcesModule.register(options),
        AccessModule.register({ host: options.host ?? '127.0.0.1', ...credentials }),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [ViewerReader, GatewayTuning, KnownDocuments, Pool],
          useFactory: apolloOptions,
        }),
        IngestModule,
        TrackingModule,
        HooksModule,
        HealthModule,
      ],
      providers: [ChangeFeed, SourceFilesInForce, SaidEvents, ...RESOLVERS],
    };
  }
}
