import { testCrashes } from './crash-features.js';

testCrashes('PostgreSQL');
