import { workOut } from './cutting/workOut.ts';
import { serveBeside } from './shaping/beside.ts';

serveBeside(workOut);
