// Libraries read this while they load (graphql-js then checks less at every request), so it must come first.
process.env['NODE_ENV'] ??= 'production';
