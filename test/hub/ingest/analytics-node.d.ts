/** Its makers publish no types: what the test uses of it. */
declare module 'analytics-node' {
  type Message = Readonly<Record<string, unknown>>;
  class Analytics {
    constructor(
      writeKey: string,
      options: { readonly host: string; readonly flushAt: number; readonly retryCount: number },
    );
    identify(message: Message): void;
    track(message: Message): void;
    page(message: Message): void;
    group(message: Message): void;
    alias(message: Message): void;
    flush(): Promise<unknown>;
  }
  export = Analytics;
}
