import { municipality } from '../municipality.js';

void municipality();
