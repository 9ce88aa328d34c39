import { listParts } from './partsList/listParts.ts';
import { serveBeside } from './shaping/beside.ts';

serveBeside(listParts);
