/** Nothing, on purpose: without a file of its own Storybook would load the library's. See .storybook/main.ts. */
import { defineConfig } from 'vite';

export default defineConfig({});
