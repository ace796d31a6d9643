export { base } from './base.js';
export { citizen } from './citizen.js';
export { lights } from './lights.js';
export { staff } from './staff.js';
export { tokens } from './tokens.js';
