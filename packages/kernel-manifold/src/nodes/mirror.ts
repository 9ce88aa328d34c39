import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const mirror: SolidMaker<'mirror'> = ({ normal }, bench, [solid]) => bench.put(solid!._Mirror({ x: normal[0]!, y: normal[1]!, z: normal[2]! }));

export const profileMirror: ProfileMaker<'profile-mirror'> = ({ normal }, bench, [section]) => bench.put(section!._Mirror({ x: normal[0]!, y: normal[1]! }));
