export { MorePlates } from './MorePlates.tsx';
export { PatternPlate } from './PatternPlate.tsx';
export { ProductPlate } from './ProductPlate.tsx';
export { PlateSkeleton, PlateSkeletons } from './PlateSkeleton.tsx';
export { default as grid } from './Grid.module.css';
export { default as plateStyles } from './Plate.module.css';
