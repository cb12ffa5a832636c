package org.incidentcommons.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers on the portal's port from the first second, while database and index are being opened, and proves that the
 * port is free before anything else is touched.
 */
final class StartingPage implements AutoCloseable {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="refresh" content="1"><title>Starting - Incident Commons</title></head>
            <body><main><h1>Incident Commons is starting</h1>
            <p>The database is being opened. This page changes by itself in a few seconds;
            the very first start takes a little longer.</p></main></body></html>
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
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(503, head ? -1 : page.length);
        if (!head) {
            exchange.getResponseBody().write(page);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
