/** Pages of a shop, each with one client set up as docs/publishing-events.md tells its users. */
export const pagesWith = (writeKey: string, hub: string): Readonly<Record<string, string>> => ({
  '/segment/snippet': `
    <script>
      const analytics = (window.analytics = []);
      for (const name of ['identify', 'track', 'page', 'group', 'alias'])
        analytics[name] = (...given) => analytics.push([name, ...given]);
      analytics._writeKey = '${writeKey}';
      analytics._cdn = location.origin;
      analytics._loadOptions = { integrations: { 'Segment.io': { apiHost: '${hub}/v1', protocol: 'http' } } };
    </script>
    <script src="/segment/standalone.js"></script>`,
  '/segment/batching': `
    <script src="/segment/index.js"></script>
    <script>
      const writeKey = '${writeKey}';
      const deliveryStrategy = { strategy: 'batching', config: { size: 10, timeout: 60000 } };
      window.analytics = AnalyticsNext.AnalyticsBrowser.load(
        { writeKey, cdnURL: location.origin, cdnSettings: { integrations: { 'Segment.io': { apiKey: writeKey } } } },
        { integrations: { 'Segment.io': { apiHost: '${hub}/v1', protocol: 'http', deliveryStrategy } } },
      );
    </script>`,
  '/rudderstack/xhr': rudderstack(writeKey, hub, false),
  '/rudderstack/beacon': rudderstack(writeKey, hub, true),
  '/elsewhere': '<p>Nothing is tracked here.</p>',
});

const rudderstack = (writeKey: string, hub: string, useBeacon: boolean): string => `
  <script src="/rudderstack/index.js"></script>
  <script>
    window.analytics = new rudderanalytics.RudderAnalytics();
    analytics.load('${writeKey}', 'http://${hub}', {
      getSourceConfig: () => ({ source: { id: 'shop', name: 'shop', enabled: true, config: {}, destinations: [] } }),
      useBeacon: ${useBeacon},
    });
  </script>`;
