import { Injectable } from '@nestjs/common';
import { PLAIN_ONLY, type Catalogue } from '#sources';

/** The mappings in force. Whoever loads them puts them here; until then only the plain contract is understood. */
@Injectable()
export class Catalogues {
  current: Catalogue = PLAIN_ONLY;
}
