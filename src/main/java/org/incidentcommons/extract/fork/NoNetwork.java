package org.incidentcommons.extract.fork;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Refuses the network to Java code: addresses ({@link NoNames}), sockets, channels ({@link NoChannels}) and URLs of
 * other machines. Where the system lets the fork start in a network of its own, which has no way out, this is the
 * second lock; elsewhere it holds against parsers that look things up, not against machine code smuggled in.
 */
final class NoNetwork {
    private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto", "jmod");

    private NoNetwork() {}

    static final class Refused extends SocketException {
        Refused() {
            super("the fork has no network");
        }
    }

    /** There is no other way than these methods to refuse sockets to code of others in one's own process. */
    @SuppressWarnings("deprecation")
    static void install() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException(new Refused());
        });
        ServerSocket.setSocketFactory(() -> {
            throw new IllegalStateException(new Refused());
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new IllegalStateException(new Refused());
        });
        URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Closed() : null);
    }

    private static final class Closed extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new Refused();
        }
    }
}
