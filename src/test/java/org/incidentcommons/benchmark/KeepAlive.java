package org.incidentcommons.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection of HTTP/1.1 that is kept, with as little of its own as a load generator has. */
final class KeepAlive implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();

    KeepAlive(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** @return the length of the answer */
    int get(String path, String accept) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n\r\n", path);
    }

    int post(String path, String json) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json,
                path);
    }

    private int send(String request, String path) throws IOException {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        String status = line();
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IllegalStateException(path + ": " + status);
        }
        int length = -1;
        boolean isChunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith(LENGTH)
                    ? Integer.parseInt(header.substring(LENGTH.length()).strip())
                    : length;
            isChunked |= lower.startsWith("transfer-encoding:");
        }
        return isChunked ? chunks() : skip(Math.max(0, length));
    }

    private int chunks() throws IOException {
        int sum = 0;
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            sum += skip(size);
            line();
        } while (size > 0);
        return sum;
    }

    private int skip(int length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
