import { serveBeside } from './shaping/beside.ts';
import { findTroubles } from './findings/findTroubles.ts';

serveBeside(findTroubles);
