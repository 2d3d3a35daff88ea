import { useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { FRAME_KEY, useAsk } from '../../api/use-ask.js';
import { FrameAgain, type FrameAgainQuery } from '../../api/operations.generated.js';

const AGAIN_MS = 60_000;

/** Who asks and how the sources fare. The first screen brings it along; after that it is asked for once a minute. */
export function useFrame(): FrameAgainQuery | undefined {
  const known = useQueryClient().getQueryData(FRAME_KEY) !== undefined;
  const { data } = useAsk(FrameAgain, {}, { enabled: known, staleTime: AGAIN_MS, refetchInterval: AGAIN_MS });
  return data?.data;
}

/** True around what shows a time that has passed: nothing can be changed there. */
export const PastContext = createContext(false);

/**
 * Whether whoever asks may do something, such as `notes:write`; around a time that has passed nobody may do anything but read.
 * @param meanwhile what to think until it is known: by default nothing is offered
 */
export function useMay(permission: string, meanwhile = false): boolean {
  const past = use(PastContext);
  const may = useFrame()?.me?.can.includes(permission) ?? meanwhile;
  return may && (!past || permission.endsWith(':read'));
}
