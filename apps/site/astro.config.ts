import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  // Style sheet, icon and robots.txt are routes of the handler itself, so that the host needs no folder of files.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  trailingSlash: 'ignore',
  session: false,
  image: { service: passthroughImageService() },
});
