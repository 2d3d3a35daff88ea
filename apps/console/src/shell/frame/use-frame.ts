import { useQueryClient } from '@tanstack/react-query';
import { FRAME_KEY, useAsk } from '../../api/use-ask.js';
import { FrameAgain, type FrameAgainQuery } from '../../api/operations.generated.js';

const AGAIN_MS = 60_000;

/** Who asks and how the sources fare. The first screen brings it along; after that it is asked for once a minute. */
export function useFrame(): FrameAgainQuery | undefined {
  const known = useQueryClient().getQueryData(FRAME_KEY) !== undefined;
  const { data } = useAsk(FrameAgain, {}, { enabled: known, staleTime: AGAIN_MS, refetchInterval: AGAIN_MS });
  return data?.data;
}

/**
 * Whether whoever asks may do something, such as `notes:write`.
 * @param meanwhile what to think until it is known: by default nothing is offered
 */
export const useMay = (permission: string, meanwhile = false): boolean =>
  useFrame()?.me.can.includes(permission) ?? meanwhile;
