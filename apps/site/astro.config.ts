import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  // Style sheet, icon and robots.txt are routes of the handler itself; the host serves the folder of scripts.
  build: { inlineStylesheets: 'never' },
  // The policy of the pages allows no scripts within them.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  trailingSlash: 'ignore',
  session: false,
  image: { service: passthroughImageService() },
});
