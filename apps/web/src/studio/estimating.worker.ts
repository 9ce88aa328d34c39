import { serveBeside } from './shaping/beside.ts';
import { estimateOffers } from './shaping/estimateOffers.ts';

serveBeside(estimateOffers);
