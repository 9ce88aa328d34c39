import { serveBeside } from './shaping/beside.ts';
import { findWays } from './turning/findWays.ts';

serveBeside(findWays);
