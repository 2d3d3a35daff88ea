import { Module } from '@nestjs/common';
import { CustomersResolver } from './customers.resolver.js';

@Module({ providers: [CustomersResolver] })
export class CustomersModule {}
