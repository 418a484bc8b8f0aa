// The start: strings first, then the pages, each loaded when it is opened.
import "./styles.ts";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router-dom";
import { Problem } from "./api/problem";
import { SessionProvider } from "./api/session";
import { startLanguage } from "./app/language";
import { App } from "./app/app";
import { theme } from "./app/theme";
import { Messages } from "./parts/messages";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      networkMode: "always", // a lost network is told by the page, not waited for in silence
      retry: (count, error) => error instanceof Problem && error.unreached && count < 1,
    },
    mutations: { networkMode: "always" },
  },
});

async function start(): Promise<void> {
  await startLanguage();
  createRoot(document.getElementById("root")!).render(
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false}
      withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <SessionProvider>
            <App />
            <Messages />
          </SessionProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  if ("serviceWorker" in navigator && import.meta.env.PROD) {
    await navigator.serviceWorker.register("/service_worker.js", { type: "module" })
      .catch(() => undefined); // without it only the offline bedside is missing
  }
}

void start();
