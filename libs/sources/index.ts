export type { CaseResult } from './catalogue/cases.js';
export { describePayload, PLAIN_ONLY, splitPayload, type Catalogue } from './catalogue/catalogue.js';
export { checkMappings, loadCatalogue, type MappingCheck } from './catalogue/load-catalogue.js';
export { PRODUCTS_FOLDER } from './catalogue/mapping-folders.js';
export { wrappedTypeOf, type Description, type Mapping } from './mapping/compile-mapping.js';
export type { Fault } from './mapping/site.js';
export { normalize } from './normalize.js';
export { prepare, type MailAddress, type PreparedMail } from './email/prepare.js';
