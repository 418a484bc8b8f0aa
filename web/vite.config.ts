// Builds the pages into build/web. The program embeds these files, so nothing in them may come
// from elsewhere at run time, and nothing may stand inline: the content security policy of the
// server allows no inline script and no inline style.
import { defineConfig, type Plugin } from "vite";
import react from "@vitejs/plugin-react";

const server = process.env.MEGURI_SERVER ?? "http://127.0.0.1:8710";

// What the service worker keeps for a start without network.
function precache(): Plugin {
  return {
    name: "precache",
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((file) => file.startsWith("assets/") &&
        !file.includes("zxing_writer")); // nobody prints at the bedside
      const source = JSON.stringify([...files.map((file) => `/${file}`), "/icon.svg"]);
      this.emitFile({ type: "asset", fileName: "precache.json", source });
    },
  };
}

export default defineConfig({
  plugins: [react(), precache()],
  build: {
    outDir: "../build/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    reportCompressedSize: true,
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      input: { index: "index.html", service_worker: "src/offline/service_worker.ts" },
      output: {
        // The service worker needs a name that stays: its scope and updates hang on it.
        entryFileNames: (chunk) =>
          chunk.name === "service_worker" ? "service_worker.js" : "assets/[name]-[hash].js",
      },
    },
  },
  server: { proxy: { "/api": server, "/health": server, "/openapi.json": server } },
  test: {
    environment: "node",
    setupFiles: ["tests/setup.ts"],
    reporters: ["default", "./tests/closing_line.ts"],
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
  },
} as Parameters<typeof defineConfig>[0]);
