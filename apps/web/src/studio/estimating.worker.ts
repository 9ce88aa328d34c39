import { estimateOffers } from './shaping/estimateOffers.ts';
import type { OffersInput } from './shaping/estimateOffers.ts';

self.addEventListener('message', ({ data }: MessageEvent<OffersInput>) => self.postMessage(estimateOffers(data)));
