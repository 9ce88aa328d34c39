import type { SizeTable } from '../script.ts';
import { millimetres, rowsOf } from './table.ts';

/**
 * Phones, readers and tablets, held upright and without a cover; cameras stand out further than the thickness. The makers' technical
 * specifications say these sizes; some dozen rows were compared with published copies of them on 2026-11-22, the others were not, and
 * nobody here has measured the devices: leave room where something has to fit. Masses in grams.
 */
export const devices: SizeTable<'height' | 'width' | 'thickness' | 'mass'> = {
  source: 'Technical specifications of Apple, Samsung, Google and Amazon',
  columns: { height: millimetres('Height', 'Höhe'), width: millimetres('Width', 'Breite'), thickness: millimetres('Thickness', 'Dicke'), mass: { label: { en: 'Mass in grams', de: 'Masse in Gramm' }, unit: 'count' } },
  rows: rowsOf(['height', 'width', 'thickness', 'mass'], [
    ['iphone-se-3', 'iPhone SE (2022)', 'Apple', 138.4, 67.3, 7.3, 144],
    ['iphone-13-mini', 'iPhone 13 mini', 'Apple', 131.5, 64.2, 7.65, 141],
    ['iphone-13', 'iPhone 13', 'Apple', 146.7, 71.5, 7.65, 174],
    ['iphone-14', 'iPhone 14', 'Apple', 146.7, 71.5, 7.8, 172],
    ['iphone-15', 'iPhone 15', 'Apple', 147.6, 71.6, 7.8, 171],
    ['iphone-15-plus', 'iPhone 15 Plus', 'Apple', 160.9, 77.8, 7.8, 201],
    ['iphone-15-pro', 'iPhone 15 Pro', 'Apple', 146.6, 70.6, 8.25, 187],
    ['iphone-15-pro-max', 'iPhone 15 Pro Max', 'Apple', 159.9, 76.7, 8.25, 221],
    ['iphone-16e', 'iPhone 16e', 'Apple', 146.7, 71.5, 7.8, 167],
    ['iphone-16', 'iPhone 16', 'Apple', 147.6, 71.6, 7.8, 170],
    ['iphone-16-plus', 'iPhone 16 Plus', 'Apple', 160.9, 77.8, 7.8, 199],
    ['iphone-16-pro', 'iPhone 16 Pro', 'Apple', 149.6, 71.5, 8.25, 199],
    ['iphone-16-pro-max', 'iPhone 16 Pro Max', 'Apple', 163, 77.6, 8.25, 227],
    ['iphone-17', 'iPhone 17', 'Apple', 149.6, 71.5, 7.95, 177],
    ['iphone-air', 'iPhone Air', 'Apple', 156.2, 74.7, 5.64, 165],
    ['iphone-17-pro', 'iPhone 17 Pro', 'Apple', 150, 71.9, 8.75, 206],
    ['iphone-17-pro-max', 'iPhone 17 Pro Max', 'Apple', 163.4, 78, 8.75, 233],
    ['galaxy-s24', 'Galaxy S24', 'Samsung', 147, 70.6, 7.6, 167],
    ['galaxy-s24-ultra', 'Galaxy S24 Ultra', 'Samsung', 162.3, 79, 8.6, 232],
    ['galaxy-s25', 'Galaxy S25', 'Samsung', 146.9, 70.5, 7.2, 162],
    ['galaxy-s25-plus', 'Galaxy S25+', 'Samsung', 158.4, 75.8, 7.3, 190],
    ['galaxy-s25-ultra', 'Galaxy S25 Ultra', 'Samsung', 162.8, 77.6, 8.2, 218],
    ['galaxy-s26', 'Galaxy S26', 'Samsung', 149.6, 71.7, 7.2, 167],
    ['galaxy-s26-ultra', 'Galaxy S26 Ultra', 'Samsung', 163.6, 78.1, 7.9, 214],
    ['galaxy-a56', 'Galaxy A56', 'Samsung', 162.2, 77.5, 7.4, 198],
    ['pixel-9', 'Pixel 9', 'Google', 152.8, 72, 8.5, 198],
    ['pixel-9-pro-xl', 'Pixel 9 Pro XL', 'Google', 162.8, 76.6, 8.5, 221],
    ['pixel-9a', 'Pixel 9a', 'Google', 154.7, 73.3, 8.9, 186],
    ['pixel-10', 'Pixel 10', 'Google', 152.8, 72, 8.6, 204],
    ['kindle-paperwhite-11', 'Kindle Paperwhite (2021)', 'Amazon reader', 174.2, 124.6, 8.1, 205],
    ['ipad-mini', 'iPad mini (A17 Pro)', 'Apple tablet', 195.4, 134.8, 6.3, 293],
    ['ipad', 'iPad (A16)', 'Apple tablet', 248.6, 179.5, 7, 477],
    ['ipad-air-11', 'iPad Air 11" (M2, M3)', 'Apple tablet', 247.6, 178.5, 6.1, 462],
    ['ipad-air-13', 'iPad Air 13" (M2, M3)', 'Apple tablet', 280.6, 214.9, 6.1, 617],
    ['ipad-pro-11', 'iPad Pro 11" (M4, M5)', 'Apple tablet', 249.7, 177.5, 5.3, 444],
    ['ipad-pro-13', 'iPad Pro 13" (M4, M5)', 'Apple tablet', 281.6, 215.5, 5.1, 579],
    ['galaxy-tab-s9', 'Galaxy Tab S9', 'Samsung tablet', 254.3, 165.8, 5.9, 498],
    ['galaxy-tab-s9-fe', 'Galaxy Tab S9 FE', 'Samsung tablet', 254.3, 165.8, 6.5, 523],
    ['galaxy-tab-a9-plus', 'Galaxy Tab A9+', 'Samsung tablet', 257.1, 168.7, 6.9, 480],
  ]),
};
