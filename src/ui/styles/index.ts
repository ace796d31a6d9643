export { base } from './base.js';
export { citizen } from './citizen.js';
export { levelColours } from './level-colours.js';
export { staff } from './staff.js';
export { tokens } from './tokens.js';
