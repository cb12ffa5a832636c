package org.incidentcommons.ops;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers on the portal's port from the first second, while database and index are being opened, and proves that the
 * port is free before anything else is touched.
 */
final class StartingPage implements AutoCloseable {
    private static final String STYLE = "/starting.css";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="1">
            <title>%s - Incident Commons</title><link rel="stylesheet" href="%s"></head>
            <body><main><p class="brand">Incident Commons</p><h1>%s</h1><p>%s</p></main></body></html>
            """;

    /** The portal's colours; its own stylesheet and typefaces are served by what is still starting. */
    private static final String CSS = """
            body { margin: 0; background: #fbfaf6; color: #1c2429; font: 1.0625rem/1.5 "Segoe UI", system-ui, sans-serif; }
            main { max-width: 34rem; margin: 0 auto; padding: 18vh 1.25rem 2rem; }
            .brand, h1 { font-family: Charter, Georgia, serif; line-height: 1.2; }
            .brand { margin: 0 0 2rem; padding-bottom: 0.6rem; border-bottom: 3px solid #0a6a66; font-size: 1.25rem; }
            h1 { margin: 0 0 0.6rem; font-size: 2.125rem; }
            @media (prefers-color-scheme: dark) {
              body { background: #12171a; color: #e8e5dc; }
              .brand { border-color: #63cbbf; }
            }
            """;

    private final HttpServer server;
    private final ExecutorService threads;

    private StartingPage(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** @throws Problem when the port is in use or not allowed */
    static StartingPage on(String host, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, Math.max(0, port)), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", StartingPage::answer);
            server.start();
            return new StartingPage(server, threads);
        } catch (BindException inUse) {
            throw new Problem(
                    "Port " + port + " is in use by another program; stop that one, or choose another port with"
                            + " MICRONAUT_SERVER_PORT.",
                    inUse);
        } catch (IOException e) {
            throw new Problem("Port " + port + " on " + host + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean isStyle = exchange.getRequestURI().getPath().equals(STYLE);
        byte[] content = (isStyle ? CSS : page(exchange)).getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", isStyle ? "text/css; charset=utf-8" : "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'");
        headers.set("Vary", "Accept-Language");
        headers.set("Retry-After", "1");
        headers.set("Cache-Control", "no-store");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(isStyle ? 200 : 503, head ? -1 : content.length);
        if (!head) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private static String page(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
        return accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith("de")
                ? PAGE.formatted(
                        "de",
                        "Startet",
                        STYLE,
                        "Incident Commons startet",
                        "Die Datenbank wird geöffnet. Diese Seite wechselt in einigen Sekunden von selbst; der allererste"
                                + " Start dauert etwas länger.")
                : PAGE.formatted(
                        "en",
                        "Starting",
                        STYLE,
                        "Incident Commons is starting",
                        "The database is being opened. This page changes by itself in a few seconds; the very first"
                                + " start takes a little longer.");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
