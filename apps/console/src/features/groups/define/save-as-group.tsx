import { lazy, Suspense, type ComponentProps } from 'react';

const SaveGroup = lazy(async () => ({ default: (await import('./save-group.js')).SaveGroup }));

/** The dialog that saves a filter as a group, loaded when it is opened. */
export const SaveAsGroup = (props: ComponentProps<typeof SaveGroup>) => (
  <Suspense fallback={null}>
    <SaveGroup {...props} />
  </Suspense>
);
