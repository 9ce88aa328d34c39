import { findCuts } from './cutting/findCuts.ts';
import { serveBeside } from './shaping/beside.ts';

serveBeside(findCuts);
