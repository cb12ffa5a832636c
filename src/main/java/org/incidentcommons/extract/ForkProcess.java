package org.incidentcommons.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.incidentcommons.extract.fork.Frame;
import org.incidentcommons.extract.fork.Order;

/** One running JVM. */
final class ForkProcess {
    private static final long ENDS_WITHIN_SECONDS = 10; // from killing to being gone; a full disk can delay it

    private static final long GONE_WITHIN_SECONDS = 1; // from the end of its output to its own
    private static final int KILLED = 128 + 9; // how a shell and Java tell SIGKILL

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;

    private ForkProcess(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 65_536));
    }

    /** Starts it; {@link #receive()} waits until it is ready. */
    static ForkProcess start(ForkFolder folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(folder.command())
                .directory(folder.temporary().toFile())
                .redirectError(folder.log().toFile());
        builder.environment().clear();
        return new ForkProcess(builder.start());
    }

    void send(Order order) throws IOException {
        order.send(orders);
    }

    Frame receive() throws IOException {
        return Frame.receive(answers);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it is gone by a signal that no program can refuse; asked when nothing comes of it any more. */
    boolean isKilledByOthers() throws InterruptedException {
        return process.waitFor(GONE_WITHIN_SECONDS, TimeUnit.SECONDS) && process.exitValue() == KILLED;
    }

    /** Ends it with all that it started, such as the program that recognizes text. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The exit code, once it is gone. */
    OptionalInt awaitEnd() throws InterruptedException {
        return process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }
}
